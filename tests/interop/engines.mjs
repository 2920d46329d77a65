// The three engines: a private database, as their npm drivers and Lucia's official adapters see it, and what our own
// programs need to find the same database.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { betterSqlite3 } from "@lucia-auth/adapter-sqlite";
import { mysql2 } from "@lucia-auth/adapter-mysql";
import { pg as postgresAdapter } from "@lucia-auth/adapter-postgresql";
import Database from "better-sqlite3";
import mysql from "mysql2/promise";
import pg from "pg";

const serverTables = { user: "auth_user", key: "user_key", session: "user_session" };
const fileTables = { ...serverTables, user: "user" };

// What the tables of a site hold besides Lucia's own columns; `flag` is the engine's type for yes and no.
const siteColumns = {
    user: (flag) => `username VARCHAR(31) NOT NULL UNIQUE, email VARCHAR(255), email_verified ${flag} NOT NULL`,
    session: "user_agent VARCHAR(255), ip VARCHAR(45)",
};

const mysqlSchema = (columns) => [
    `CREATE TABLE auth_user (id VARCHAR(15) NOT NULL PRIMARY KEY, ${columns.user("BOOLEAN")})`,
    `CREATE TABLE user_key (id VARCHAR(255) NOT NULL PRIMARY KEY, user_id VARCHAR(15) NOT NULL,
        hashed_password VARCHAR(255), FOREIGN KEY (user_id) REFERENCES auth_user(id))`,
    `CREATE TABLE user_session (id VARCHAR(127) NOT NULL PRIMARY KEY, user_id VARCHAR(15) NOT NULL,
        active_expires BIGINT UNSIGNED NOT NULL, idle_expires BIGINT UNSIGNED NOT NULL,
        ${columns.session}, FOREIGN KEY (user_id) REFERENCES auth_user(id))`,
];

const standardSchema = (columns, user, flag, number) => [
    `CREATE TABLE "${user}" (id TEXT NOT NULL PRIMARY KEY, ${columns.user(flag)})`,
    `CREATE TABLE user_key (id TEXT NOT NULL PRIMARY KEY, user_id TEXT NOT NULL REFERENCES "${user}"(id),
        hashed_password TEXT)`,
    `CREATE TABLE user_session (id TEXT NOT NULL PRIMARY KEY, user_id TEXT NOT NULL REFERENCES "${user}"(id),
        active_expires ${number} NOT NULL, idle_expires ${number} NOT NULL, ${columns.session})`,
];

// Where servers.sh put the servers.
function servers() {
    const file = process.env.CANDELA_SERVERS;
    if (!file) throw new Error("CANDELA_SERVERS names no file: start the servers with tests/support/servers.sh");
    return Object.fromEntries(readFileSync(file, "utf8").trim().split("\n").map((line) => line.split(/=(.*)/s, 2)));
}

function account(port) {
    const found = servers();
    return {
        host: "127.0.0.1",
        port: Number(found[port]),
        user: found.CANDELA_SERVER_USER,
        password: found.CANDELA_SERVER_PASSWORD,
        database: found.CANDELA_SERVER_DATABASE,
    };
}

const url = (scheme, at) =>
    `${scheme}://${at.user}:${encodeURIComponent(at.password)}@${at.host}:${at.port}/${at.database}`;

const freshName = () => `interop_${randomBytes(6).toString("hex")}`;

function openMysql(at) {
    const pool = mysql.createPool(at);
    return {
        driver: pool,
        query: async (query, values) => (await pool.query(query, values))[0],
        close: () => pool.end(),
    };
}

function openPostgres(at) {
    const pool = new pg.Pool(at);
    return {
        driver: pool,
        query: async (query, values) => {
            let count = 0;
            return (await pool.query(query.replaceAll("?", () => `$${++count}`), values)).rows;
        },
        close: () => pool.end(),
    };
}

function openSqlite({ file }) {
    const database = new Database(file);
    return {
        driver: database,
        query: async (query, values) => {
            const statement = database.prepare(query);
            return statement.reader ? statement.all(values) : statement.run(values);
        },
        close: async () => database.close(),
    };
}

async function emptyMysql() {
    const at = account("CANDELA_MYSQL_PORT");
    const administrator = await mysql.createConnection(at);
    const database = freshName();
    await administrator.query(`CREATE DATABASE ${database}`);
    const opened = openMysql({ ...at, database });
    return {
        ...opened,
        name: database,
        url: url("mysql", { ...at, database }),
        close: async () => {
            await opened.close();
            await administrator.query(`DROP DATABASE ${database}`);
            await administrator.end();
        },
    };
}

async function emptyPostgres() {
    const at = account("CANDELA_POSTGRES_PORT");
    const administrator = new pg.Client(at);
    await administrator.connect();
    const database = freshName();
    await administrator.query(`CREATE DATABASE ${database}`);
    const opened = openPostgres({ ...at, database });
    return {
        ...opened,
        name: database,
        url: url("postgres", { ...at, database }),
        close: async () => {
            await opened.close();
            await administrator.query(`DROP DATABASE ${database}`);
            await administrator.end();
        },
    };
}

async function emptySqlite() {
    const folder = mkdtempSync(join(tmpdir(), "candela-interop-"));
    const file = join(folder, "main.db");
    const opened = openSqlite({ file });
    return {
        ...opened,
        name: "main",
        url: `sqlite://${file}`,
        close: async () => {
            await opened.close();
            rmSync(folder, { recursive: true });
        },
    };
}

const engines = {
    mysql: { empty: emptyMysql, open: openMysql, schema: mysqlSchema, tables: serverTables, adapter: mysql2 },
    postgres: {
        empty: emptyPostgres,
        open: openPostgres,
        schema: (columns) => standardSchema(columns, "auth_user", "BOOLEAN", "BIGINT"),
        tables: serverTables,
        adapter: postgresAdapter,
    },
    sqlite: {
        empty: emptySqlite,
        open: openSqlite,
        schema: (columns) => standardSchema(columns, "user", "INTEGER", "INTEGER"),
        tables: fileTables,
        adapter: betterSqlite3,
    },
};

function engine(name) {
    if (!(name in engines)) throw new Error(`unknown engine: one of ${Object.keys(engines).join(", ")}`);
    return engines[name];
}

// name; driver: the npm driver's pool or database; url: for our programs; query(text with ?, [values]): by the npm
// driver, answers the rows; close().
export const emptyDatabase = (name) => engine(name).empty();

// As Lucia takes it; tables: Lucia's names for them to the database's; adapter: for lucia().
function withAdapter(name, database) {
    const { tables, adapter } = engine(name);
    return { ...database, tables, adapter: adapter(database.driver, tables) };
}

// The same with Lucia's tables.
export async function openEngine(name, columns = siteColumns) {
    const database = await emptyDatabase(name);
    for (const statement of engine(name).schema(columns)) await database.query(statement, []);
    return withAdapter(name, database);
}

// Somebody's own, with Lucia's tables of these names: {file}, or {host, port, user, password, database}. It stays.
export const attachEngine = (name, at) => withAdapter(name, engine(name).open(at));
