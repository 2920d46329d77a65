// interrupt.mjs ENGINE: candela-cli amid a million of sessions: stopped once and twice, its reader gone, its output full; how
// much memory a long list takes; and what others may see of its command line and environment meanwhile.
import test from "node:test";
import assert from "node:assert/strict";
import { openSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { openEngine } from "./engines.mjs";
import { Cli } from "./cli.mjs";
import { addSessions, addUsers, idOf } from "./many.mjs";

const driver = process.argv[2];
const rows = 1_000_000, users = 1000, manyUsers = 200_000;
const mebibyte = 1024; // in kB

// What a process tells others: everything, once it has ended.
async function said(child) {
    const text = { out: "", err: "" };
    child.stdout?.setEncoding("utf8").on("data", (data) => { text.out += data; });
    child.stderr.setEncoding("utf8").on("data", (data) => { text.err += data; });
    const [code, signal] = await once(child, "close");
    return { code, signal, ...text };
}

// One row or all of them belong to somebody else until the answer is called.
const hold = {
    sqlite: async ({ driver: database }) => {
        database.exec("BEGIN IMMEDIATE");
        return () => database.exec("ROLLBACK");
    },
    mysql: async ({ driver: pool }) => {
        const connection = await pool.getConnection();
        await connection.query("START TRANSACTION");
        await connection.query("SELECT id FROM user_session WHERE id = ? FOR UPDATE", [idOf(0, rows)]);
        return () => connection.query("ROLLBACK").then(() => connection.release());
    },
    postgres: async ({ driver: pool }) => {
        const client = await pool.connect();
        await client.query("BEGIN");
        await client.query("SELECT id FROM user_session WHERE id = $1 FOR UPDATE", [idOf(0, rows)]);
        return () => client.query("ROLLBACK").then(() => client.release());
    },
}[driver];

// Whether it would stop if it were asked to.
function listens(pid) {
    const [, caught] = /^SigCgt:\s+(\w+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return (BigInt(`0x${caught}`) & 2n) !== 0n;
}
// Whether it has a file open whose path begins like that; so as well where nobody may look.
function opens(pid, path) {
    try {
        return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith(path));
    } catch (error) {
        return error.code === "EACCES";
    }
}

const isStopped = (pid) => /^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));

async function until(what, met) {
    for (let i = 0; i < 6000; ++i, await sleep(10)) if (await met()) return;
    assert.fail(`${what} did not come to pass`);
}

test(`candela-cli amid a million sessions on ${driver}`, async (t) => {
    const engine = await openEngine(driver);
    const cli = new Cli(engine);
    t.after(async () => {
        await engine.close();
        cli.close();
    });
    const start = (args, how) => cli.start(["--url", cli.url, ...args], how);
    const count = async () => Number((await engine.query("SELECT count(*) AS number FROM user_session", []))[0].number);
    const isGone = async (number) =>
        (await engine.query("SELECT 1 AS found FROM user_session WHERE id = ?", [idOf(number, rows)])).length === 0;
    const latest = async () => (await cli.json(["journal", "--limit", "1"])).json.entries[0];

    await t.test("lists two hundred thousand users in the memory of two thousand", async () => {
        await addUsers(engine, driver, manyUsers);
        const listed = async (limit) => {
            const child = start(["--json", "users", "--limit", `${limit}`]);
            const ended = said(child);
            let peak = 0;
            const watch = setInterval(() => {
                try {
                    const [, found] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
                    peak = Math.max(peak, Number(found ?? 0));
                } catch { /* it has ended */ }
            }, 5);
            const { code, out, err } = await ended;
            clearInterval(watch);
            assert.deepEqual([code, err], [0, ""]);
            const { users: found, partial } = JSON.parse(out);
            assert.equal(new Set(found.map(({ user_id: id }) => id)).size, limit);
            assert.equal(found.length, limit);
            return { peak, partial };
        };
        const few = await listed(2000);
        const many = await listed(manyUsers);
        const told = ({ peak }) => (peak / mebibyte).toFixed(1);
        t.diagnostic(`${told(few)} MiB for 2,000 users, ${told(many)} for ${manyUsers}`);
        assert.equal(few.partial, true);
        assert.ok(few.peak > 0 && many.peak - few.peak <= 24 * mebibyte, `${many.peak - few.peak} kB more`);
    });

    await addSessions(engine, driver, rows, users);
    await t.test("shows others neither the password nor the address", async () => {
        const own = cli.password || randomBytes(12).toString("base64");
        cli.keep(own);
        const within = cli.url.replace("@", `:${encodeURIComponent(own)}@`);
        for (const [args, env] of [[["--url", cli.url], { CANDELA_PASSWORD: own }], [[`--url=${within}`], {}],
            [["--url", within], { CANDELA_PASSWORD: undefined }]]) {
            // Nobody reads what it prints, so that it waits with the connection open.
            const child = cli.start([...args, "--json", "sessions", "--limit", `${rows}`], { env });
            const ended = once(child, "close");
            await once(child.stdout, "readable");
            const look = (name) => readFileSync(`/proc/${child.pid}/${name}`);
            const line = look("cmdline").toString().split("\0");
            assert.deepEqual(line.slice(-4, -1), ["sessions", "--limit", `${rows}`]);
            assert.ok(!line.some((arg) => arg.includes(own) || arg.includes(encodeURIComponent(own)) || arg.includes("://")),
                "the command line tells");
            let environment = Buffer.from(`HOME=${cli.file("home")}`);
            try {
                environment = look("environ");
            } catch (error) {
                assert.equal(error.code, "EACCES"); // nobody may even look
            }
            assert.ok(environment.includes(`HOME=${cli.file("home")}`), "no environment");
            assert.ok(!environment.includes(own), "the environment tells");
            assert.equal(look(`task/${child.pid}/children`).toString(), "", "it has children");
            child.stdout.destroy();
            const [code, signal] = await ended;
            assert.deepEqual([code, signal], [4, null]);
        }
    });

    await t.test("ends by itself when its reader goes", async () => {
        for (const args of [["sessions", "--limit", `${rows}`], ["--json", "sessions", "--limit", `${rows}`]]) {
            const child = start(args);
            const all = said(child);
            await once(child.stdout, "data");
            child.stdout.destroy();
            const { code, signal, err } = await all;
            assert.deepEqual([code, signal, err], [4, null, ""], args[0]);
        }
        for (const args of [["count"], ["--json", "count"], ["inspect"], ["--json", "journal"], ["users"], ["--help"]]) {
            const child = start(args);
            child.stdout.destroy();
            const { code, signal, err } = await said(child);
            assert.deepEqual([code, signal, err], [4, null, ""], args.join(" "));
        }
    });

    await t.test("says so where its output cannot be written", async () => {
        for (const args of [["--json", "count"], ["users"], ["--json", "sessions", "--limit", "100000"]]) {
            const child = start(args, { stdio: ["ignore", openSync("/dev/full", "w"), "pipe"], input: null });
            const { code, signal, err } = await said(child);
            assert.equal(signal, null);
            assert.ok(code === 1 || code === 4, `${args.join(" ")}: ${code}`);
            assert.match(err, /Standard output could not be written/);
        }
    });

    await t.test("stops while it waits for a line, a server or a lock, and amid a report", async () => {
        const stops = async (child, ended) => {
            child.kill("SIGINT");
            const { code, signal, out, err } = await ended;
            cli.check(["stopped"], { out, err });
            assert.deepEqual([code, signal], [4, null]);
            return JSON.parse(out);
        };
        const line = start(["--json", "--password-stdin", "count"], { input: null });
        const lineEnded = said(line);
        await until("its readiness", () => listens(line.pid));
        await sleep(500);
        assert.equal((await stops(line, lineEnded)).error.kind, "cancelled");

        if (driver !== "sqlite") {
            const silent = createServer().listen(0, "127.0.0.1");
            await once(silent, "listening");
            const url = cli.url.replace(/:\d+\//, `:${silent.address().port}/`);
            const call = cli.start(["--json", "--url", url, "count"]);
            const callEnded = said(call);
            const [socket] = await once(silent, "connection");
            assert.equal((await stops(call, callEnded)).error.kind, "cancelled");
            socket.destroy();
            silent.close();
        }

        const release = await hold(engine);
        const waiting = start(["--json", "revoke", "--all", "--yes"]);
        const waitingEnded = said(waiting);
        await until("the intent", async () => (await latest())?.act === "revoke_sessions");
        await sleep(500);
        const { done, left, error } = await stops(waiting, waitingEnded);
        assert.deepEqual([done, left, error.kind], [0, rows, "cancelled"]);
        await release();
        assert.equal((await latest()).outcome, "stopped");
        assert.equal(await count(), rows);

        const path = cli.file("long.csv");
        const report = start(["--json", "report", "--format", "csv", "--output", path]);
        const reportEnded = said(report);
        // Its file has no name yet.
        await until("the report's begin", () => opens(report.pid, cli.file("#")) || report.exitCode !== null);
        assert.equal((await stops(report, reportEnded)).error.kind, "cancelled");
        assert.deepEqual(readdirSync(cli.file(".")).sort(), ["cache", "config", "data", "home"], "a file is left");
    });

    await t.test("stops amid its deletions, tells how far it came, and goes on when called again", async () => {
        const child = start(["--json", "revoke", "--all", "--yes"]);
        const ended = said(child);
        await until("a tenth of the deletions", () => isGone(rows / 10));
        child.kill("SIGINT");
        const { code, signal, out, err } = await ended;
        assert.deepEqual([code, signal], [4, null]);
        assert.match(err, /^Stopping/m);
        cli.check(["revoke"], { out, err });
        const { matched, done, already_gone: gone, changed, left, partial, error } = JSON.parse(out);
        assert.deepEqual([matched, gone, changed, partial, error.kind], [rows, 0, 0, true, "cancelled"]);
        assert.ok(done > rows / 10 && done < rows, `${done} done`);
        assert.equal(done + left, rows);
        assert.equal(await count(), left);
        const { act, outcome, counts } = await latest();
        assert.deepEqual([act, outcome], ["revoke_sessions", "partly"]);
        assert.equal(counts.done ?? counts.sessions_ended, done);
    });

    await t.test("ends at once when it is stopped twice", async () => {
        const before = await count();
        const child = start(["--json", "revoke", "--all", "--yes"]);
        const ended = said(child);
        await until("half of the deletions", () => isGone(rows / 2));
        // Two at once: it cannot have come to an end between them.
        child.kill("SIGSTOP");
        await until("its halt", () => isStopped(child.pid));
        child.kill("SIGINT");
        child.kill("SIGTERM");
        child.kill("SIGCONT");
        const { code, signal, out } = await ended;
        assert.deepEqual([code, signal, out], [4, null, ""]);
        const left = await count();
        assert.ok(left > 0 && left < before);
        // Whoever reads the journal sees that it was meant, and nothing of an end.
        assert.deepEqual(await latest().then(({ act, outcome }) => [act, outcome]), ["revoke_sessions", "intended"]);
        assert.equal((await cli.json(["journal", "--verify"])).code, 0);

        const rest = await cli.json(["revoke", "--all", "--yes"]);
        assert.equal(rest.code, 0);
        assert.deepEqual([rest.json.matched, rest.json.done, rest.json.left], [left, left, 0]);
        assert.equal(await count(), 0);
        assert.equal((await latest()).outcome, "done");
    });
});
