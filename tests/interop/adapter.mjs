// adapter.mjs ENGINE: the test-suite that Lucia has for its own adapters, @lucia-auth/adapter-test, on ours behind the
// bridge. The engine's npm driver writes and reads the rows on the other side.
import "lucia/polyfill/node";
import { LuciaError } from "lucia";
import { Database, testAdapter } from "@lucia-auth/adapter-test";
import { openEngine } from "./engines.mjs";
import { Refused, startCandela } from "./candela.mjs";

const methods = [
    "getUser", "setUser", "updateUser", "deleteUser",
    "getKey", "getKeysByUserId", "setKey", "updateKey", "deleteKey", "deleteKeysByUserId",
    "getSession", "getSessionsByUserId", "setSession", "updateSession", "deleteSession", "deleteSessionsByUserId",
    "getSessionAndUser",
];

// Of version 4.0.0-beta.0. Fewer would mean that the suite skipped some.
const expected = 29;

const columns = { user: () => "username VARCHAR(31) NOT NULL UNIQUE", session: "country VARCHAR(2)" };

const engine = await openEngine(process.argv[2], columns);
const candela = startCandela(engine.url);

const called = async (method, args) => {
    try {
        return await candela.call(method, ...args);
    } catch (error) {
        throw error instanceof Refused && error.word.startsWith("AUTH_") ? new LuciaError(error.word) : error;
    }
};
const adapter = Object.fromEntries(methods.map((method) => [method, (...args) => called(method, args)]));

const quote = process.argv[2] === "mysql" ? "`" : '"';
const numbers = ["active_expires", "idle_expires"]; // pg reads a BIGINT as text
const handler = (name) => {
    const table = `${quote}${name}${quote}`;
    return {
        get: async () => (await engine.query(`SELECT * FROM ${table}`, [])).map((row) => Object.fromEntries(
            Object.entries(row).map(([column, value]) => [column, numbers.includes(column) ? Number(value) : value]))),
        insert: (row) => {
            const marks = Object.keys(row).map(() => "?");
            return engine.query(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${marks})`, Object.values(row));
        },
        clear: () => engine.query(`DELETE FROM ${table}`, []),
    };
};

// The suite tells how many tests it has passed in what it prints alone.
let passed = 0;
const print = console.log;
console.log = (line) => {
    passed += line.includes("✓") ? 1 : 0;
    print(line);
};
try {
    await testAdapter(adapter, new Database({
        user: handler(engine.tables.user), key: handler(engine.tables.key), session: handler(engine.tables.session),
    }));
    if (passed !== expected) throw new Error(`the suite ran ${passed} tests instead of ${expected}`);
} finally {
    const code = await candela.stop();
    await engine.close();
    if (code !== 0) process.exitCode = 1;
}
