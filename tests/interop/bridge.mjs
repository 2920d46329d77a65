// bridge.mjs ENGINE: the bridge answers as its protocol says, and its rows are those that Lucia's official adapter has.
import test from "node:test";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { LuciaError } from "lucia";
import { openEngine } from "./engines.mjs";
import { startCandela } from "./candela.mjs";

const driver = process.argv[2];
const types = {
    sqlite: { moment: "TEXT", bytes: "BLOB", real: "REAL", json: "TEXT", long: "INTEGER" },
    mysql: { moment: "DATETIME(3)", bytes: "VARBINARY(20)", real: "DOUBLE", json: "LONGTEXT", long: "BIGINT" },
    postgres: { moment: "TIMESTAMPTZ", bytes: "BYTEA", real: "DOUBLE PRECISION", json: "JSONB", long: "INTEGER" },
}[driver];
const columns = {
    user: (flag) => `username VARCHAR(31) NOT NULL UNIQUE, verified ${flag}, seen ${types.moment}, photo ${types.bytes},
        score ${types.real}, more ${types.json}, count ${types.long}, reset_token VARCHAR(20)`,
    session: `country VARCHAR(2), seen ${types.moment}`,
};
const moment = "2023-01-02T03:04:05.678Z";

// What the program answers to these lines, its exit code behind.
function answers(args, lines) {
    const child = spawn(process.env.CANDELA_BRIDGE, args, { stdio: ["pipe", "pipe", "ignore"] });
    let out = "";
    child.stdout.on("data", (data) => { out += data; });
    child.stdin.on("error", () => {});
    child.stdin.end(lines.join("\n"));
    return new Promise((resolve) => {
        child.on("close", (code) => resolve([...out.trim().split("\n").filter(Boolean).map((l) => JSON.parse(l)), code]));
    });
}

test(`the bridge on ${driver}`, async (t) => {
    const engine = await openEngine(driver, columns);
    const candela = startCandela(engine.url);
    const official = engine.adapter(LuciaError);
    t.after(async () => {
        assert.equal(await candela.stop(), 0);
        await engine.close();
    });
    const { user: users, key: keys, session: sessions } = engine.tables;
    const word = (promise) => promise.then(() => "done", (error) => error.word);

    const user = {
        id: "u1", username: "Größe 🔑", verified: driver === "postgres" ? true : 1, seen: moment, photo: "AP8n",
        score: 0.1, more: driver === "postgres" ? { a: [1, null] } : "{}", count: 7, reset_token: "t",
    };
    const key = { id: "email:a@b:c", user_id: "u1", hashed_password: null };
    const session = {
        id: "s1", user_id: "u1", active_expires: 1700086400000, idle_expires: 1701296000000, country: "NL", seen: moment,
    };

    await t.test("gives back what it was given", async () => {
        assert.equal(await candela.call("setUser", user, key), null);
        assert.equal(await candela.call("setSession", session), null);
        assert.deepEqual(await candela.call("getUser", "u1"), user);
        assert.deepEqual(await candela.call("getKey", key.id), key);
        assert.deepEqual(await candela.call("getSessionsByUserId", "u1"), [session]);
        assert.deepEqual(await candela.call("getSessionAndUser", "s1"), [session, user]);
        assert.deepEqual(await candela.call("getSessionAndUser", "s2"), [null, null]);
        assert.equal(await candela.call("getUser", "u2"), null);
        const empty = { ...user, verified: null, seen: null, photo: null, score: null, more: null, count: null };
        const { id, ...changes } = empty;
        assert.equal(await candela.call("updateUser", id, changes), null);
        assert.deepEqual(await candela.call("getUser", "u1"), empty);
        assert.equal(await candela.call("updateUser", id, user), null);
    });

    await t.test("has the rows that Lucia's own adapter has", async () => {
        // Bytes are base64 here, and Node's own way of writing them there.
        const plain = (rows) => JSON.parse(JSON.stringify(rows), (name, value) =>
            value?.type === "Buffer" ? Buffer.from(value.data).toString("base64") : value);
        assert.deepEqual(await candela.call("getUser", "u1"), plain(await official.getUser("u1")));
        assert.deepEqual(await candela.call("getKeysByUserId", "u1"), plain(await official.getKeysByUserId("u1")));
        assert.deepEqual(await candela.call("getSession", "s1"), plain(await official.getSession("s1")));
        await official.updateSession("s1", { country: "XX", active_expires: 5 });
        assert.deepEqual(await candela.call("getSession", "s1"), plain(await official.getSession("s1")));
    });

    await t.test("keeps integers of 64 bits", async () => {
        await engine.query("UPDATE user_session SET idle_expires = 9007199254740993", []);
        const child = spawn(process.env.CANDELA_BRIDGE, [engine.url], { stdio: ["pipe", "pipe", "inherit"] });
        child.stdin.end(`{"id":1,"method":"getSession","args":["s1"]}`);
        let text = "";
        for await (const part of child.stdout) text += part;
        assert.match(text, /"idle_expires":9007199254740993/);
    });

    await t.test("names what went wrong in a word", async () => {
        assert.equal(await word(candela.call("setKey", key)), "AUTH_DUPLICATE_KEY_ID");
        assert.equal(await word(candela.call("setKey", { ...key, id: "k", user_id: "x" })), "AUTH_INVALID_USER_ID");
        assert.equal(await word(candela.call("setSession", { ...session, user_id: "x" })), "AUTH_INVALID_USER_ID");
        assert.equal(await word(candela.call("setSession", session)), "CONSTRAINT");
        assert.equal(await word(candela.call("deleteUser", "u1")), "CONSTRAINT");
        assert.equal(await word(candela.call("updateUser", "u1", { nothing: 1 })), "SCHEMA");
        assert.equal(await word(candela.call("setKey", { id: "k" })), "INPUT");
        assert.equal(await word(candela.call("updateUser", "u1", { photo: "no base64!" })), "INPUT");
        assert.equal(await word(candela.call("getUser", null)), "INPUT");
        assert.equal(await word(candela.call("setSession", { ...session, id: "s2", idle_expires: 1.5 })), "INPUT");
    });

    await t.test("goes on after a line that says nothing", async () => {
        const lines = ["{", "[]", "", `{"id":"x"}`, `{"id":2,"method":"dropTable","args":[]}`,
            `{"id":3,"method":"getUser","args":5}`, `{"id":[4],"method":"getKey","args":["nobody"]}`];
        assert.deepEqual(await answers([engine.url], lines), [
            { id: null, error: "MALFORMED" }, { id: null, error: "MALFORMED" }, { id: null, error: "MALFORMED" },
            { id: "x", error: "MALFORMED" }, { id: 2, error: "UNKNOWN_METHOD" }, { id: 3, error: "MALFORMED" },
            { id: [4], result: null }, 0,
        ]);
        assert.deepEqual(await answers([engine.url], []), [0]);
    });

    await t.test("takes the tables' names", async () => {
        const mark = driver === "mysql" ? "`" : '"';
        const quoted = (name) => `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
        const odd = { user: "my,user", key: 'a "key"', session: "s.e=s" };
        for (const [from, to] of [[users, odd.user], [keys, odd.key], [sessions, odd.session]])
            await engine.query(`ALTER TABLE ${quoted(from)} RENAME TO ${quoted(to)}`, []);
        const option = (name) => `"${name.replaceAll('"', '""')}"`;
        const tables = `session=${option(odd.session)},user=${option(odd.user)},key=${option(odd.key)}`;
        const ask = [`{"id":1,"method":"getSession","args":["nobody's"]}`, `{"id":2,"method":"getUser","args":["u"]}`];
        const found = [{ id: 1, result: null }, { id: 2, result: null }, 0];
        assert.deepEqual(await answers([engine.url, "--tables", tables], ask), found);
        const without = `user=${option(odd.user)},key=${option(odd.key)},session=`;
        const refused = [{ id: 1, error: "SCHEMA" }, { id: 2, result: null }, 0];
        assert.deepEqual(await answers([engine.url, "--tables", without], ask), refused);
        const detected = `key=${option(odd.key)},user=${option(odd.user)}`;
        assert.deepEqual(await answers([engine.url, "--tables", detected], ask), found);
        if (driver === "postgres")
            assert.deepEqual(await answers([engine.url, `--tables=user=public.${option(odd.user)}`], ask), found);
        assert.deepEqual(await answers([engine.url, "--tables", "user=nobody"], ask), [1]);
        for (const wrong of ["user", "users=a", "user=a.b.c", "user=a,", 'user="a', "user=a b=c", 'user=a"b"'])
            assert.deepEqual(await answers([engine.url, "--tables", wrong], ask), [2], wrong);
        for (const wrong of ["", "oracle://a/b", "postgres://host", "sqlite:", "/etc/passwd"])
            assert.deepEqual(await answers([wrong], ask), [2], wrong);
        assert.deepEqual(await answers(["sqlite:///not/there.db"], ask), [1]);
    });
});
