// candela-cli as a script runs it: with a home of its own, and the database's password out of sight. Nothing that a test
// knows to be a secret may stand where it was not asked for: not in what is said, and not in what is printed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = () => {
    if (!process.env.CANDELA_CLI) throw new Error("CANDELA_CLI names no program");
    return process.env.CANDELA_CLI;
};

// The address without its password, and that. The servers of the tests have no TLS.
function parted(address) {
    if (address.startsWith("sqlite:")) return { url: address, password: "" };
    const url = new URL(address);
    const password = decodeURIComponent(url.password);
    url.password = "";
    return { url: `${url.href}?sslmode=disable`, password };
}

export class Cli {
    #folder = mkdtempSync(join(tmpdir(), "candela-cli-"));
    #secrets = new Set();

    // engine: what openEngine() answers.
    constructor(engine) {
        Object.assign(this, parted(engine.url));
        this.keep(this.password);
        for (const name of ["home", "data", "config", "cache"]) mkdirSync(join(this.#folder, name), { mode: 0o700 });
    }

    // These are secrets from now on.
    keep(...secrets) {
        for (const secret of secrets) if (secret) this.#secrets.add(secret);
    }

    // What was called, as it may be shown.
    call(args) {
        return args.map((arg) => (this.tells(arg) ? "…" : arg)).join(" ");
    }

    // A file that goes with the rest.
    file(name) {
        return join(this.#folder, name);
    }

    // Of a session's id, once the program has made its key.
    fingerprint(id) {
        const key = readFileSync(this.file("data/Candela/Candela/fingerprint.key"));
        return createHmac("sha256", key).update(id).digest("hex").slice(0, 8);
    }

    environment(more = {}) {
        const inherited = Object.fromEntries(["PATH", "LC_ALL", "TZ", "XDG_RUNTIME_DIR", "ASAN_OPTIONS", "LSAN_OPTIONS",
            "UBSAN_OPTIONS"].filter((name) => name in process.env).map((name) => [name, process.env[name]]));
        return {
            ...inherited, HOME: this.file("home"), XDG_DATA_HOME: this.file("data"), XDG_CONFIG_HOME: this.file("config"),
            XDG_CACHE_HOME: this.file("cache"), DBUS_SESSION_BUS_ADDRESS: "disabled:",
            ...(this.password ? { CANDELA_PASSWORD: this.password } : {}), ...more,
        };
    }

    // args: all of them. input: for standard input; null leaves that open.
    start(args, { input = "", env = {}, stdio = ["pipe", "pipe", "pipe"] } = {}) {
        const child = spawn(program(), args, { env: this.environment(env), stdio, cwd: this.#folder });
        child.stdin?.on("error", () => {}); // it may end without having read
        if (input !== null) child.stdin?.end(input);
        return child;
    }

    // Without a database's address: all of what it said, once it has ended.
    async plain(args, { shows = [], ...how } = {}) {
        const child = this.start(args, how);
        const text = { out: "", err: "" };
        child.stdout?.setEncoding("utf8").on("data", (data) => { text.out += data; });
        child.stderr.setEncoding("utf8").on("data", (data) => { text.err += data; });
        const [code, signal] = await once(child, "close");
        this.check(args, text, shows);
        assert.equal(signal, null, `${this.call(args)}: ended by a signal, having said: ${text.err}`);
        return { code, ...text, ...(args.includes("--json") ? this.#parsed(args, text) : {}) };
    }

    // … of the engine's database.
    run(args, how = {}) {
        return this.plain(["--url", this.url, ...args], how);
    }

    json(args, how = {}) {
        return this.run(["--json", ...args], how);
    }

    // In both ways, which have to end alike: the text, and the document.
    async both(args, how = {}) {
        const text = await this.run(args, how);
        const { code, json, err } = await this.json(args, how);
        assert.equal(text.code, code, `${this.call(args)}: text and JSON end differently`);
        return { code, text: text.out, said: text.err, json, err };
    }

    #parsed(args, { out, err }) {
        assert.ok(!/^\s*[[{]"/m.test(err), `${this.call(args)}: JSON on standard error`);
        if (out === "") return { json: undefined };
        assert.ok(out.endsWith("\n"), `${this.call(args)}: no end of the last line`);
        return { json: JSON.parse(out) };
    }

    // `shows`: the secrets that were asked for.
    check(args, { out, err }, shows = []) {
        for (const secret of this.#secrets) {
            assert.ok(!err.includes(secret), `${this.call(args)}: a secret on standard error`);
            assert.ok(!out.includes(secret) || shows.includes(secret), `${this.call(args)}: a secret on standard output`);
        }
    }

    // Whether a secret stands in these bytes.
    tells(bytes) {
        return [...this.#secrets].some((secret) => bytes.includes(secret));
    }

    // What the program has left in its home has no secret in it, and goes.
    close() {
        for (const name of readdirSync(this.file("data"), { recursive: true })) {
            const path = this.file(`data/${name}`);
            if (statSync(path).isFile()) assert.ok(!this.tells(readFileSync(path)), `a secret is kept in ${name}`);
        }
        rmSync(this.#folder, { recursive: true });
    }
}
