// Our own library behind the bridge, a program that answers lines of JSON: {"id", "method", "args"} with
// {"id", "result"} or {"id", "error": a word for it}.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export class Refused extends Error {
    constructor(word) {
        super(`the bridge answered ${word}`);
        this.word = word;
    }
}

// CANDELA_BRIDGE names the program.
export function startCandela(...args) {
    const program = process.env.CANDELA_BRIDGE;
    if (!program) throw new Error("CANDELA_BRIDGE names no program");
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    const waiting = new Map();
    let last = 0;
    let ended = null;

    const end = (why) => {
        ended ??= new Error(why);
        for (const { reject } of waiting.values()) reject(ended);
        waiting.clear();
    };
    const exit = new Promise((resolve) => {
        child.on("error", (error) => { end(`the bridge did not start: ${error.code}`); resolve(null); });
        child.on("close", (code, signal) => { end(`the bridge ended: ${signal ?? code}`); resolve(code); });
    });
    child.stdin.on("error", () => {}); // "close" tells of it
    createInterface({ input: child.stdout }).on("line", (line) => {
        const answer = JSON.parse(line);
        const request = waiting.get(answer.id);
        waiting.delete(answer.id);
        if (!request) end("the bridge answered what nobody asked");
        else if ("error" in answer) request.reject(new Refused(answer.error));
        else request.resolve(answer.result);
    });

    return {
        call(method, ...args) {
            if (ended) return Promise.reject(ended);
            const id = ++last;
            return new Promise((resolve, reject) => {
                waiting.set(id, { resolve, reject });
                child.stdin.write(`${JSON.stringify({ id, method, args })}\n`);
            });
        },
        // Its exit code.
        stop() {
            child.stdin.end();
            return exit;
        },
    };
}
