// race.mjs ENGINE: the real Lucia lets people in, and renews their sessions, while our library resets their keys and revokes. What
// Lucia does at the wrong moment neither outlives a reset nor is lost. Passwords and ids stay out of every message.
import test from "node:test";
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { openEngine } from "./engines.mjs";
import { startCandela } from "./candela.mjs";
import { Site, verdict } from "./site.mjs";

const driver = process.argv[2];
const day = 24 * 60 * 60 * 1000;
const newPassword = () => randomBytes(12).toString("base64");

test(`what Lucia and Candela do at the same time on ${driver}`, async (t) => {
    const engine = await openEngine(driver);
    const site = new Site(engine.adapter, driver === "sqlite" ? Number : Boolean);
    const candela = startCandela(engine.url);
    t.after(async () => {
        const code = await candela.stop();
        await engine.close();
        assert.equal(code, 0, "the bridge's exit code");
    });
    const idsOf = async (user) =>
        (await engine.query("SELECT id FROM user_session WHERE user_id = ?", [user.id])).map(({ id }) => id);
    const refused = (ids) => Object.fromEntries(ids.map((id) => [site.label(id), "AUTH_INVALID_SESSION_ID"]));

    await t.test("a log-in that has checked the old password leaves no session after the sweep", async () => {
        const [before, after] = [newPassword(), newPassword()];
        const user = await site.addUser("ada", before);
        await site.addSessions(user, { active: 2, idle: 1 });
        assert.equal(await site.logIn(user, before), "accepted");
        assert.deepEqual(await candela.call("resetKey", user.keyId, after, true), { sessions_ended: 3 });
        const late = await site.addSessions(user, { active: 1 });
        // It would have lasted: no lock can forbid it.
        assert.deepEqual(await site.validated(late), Object.fromEntries(late.map((id) => [site.label(id), "accepted"])));
        assert.equal(await candela.call("sweep", user.id), 1);
        assert.deepEqual(await site.validated(late), refused(late));
        assert.equal((await idsOf(user)).length, 0);
        assert.equal(await site.logIn(user, before), "AUTH_INVALID_PASSWORD");
        assert.equal(await site.logIn(user, after), "accepted");
    });

    await t.test("nor do any of many", async () => {
        const [before, after] = [newPassword(), newPassword()];
        const user = await site.addUser("grace", before);
        let resetDone = false;
        const logIn = async () => {
            const checked = await site.logIn(user, before);
            if (checked !== "accepted") return checked;
            await sleep(Math.random() * 50);    // a site that has more to do, or much
            await site.addSessions(user, { active: 1 });
            return "accepted";
        };
        const outcomes = [];
        const visitors = Array.from({ length: 6 }, async () => {
            for (let last = "accepted"; last === "accepted" || !resetDone;) {
                last = await logIn();
                outcomes.push(last);
            }
        });
        while ((await idsOf(user)).length < 3) await sleep(20);
        const { sessions_ended: ended } = await candela.call("resetKey", user.keyId, after, true);
        resetDone = true;
        await Promise.all(visitors);
        const swept = await candela.call("sweep", user.id);
        const accepted = outcomes.filter((outcome) => outcome === "accepted").length;
        assert.equal(ended + swept, accepted, "sessions that nobody ended");
        assert.equal(outcomes.filter((outcome) => outcome === "AUTH_INVALID_PASSWORD").length, outcomes.length - accepted);
        assert.equal((await idsOf(user)).length, 0);
        t.diagnostic(`${accepted} log-ins by the old password: ${ended} ended with the reset, ${swept} by the sweep`);
    });

    await t.test("a session that is renewed between the list and the removal stays", async () => {
        const user = await site.addUser("barbara", newPassword());
        const ids = await site.addSessions(user, { idle: 3, active: 1 });
        const listed = (await candela.call("sessions", user.id)).filter(({ state }) => state === "idle");
        assert.equal(listed.length, 3);
        await site.auth.validateSession(ids[1]);
        const { done, already_gone, changed } = await candela.call("revokeAll", "idle", true);
        assert.deepEqual({ done, already_gone, changed }, { done: 2, already_gone: 0, changed: 0 });
        const gone = [ids[0], ids[2]], kept = [ids[1], ids[3]];
        assert.deepEqual(await site.validated(gone), refused(gone));
        assert.deepEqual(await site.states(kept), Object.fromEntries(kept.map((id) => [site.label(id), "active"])));
    });

    // The database itself writes down what Lucia renewed: of that nothing may be missing, however close it was.
    const noted = {
        sqlite: ["CREATE TRIGGER noted AFTER UPDATE ON user_session BEGIN INSERT INTO renewed VALUES (NEW.id); END"],
        mysql: ["CREATE TRIGGER noted AFTER UPDATE ON user_session FOR EACH ROW INSERT INTO renewed VALUES (NEW.id)"],
        postgres: [`CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO renewed VALUES (NEW.id); RETURN NULL; END $$`,
            "CREATE TRIGGER noted AFTER UPDATE ON user_session FOR EACH ROW EXECUTE FUNCTION noted()"],
    }[driver];
    const count = 4000;

    for (const keep of [true, false]) {
        await t.test(`none of many renewals is lost, ${keep ? "by ids" : "by ranges"}`, async () => {
            const user = await site.addUser(keep ? "hedy" : "radia", newPassword());
            if (keep) {
                await engine.query("CREATE TABLE renewed (id VARCHAR(127) NOT NULL)", []);
                for (const statement of noted) await engine.query(statement, []);
            }
            const name = (i) => `${keep ? "a" : "b"}${String(i).padStart(6, "0")}`;
            const [active, idle] = [Date.now() - day, Date.now() + day];
            for (let i = 0; i < count; i += 500) {
                const rows = Array.from({ length: 500 }, (_, j) => `('${name(i + j)}', '${user.id}', ${active}, ${idle})`);
                await engine.query(
                    `INSERT INTO user_session (id, user_id, active_expires, idle_expires) VALUES ${rows.join(", ")}`, []);
            }
            let going = true;
            const visitors = Array.from({ length: 4 }, async (_, visitor) => {
                for (let i = visitor * 997; going; i += 1237) {
                    await verdict(site.auth.validateSession(name(i % count)));
                    await sleep(1);
                }
            });
            while ((await engine.query("SELECT id FROM renewed", [])).length < 20) await sleep(5);
            const answer = await candela.call("revokeAll", "idle", keep).finally(() => { going = false; });
            await Promise.all(visitors);
            const renewed = new Set((await engine.query("SELECT id FROM renewed", [])).map(({ id }) => id));
            const left = await idsOf(user);
            assert.ok(left.length === renewed.size && left.every((id) => renewed.has(id)), "a renewed session is lost, or an idle one left");
            assert.equal(answer.done, count - left.length);
            assert.equal(answer.kept, keep ? answer.done : 0);
            assert.equal(answer.left, 0);
            t.diagnostic(`${answer.done} revoked, ${left.length} renewed and kept, ${answer.changed} of them at the last moment`);
            await engine.query("DELETE FROM renewed", []);
            await engine.query("DELETE FROM user_session", []);
        });
    }
});
