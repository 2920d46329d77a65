// interop.mjs ENGINE: the real Lucia v2 and our library on one database, each judging what the other did. Passwords, session
// ids and hashes stay out of every message: compared are verdicts, states and labels.
import test from "node:test";
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { openEngine } from "./engines.mjs";
import { Refused, startCandela } from "./candela.mjs";
import { Site, verdict } from "./site.mjs";

const driver = process.argv[2];

const newPassword = () => randomBytes(12).toString("base64");
const all = (ids, site, verdict) => Object.fromEntries(ids.map((id) => [site.label(id), verdict]));
const refused = (promise) => assert.rejects(promise, Refused);

test(`Lucia and Candela on ${driver}`, async (t) => {
    const engine = await openEngine(driver);
    const site = new Site(engine.adapter, driver === "sqlite" ? Number : Boolean);
    const candela = startCandela(engine.url);
    t.after(async () => {
        const code = await candela.stop();
        await engine.close();
        assert.equal(code, 0, "the bridge's exit code");
    });

    // The states that our library sees, by label as Site.states() has them.
    const ourStates = async (user, ids) => {
        const rows = await candela.call("sessions", user.id);
        const found = new Map(rows.map(({ id, state }) => [id, state]));
        const states = Object.fromEntries(ids.map((id) => [site.label(id), found.get(id) ?? "gone"]));
        assert.equal(found.size, ids.filter((id) => found.has(id)).length, "sessions that nobody made");
        return states;
    };

    await t.test("sees every session in the state that Lucia sees", async () => {
        const users = [await site.addUser("ada", newPassword()), await site.addUser("grace", newPassword())];
        const ids = [
            await site.addSessions(users[0], { active: 3, idle: 2, dead: 4 }),
            await site.addSessions(users[1], { active: 1, idle: 1, dead: 1 }),
        ];
        for (const [i, user] of users.entries()) {
            const ours = await ourStates(user, ids[i]);
            assert.deepEqual(ours, await site.states(ids[i]));
            const alive = (await site.auth.getAllUserSessions(user.id)).map(({ sessionId }) => site.label(sessionId));
            assert.deepEqual(Object.keys(ours).filter((label) => ours[label] !== "dead").sort(), alive.sort());
        }
        assert.deepEqual(await candela.call("counts", users[0].id), { active: 3, idle: 2, dead: 4 });
        assert.deepEqual(await candela.call("counts", users[1].id), { active: 1, idle: 1, dead: 1 });
        assert.deepEqual(await candela.call("counts", null), { active: 4, idle: 3, dead: 5 });
    });

    await t.test("sees a renewal by Lucia", async () => {
        const user = await site.addUser("renewed", newPassword());
        const [id] = await site.addSessions(user, { idle: 1 });
        assert.deepEqual(await candela.call("counts", user.id), { active: 0, idle: 1, dead: 0 });
        await site.auth.validateSession(id);
        assert.deepEqual(await candela.call("counts", user.id), { active: 1, idle: 0, dead: 0 });
    });

    await t.test("verifies the passwords that Lucia set", async () => {
        const password = newPassword();
        const user = await site.addUser("barbara", password);
        assert.equal(await candela.call("verify", user.keyId, password), true);
        assert.equal(await candela.call("verify", user.keyId, newPassword()), false);
        assert.equal(await candela.call("verify", user.keyId, ""), false);
    });

    await t.test("resets a key and ends the sessions of its user, and of nobody else", async () => {
        const [before, after] = [newPassword(), newPassword()];
        const user = await site.addUser("katherine", before);
        const other = await site.addUser("dorothy", before);
        const ids = await site.addSessions(user, { active: 2, idle: 1, dead: 1 });
        const otherIds = await site.addSessions(other, { active: 1, idle: 1 });
        await site.auth.createKey({ userId: user.id, providerId: "github", providerUserId: "583231", password: null });

        assert.deepEqual(await candela.call("resetKey", user.keyId, after, true), { sessions_ended: 4 });

        assert.equal(await site.logIn(user, after), "accepted");
        assert.equal(await site.logIn(user, before), "AUTH_INVALID_PASSWORD");
        assert.deepEqual(await site.validated(ids), all(ids, site, "AUTH_INVALID_SESSION_ID"));
        assert.deepEqual(await site.states(ids), all(ids, site, "gone"));
        assert.equal(await site.logIn(other, before), "accepted");
        assert.deepEqual(await site.validated(otherIds), all(otherIds, site, "accepted"));
        assert.equal(await verdict(site.auth.useKey("github", "583231", null)), "accepted");
        const [fresh] = await site.addSessions(user, { active: 1 });
        assert.deepEqual(await site.validated([fresh]), all([fresh], site, "accepted"));
    });

    await t.test("resets a key and keeps the sessions when told so", async () => {
        const [before, after] = [newPassword(), newPassword()];
        const user = await site.addUser("hedy", before);
        const ids = await site.addSessions(user, { active: 1, idle: 1 });
        assert.deepEqual(await candela.call("resetKey", user.keyId, after, false), { sessions_ended: 0 });
        assert.equal(await site.logIn(user, after), "accepted");
        assert.equal(await site.logIn(user, before), "AUTH_INVALID_PASSWORD");
        assert.deepEqual(await site.validated(ids), all(ids, site, "accepted"));
    });

    await t.test("writes the hash in Lucia's own form", async () => {
        const user = await site.addUser("margaret", newPassword());
        await candela.call("resetKey", user.keyId, newPassword(), true);
        const [key] = await engine.query("SELECT hashed_password FROM user_key WHERE id = ?", [user.keyId]);
        assert.ok(/^s2:[a-z0-9]{16}:[0-9a-f]{128}$/.test(key.hashed_password), "not s2, sixteen of salt and 128 hex digits");
    });

    await t.test("agrees on passwords beyond ASCII", async () => {
        const passwords = {
            umlaut: "Lösung für Ünal 22",
            "decomposed umlaut": "Lo\u0308sung fu\u0308r Sie",
            "changed by NFKC": "\ufb01ancé \u2460 \u212b \uff21\uff22",
            "beyond the first plane": "🔑 \u{1d49c} 🏳️‍🌈",
            "right to left": "סיסמה عربى",
            "white space kept": "  two \t and \u3000 three ",
        };
        for (const [kind, password] of Object.entries(passwords)) {
            const user = await site.addUser(`unicode ${kind}`.replaceAll(" ", "-"), newPassword());
            await candela.call("resetKey", user.keyId, password, true);
            assert.equal(await site.logIn(user, password), "accepted", kind);
            assert.equal(await site.logIn(user, password.normalize("NFKC")), "accepted", `${kind}, normalised`);
            assert.equal(await site.logIn(user, `${password}x`), "AUTH_INVALID_PASSWORD", kind);
            await site.auth.updateKeyPassword("email", user.email, password);
            assert.equal(await candela.call("verify", user.keyId, password), true, kind);
            assert.equal(await candela.call("verify", user.keyId, password.normalize("NFKC")), true, `${kind}, normalised`);
        }
    });

    await t.test("never gives a key of an identity provider a password", async () => {
        const user = await site.addUser("radia", newPassword());
        await site.auth.createKey({ userId: user.id, providerId: "github", providerUserId: "1966", password: null });
        const ids = await site.addSessions(user, { active: 1 });
        await refused(candela.call("resetKey", "github:1966", newPassword(), true));
        assert.equal(await verdict(site.auth.useKey("github", "1966", null)), "accepted");
        assert.deepEqual(await site.validated(ids), all(ids, site, "accepted"));
    });

    await t.test("refuses a key that is not there, and an empty password", async () => {
        const password = newPassword();
        const user = await site.addUser("evelyn", password);
        await refused(candela.call("resetKey", "email:nobody@example.com", newPassword(), true));
        await refused(candela.call("resetKey", user.keyId, "", true));
        assert.equal(await site.logIn(user, password), "accepted");
    });

    await t.test("revokes these sessions and no other", async () => {
        const user = await site.addUser("annie", newPassword());
        const ids = await site.addSessions(user, { active: 4, idle: 2 });
        const [first, second, third, ...kept] = ids;
        assert.deepEqual(await candela.call("revoke", [first, second]), { done: 2, already_gone: 0 });
        assert.deepEqual(await site.validated([first, second]), all([first, second], site, "AUTH_INVALID_SESSION_ID"));
        assert.deepEqual(await candela.call("revoke", [first, third]), { done: 1, already_gone: 1 });
        assert.deepEqual(await site.validated([third]), all([third], site, "AUTH_INVALID_SESSION_ID"));
        assert.deepEqual(await site.validated(kept), all(kept, site, "accepted"));
        assert.deepEqual(await ourStates(user, kept), await site.states(kept));
    });

    await t.test("revoking nothing revokes nothing", async () => {
        const user = await site.addUser("jean", newPassword());
        const ids = await site.addSessions(user, { active: 2 });
        assert.deepEqual(await candela.call("revoke", []), { done: 0, already_gone: 0 });
        assert.deepEqual(await site.validated(ids), all(ids, site, "accepted"));
    });

    await t.test("sees that Lucia revoked a session", async () => {
        const user = await site.addUser("frances", newPassword());
        const [gone, kept] = await site.addSessions(user, { active: 2 });
        await site.auth.invalidateSession(gone);
        assert.deepEqual(await ourStates(user, [gone, kept]), await site.states([gone, kept]));
        assert.deepEqual(await candela.call("revoke", [gone]), { done: 0, already_gone: 1 });
    });

    await t.test("creates a user whom Lucia lets in", async () => {
        const password = newPassword();
        const user = { id: "mary00000000001", username: "mary", email: "mary@example.com" };
        const hash = await candela.call("hash", password);
        const key = { id: `email:${user.email}`, user_id: user.id, hashed_password: hash };
        await candela.call("setUser", { ...user, email_verified: true }, key);
        assert.equal(await site.logIn(user, password), "accepted");
        assert.equal(await site.logIn(user, newPassword()), "AUTH_INVALID_PASSWORD");
        assert.deepEqual(await site.auth.getUser(user.id),
            { userId: user.id, username: "mary", email: "mary@example.com", verified: true });
        const ids = await site.addSessions(user, { active: 1 });
        assert.deepEqual(await site.validated(ids), all(ids, site, "accepted"));
    });
});
