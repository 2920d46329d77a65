// logins.mjs ENGINE: people log in with the real Lucia, its hash included, while somebody else does something to their
// database. On standard input, a line each: where it is (JSON, see attachEngine()), then "visit NUMBER", for that many
// log-ins, or "visit", for as many as come until the next line. Either is answered by a line of the milliseconds that each
// took, once they have logged out again. Ends with its input, and leaves nothing behind.
import { createInterface } from "node:readline";
import { attachEngine } from "./engines.mjs";
import { Visitors } from "./visitors.mjs";

async function serve() {
    const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const next = async () => (await lines.next()).value;
    const engine = attachEngine(process.argv[2], JSON.parse(await next()));
    const visitors = await Visitors.come(engine.adapter, {}, "lucia's");
    try {
        for (let line = await next(); line; line = await next()) {
            const number = Number(line.split(" ")[1] ?? Infinity);
            let over = false;
            const visits = visitors.visit((times) => over || times.length >= number);
            if (number === Infinity) {
                await Promise.race([next(), visits]);
                over = true;
            }
            const times = await visits;
            await visitors.logOut();
            console.log(times.map((time) => time.toFixed(3)).join(" "));
        }
    } finally {
        await visitors.leave();
        await engine.close();
    }
}

// The error's own text may hold what the statement held.
serve().catch((error) => {
    console.error(`a log-in failed: ${error.code ?? error.name}`);
    process.exitCode = 1;
});
