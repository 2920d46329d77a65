// lucia.mjs ENGINE: the real class Auth of Lucia v2 and ours on one database. Each is asked about what the other made, and
// has to answer what the other answers. Passwords, session ids and hashes stay out of every message.
import "lucia/polyfill/node";
import test from "node:test";
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { lucia, LuciaError } from "lucia";
import { openEngine } from "./engines.mjs";
import { Refused, startCandela } from "./candela.mjs";

const driver = process.argv[2];
const day = 24 * 60 * 60 * 1000;
const newPassword = () => randomBytes(12).toString("base64");

test(`the class Auth of Lucia and ours on ${driver}`, async (t) => {
    const engine = await openEngine(driver);
    const auth = lucia({
        adapter: engine.adapter,
        env: "PROD",
        getUserAttributes: ({ id, ...attributes }) => ({ id, ...attributes }),
        getSessionAttributes: ({ user_agent, ip }) => ({ user_agent, ip }),
    });
    const candela = startCandela(engine.url);
    t.after(async () => {
        const code = await candela.stop();
        await engine.close();
        assert.equal(code, 0, "the bridge's exit code");
    });

    // What one of them answers: a value, or the name of Lucia's error.
    const verdict = async (promise) => {
        try {
            return await promise;
        } catch (error) {
            if (error instanceof LuciaError) return error.message;
            if (error instanceof Refused) return error.word;
            if (error instanceof TypeError) return "INPUT";
            throw error;
        }
    };
    const ours = (method, ...args) => verdict(candela.call(`auth.${method}`, ...args));
    const theirs = async (method, ...args) => plain(await verdict(auth[method](...args)));

    // Lucia's answers in the form of ours.
    const plainUser = ({ userId, ...row }) => ({ ...row, id: userId });
    const plainSession = ({ sessionId, user, activePeriodExpiresAt, idlePeriodExpiresAt, ...rest }) => ({
        ...rest, id: sessionId, user: plainUser(user), user_id: user.userId,
        active_expires: activePeriodExpiresAt.getTime(), idle_expires: idlePeriodExpiresAt.getTime(),
    });
    const plain = (answer) => {
        if (answer === undefined) return null;
        if (Array.isArray(answer)) return answer.map(plain);
        if (answer?.sessionId !== undefined) return plainSession(answer);
        if (answer?.userId !== undefined && answer.providerId === undefined) return plainUser(answer);
        return answer;
    };
    // The same whatever the order of columns and rows.
    const ordered = (value) => {
        if (Array.isArray(value)) return value.map((one) => JSON.stringify(ordered(one))).sort();
        if (value === null || typeof value !== "object") return value;
        return Object.fromEntries(Object.keys(value).sort().map((key) => [key, ordered(value[key])]));
    };
    // What both answer; values with secrets in them are compared without being shown.
    const agree = async (method, ...args) => {
        const [mine, its] = [await ours(method, ...args), await theirs(method, ...args)];
        assert.ok(JSON.stringify(ordered(mine)) === JSON.stringify(ordered(its)), `${method}: not the same`);
        return mine;
    };

    let number = 0;
    const attributes = () => ({
        username: `user${++number}`, email: `ünal${number}@example.com`, email_verified: driver === "postgres" ? true : 1,
    });
    const addUser = async (password) => {
        const values = attributes();
        const key = { providerId: "email", providerUserId: values.email, password };
        return { ...values, id: (await auth.createUser({ key, attributes: values })).userId };
    };
    const setExpiries = (id, active, idle) => engine.query(
        "UPDATE user_session SET active_expires = ?, idle_expires = ? WHERE id = ?",
        [Date.now() + active, Date.now() + idle, id]);
    const states = { active: [day, 2 * day], idle: [-day, day], dead: [-2 * day, -day] };

    await t.test("makes users whom the other knows", async () => {
        const password = newPassword();
        const values = attributes();
        const made = await ours("createUser", null, ["email", values.email, password], values);
        assert.match(made.id, /^[a-z0-9]{15}$/);
        assert.deepEqual(ordered(made), ordered({ ...values, id: made.id }));
        await agree("getUser", made.id);
        assert.equal((await theirs("useKey", "email", values.email, password)).userId, made.id);
        const its = await addUser(password);
        assert.deepEqual(ordered(await agree("getUser", its.id)), ordered(its));
        assert.equal(await agree("getUser", "nobody"), "AUTH_INVALID_USER_ID");
        await auth.updateUserAttributes(made.id, { email: "by Lucia" });
        assert.equal((await agree("getUser", made.id)).email, "by Lucia");
        assert.equal((await ours("updateUserAttributes", made.id, { email: null })).email, null);
        await agree("getUser", made.id);
        assert.equal(await agree("updateUserAttributes", "nobody", { email: null }), "AUTH_INVALID_USER_ID");
        assert.equal(await ours("createUser", null, ["email", its.email, password], attributes()), "AUTH_DUPLICATE_KEY_ID");
    });

    await t.test("removes users so that nothing of them is left", async () => {
        for (const remove of [ours, theirs]) {
            const user = await addUser(newPassword());
            const { sessionId } = await auth.createSession({ userId: user.id, attributes: {} });
            assert.equal(await remove("deleteUser", user.id), null);
            assert.equal(await agree("getUser", user.id), "AUTH_INVALID_USER_ID");
            assert.equal(await agree("getKey", "email", user.email), "AUTH_INVALID_KEY_ID");
            assert.equal(await agree("validateSession", sessionId), "AUTH_INVALID_SESSION_ID");
            assert.equal(await agree("deleteUser", user.id), null);
        }
    });

    await t.test("judges every stored text as the other does", async () => {
        const password = newPassword();
        const { id } = await addUser(password);
        await auth.createKey({ userId: id, providerId: "test", providerUserId: "good", password });
        const stored = {
            null: null, empty: "", mark: "!", words: "a:b:c", two: "a:b",
            "2a": "$2a$10$A4dThE/rhxxoMRmoSzUDgey6xFg1PdiNgDmkD6qFJNx4VauC3Jxga",
        };
        for (const [name, text] of Object.entries(stored)) {
            await engine.query("INSERT INTO user_key (id, user_id, hashed_password) VALUES (?, ?, ?)", [`test:${name}`, id, text]);
        }
        const seen = new Set();
        for (const name of [...Object.keys(stored), "good", "absent"]) {
            for (const given of [null, "", "hunter22", password]) {
                const answer = await agree("useKey", "test", name, given);
                seen.add(answer.userId ? "accepted" : answer);
            }
            await agree("getKey", "test", name);
        }
        assert.deepEqual([...seen].sort(),
            ["AUTH_INVALID_KEY_ID", "AUTH_INVALID_PASSWORD", "AUTH_OUTDATED_PASSWORD", "accepted"]);
        await agree("getAllUserKeys", id);
        assert.equal(await agree("getAllUserKeys", "nobody"), "AUTH_INVALID_USER_ID");
        assert.equal(await agree("useKey", "te:st", "good", password), "INPUT");
    });

    await t.test("makes keys that log in with the other", async () => {
        const { id, email } = await addUser(newPassword());
        const names = [["email", "Ada@example.com"], ["oidc", "https://idp:8443/a:b"], ["", ""], ["x", "o'brien\"`\\ ü🔑"]];
        for (const [provider, user] of names) {
            const password = newPassword() + "ﬁ Å";
            const key = await ours("createKey", id, provider, user, password);
            assert.deepEqual(key, { providerId: provider, providerUserId: user, userId: id, passwordDefined: true });
            await agree("getKey", provider, user);
            assert.equal((await agree("useKey", provider, user, password)).userId, id);
            assert.equal((await agree("useKey", provider, user, password.normalize("NFKC"))).userId, id);
            assert.equal(await agree("useKey", provider, user, newPassword()), "AUTH_INVALID_PASSWORD");
        }
        await ours("createKey", id, "github", "1", null);
        assert.equal((await agree("useKey", "github", "1", null)).passwordDefined, false);
        assert.equal(await ours("createKey", id, "email", email, null), "AUTH_DUPLICATE_KEY_ID");
        assert.equal(await ours("createKey", "nobody", "email", "new", null), "AUTH_INVALID_USER_ID");
        await agree("getAllUserKeys", id);
        assert.equal(await agree("deleteKey", "github", "1"), null);
        assert.equal(await agree("getKey", "github", "1"), "AUTH_INVALID_KEY_ID");
    });

    await t.test("changes passwords and names for the other", async () => {
        const [first, second, third] = [newPassword(), newPassword(), newPassword()];
        const { id, email } = await addUser(first);
        await ours("updateKeyPassword", "email", email, second);
        assert.equal(await agree("useKey", "email", email, first), "AUTH_INVALID_PASSWORD");
        assert.equal((await agree("useKey", "email", email, second)).userId, id);
        await theirs("updateKeyPassword", "email", email, third);
        assert.equal((await agree("useKey", "email", email, third)).userId, id);
        const renamed = await ours("renameKey", "email", email, "email", `new.${email}`);
        assert.equal(renamed.providerUserId, `new.${email}`);
        assert.equal(await agree("useKey", "email", email, third), "AUTH_INVALID_KEY_ID");
        assert.equal((await agree("useKey", "email", `new.${email}`, third)).userId, id);
        for (const clear of [ours, theirs]) {
            await ours("updateKeyPassword", "email", `new.${email}`, second);
            assert.equal((await clear("updateKeyPassword", "email", `new.${email}`, null)).passwordDefined, false);
            assert.equal((await agree("useKey", "email", `new.${email}`, null)).userId, id);
            assert.equal(await agree("useKey", "email", `new.${email}`, second), "AUTH_INVALID_PASSWORD");
        }
        assert.equal(await agree("updateKeyPassword", "email", "nobody", null), "AUTH_INVALID_KEY_ID");
    });

    await t.test("makes sessions that the other validates, in the same state", async () => {
        const { id } = await addUser(newPassword());
        const given = { user_agent: "Phone \"ü'🔑", ip: "192.0.2.9" };
        for (const [state, [active, idle]] of Object.entries(states)) {
            const mine = await ours("createSession", id, given, null);
            assert.ok(/^[a-z0-9]{40}$/.test(mine.id), "an id of another form");
            assert.ok(mine.idle_expires - mine.active_expires === 14 * day, "other periods than Lucia's");
            assert.ok(Math.abs(mine.active_expires - Date.now() - day) < 60_000, "other periods than Lucia's");
            const its = await auth.createSession({ userId: id, attributes: given });
            for (const sessionId of [mine.id, its.sessionId]) {
                await agree("getSession", sessionId);
                await setExpiries(sessionId, active, idle);
                const found = await agree("getSession", sessionId);
                assert.equal(found.state ?? found, state === "dead" ? "AUTH_INVALID_SESSION_ID" : state);
                if (state !== "idle") await agree("validateSession", sessionId);
            }
        }
        assert.equal((await agree("getAllUserSessions", id)).length, 4);
        // Lucia rejects a promise there before it waits for it, which ends a process of Node's.
        assert.equal(await ours("getAllUserSessions", "nobody"), "AUTH_INVALID_USER_ID");
        for (const absent of ["", "nothing"]) {
            assert.equal(await agree("getSession", absent), "AUTH_INVALID_SESSION_ID");
            assert.equal(await agree("validateSession", absent), "AUTH_INVALID_SESSION_ID");
        }
        assert.equal(await ours("createSession", "nobody", {}, null), "AUTH_INVALID_USER_ID");
    });

    await t.test("renews sessions for the other", async () => {
        const { id } = await addUser(newPassword());
        for (const [renew, use] of [[ours, theirs], [theirs, ours]]) {
            const { sessionId } = await auth.createSession({ userId: id, attributes: {} });
            await setExpiries(sessionId, ...states.idle);
            const renewed = await renew("validateSession", sessionId);
            assert.deepEqual([renewed.state, renewed.fresh], ["idle", true]);
            const found = await use("validateSession", sessionId);
            assert.deepEqual([found.state, found.fresh], ["active", false]);
            assert.ok(renewed.id === found.id, "another id");
            assert.deepEqual([found.active_expires, found.idle_expires], [renewed.active_expires, renewed.idle_expires]);
            assert.equal(found.idle_expires - found.active_expires, 14 * day);
            await agree("getSession", sessionId);
        }
    });

    await t.test("ends sessions for the other", async () => {
        const { id } = await addUser(newPassword());
        const other = await addUser(newPassword());
        const session = async (user, state) => {
            const { sessionId } = await auth.createSession({ userId: user, attributes: {} });
            await setExpiries(sessionId, ...states[state]);
            return sessionId;
        };
        for (const [end, use] of [[ours, theirs], [theirs, ours]]) {
            const [gone, kept] = [await session(id, "active"), await session(id, "active")];
            assert.equal(await end("invalidateSession", gone), null);
            assert.equal(await end("invalidateSession", gone), null);
            assert.equal(await end("invalidateSession", ""), "AUTH_INVALID_SESSION_ID");
            assert.equal(await use("validateSession", gone), "AUTH_INVALID_SESSION_ID");
            assert.equal((await use("validateSession", kept)).state, "active");
            await end("updateSessionAttributes", kept, { ip: "192.0.2.10" });
            assert.equal((await use("getSession", kept)).ip, "192.0.2.10");
            assert.equal(await end("invalidateAllUserSessions", id), null);
            assert.equal((await agree("getAllUserSessions", id)).length, 0);
        }
        const kept = await session(id, "active");
        const ended = [await session(id, "active"), await session(id, "idle"), await session(id, "dead")];
        const others = [await session(other.id, "active"), await session(other.id, "dead")];
        assert.equal(await ours("invalidateAllButOf", id, others[0]), "AUTH_INVALID_SESSION_ID");
        assert.equal(await ours("invalidateAllButOf", id, kept), 3);
        for (const sessionId of ended) assert.equal(await agree("validateSession", sessionId), "AUTH_INVALID_SESSION_ID");
        assert.equal((await agree("validateSession", kept)).state, "active");
        assert.equal((await agree("validateSession", others[0])).state, "active");
        await session(id, "dead");
        assert.equal(await ours("deleteDeadUserSessions", id), 1);
        assert.ok(await ours("deleteDeadSessions") >= 1);
        const [{ rest }] = await engine.query(
            "SELECT count(*) AS rest FROM user_session WHERE idle_expires < ?", [Date.now()]);
        assert.equal(Number(rest), 0);
        assert.equal((await agree("validateSession", kept)).state, "active");
    });
});
