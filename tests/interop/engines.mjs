// The three engines as Lucia's official adapters see them: a private database with the schema of Lucia's documentation,
// and what our own program needs to find the same database.
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

const tables = { user: "auth_user", key: "user_key", session: "user_session" };

const attributes = (flag) => `username VARCHAR(31) NOT NULL UNIQUE, email VARCHAR(255), email_verified ${flag} NOT NULL`;

const mysqlSchema = [
    `CREATE TABLE auth_user (id VARCHAR(15) NOT NULL PRIMARY KEY, ${attributes("BOOLEAN")})`,
    `CREATE TABLE user_key (id VARCHAR(255) NOT NULL PRIMARY KEY, user_id VARCHAR(15) NOT NULL,
        hashed_password VARCHAR(255), FOREIGN KEY (user_id) REFERENCES auth_user(id))`,
    `CREATE TABLE user_session (id VARCHAR(127) NOT NULL PRIMARY KEY, user_id VARCHAR(15) NOT NULL,
        active_expires BIGINT UNSIGNED NOT NULL, idle_expires BIGINT UNSIGNED NOT NULL,
        user_agent VARCHAR(255), ip VARCHAR(45), FOREIGN KEY (user_id) REFERENCES auth_user(id))`,
];

const standardSchema = (user, text, flag, number) => [
    `CREATE TABLE "${user}" (id ${text} NOT NULL PRIMARY KEY, ${attributes(flag)})`,
    `CREATE TABLE user_key (id ${text} NOT NULL PRIMARY KEY, user_id ${text} NOT NULL REFERENCES "${user}"(id),
        hashed_password ${text})`,
    `CREATE TABLE user_session (id ${text} NOT NULL PRIMARY KEY, user_id ${text} NOT NULL REFERENCES "${user}"(id),
        active_expires ${number} NOT NULL, idle_expires ${number} NOT NULL, user_agent ${text}, ip ${text})`,
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

const environment = (at) => ({
    CANDELA_INTEROP_HOST: at.host,
    CANDELA_INTEROP_PORT: String(at.port),
    CANDELA_INTEROP_USER: at.user,
    CANDELA_INTEROP_PASSWORD: at.password,
    CANDELA_INTEROP_DATABASE: at.database,
});

const freshName = () => `interop_${randomBytes(6).toString("hex")}`;

async function openMysql() {
    const at = account("CANDELA_MYSQL_PORT");
    const administrator = await mysql.createConnection(at);
    const database = freshName();
    await administrator.query(`CREATE DATABASE ${database}`);
    const pool = mysql.createPool({ ...at, database });
    for (const statement of mysqlSchema) await pool.query(statement);
    return {
        adapter: mysql2(pool, tables),
        environment: environment({ ...at, database }),
        firstValue: async (query, value) => Object.values((await pool.query(query, [value]))[0][0])[0],
        close: async () => {
            await pool.end();
            await administrator.query(`DROP DATABASE ${database}`);
            await administrator.end();
        },
    };
}

async function openPostgres() {
    const at = account("CANDELA_POSTGRES_PORT");
    const administrator = new pg.Client(at);
    await administrator.connect();
    const database = freshName();
    await administrator.query(`CREATE DATABASE ${database}`);
    const pool = new pg.Pool({ ...at, database });
    for (const statement of standardSchema("auth_user", "TEXT", "BOOLEAN", "BIGINT")) await pool.query(statement);
    return {
        adapter: postgresAdapter(pool, tables),
        environment: environment({ ...at, database }),
        firstValue: async (query, value) => Object.values((await pool.query(query.replace("?", "$1"), [value])).rows[0])[0],
        close: async () => {
            await pool.end();
            await administrator.query(`DROP DATABASE ${database}`);
            await administrator.end();
        },
    };
}

async function openSqlite() {
    const folder = mkdtempSync(join(tmpdir(), "candela-interop-"));
    const file = join(folder, "main.db");
    const database = new Database(file);
    for (const statement of standardSchema("user", "TEXT", "INTEGER", "INTEGER")) database.exec(statement);
    return {
        adapter: betterSqlite3(database, { ...tables, user: "user" }),
        environment: { CANDELA_INTEROP_FILE: file },
        firstValue: async (query, value) => Object.values(database.prepare(query).get(value))[0],
        close: async () => {
            database.close();
            rmSync(folder, { recursive: true });
        },
    };
}

const openers = { mysql: openMysql, postgres: openPostgres, sqlite: openSqlite };

// adapter: for lucia(); environment: for candela-interop; firstValue(query with one ?, value); close().
export async function openEngine(name) {
    if (!(name in openers)) throw new Error(`unknown engine: one of ${Object.keys(openers).join(", ")}`);
    return openers[name]();
}
