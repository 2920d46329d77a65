// storm.mjs ENGINE: half of a million sessions is revoked while the real Lucia lets people in. Prints how long that takes them
// before and meanwhile; nobody may be refused, and nothing else may be gone.
import test from "node:test";
import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { openEngine } from "./engines.mjs";
import { startCandela } from "./candela.mjs";
import { addSessions, addUsers } from "./many.mjs";
import { Visitors } from "./visitors.mjs";

const driver = process.argv[2];
const rows = 1_000_000;
const users = 1000;

function told(times) {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1);
    return `${times.length} log-ins: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)} ms`;
}

test(`log-ins while half a million sessions are revoked on ${driver}`, async (t) => {
    const engine = await openEngine(driver);
    const candela = startCandela(engine.url);
    t.after(async () => {
        const code = await candela.stop();
        await engine.close();
        assert.equal(code, 0, "the bridge's exit code");
    });
    const visitors = await Visitors.come(engine.adapter, { username: "ada", email_verified: driver === "sqlite" ? 1 : true });
    await addUsers(engine, driver, users);
    await addSessions(engine, driver, rows, users);

    const before = await visitors.visit((times) => times.length >= 300);
    let over = false;
    const visits = visitors.visit(() => over);
    const begun = performance.now();
    const answer = await candela.call("revokeAll", "dead", false);
    const seconds = (performance.now() - begun) / 1000;
    over = true;
    const meanwhile = await visits;
    t.diagnostic(`before, ${told(before)}`);
    t.diagnostic(`meanwhile, ${told(meanwhile)}`);
    t.diagnostic(`${answer.done} revoked in ${answer.windows.length} windows and ${seconds.toFixed(1)} s, the longest ${answer.longest} ms`);

    const { done, already_gone, changed, left, windows } = answer;
    assert.deepEqual({ done, already_gone, changed, left }, { done: rows / 2, already_gone: 0, changed: 0, left: 0 });
    assert.ok(windows.every((window) => window <= 20_000), "a window of more rows than 20,000");
    assert.equal(windows.reduce((sum, window) => sum + window, 0), rows / 2);
    assert.ok(meanwhile.length > 2, "nobody came meanwhile");
    const { made } = visitors;
    const [{ number }] = await engine.query("SELECT count(*) AS number FROM user_session", []);
    assert.equal(Number(number), rows / 2 + made.length);
    const [{ dead }] = await engine.query("SELECT count(*) AS dead FROM user_session WHERE idle_expires < ?", [Date.now()]);
    assert.equal(Number(dead), 0);
    const alive = await visitors.sessions();
    assert.ok(alive.length === made.length && made.every((id) => alive.some(({ sessionId }) => sessionId === id)), "a new session is lost");
});
