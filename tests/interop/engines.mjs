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

async function openMysql(columns) {
    const at = account("CANDELA_MYSQL_PORT");
    const administrator = await mysql.createConnection(at);
    const database = freshName();
    await administrator.query(`CREATE DATABASE ${database}`);
    const pool = mysql.createPool({ ...at, database });
    for (const statement of mysqlSchema(columns)) await pool.query(statement);
    return {
        adapter: mysql2(pool, serverTables),
        tables: serverTables,
        url: url("mysql", { ...at, database }),
        query: async (query, values) => (await pool.query(query, values))[0],
        close: async () => {
            await pool.end();
            await administrator.query(`DROP DATABASE ${database}`);
            await administrator.end();
        },
    };
}

async function openPostgres(columns) {
    const at = account("CANDELA_POSTGRES_PORT");
    const administrator = new pg.Client(at);
    await administrator.connect();
    const database = freshName();
    await administrator.query(`CREATE DATABASE ${database}`);
    const pool = new pg.Pool({ ...at, database });
    for (const statement of standardSchema(columns, "auth_user", "BOOLEAN", "BIGINT")) await pool.query(statement);
    return {
        adapter: postgresAdapter(pool, serverTables),
        tables: serverTables,
        url: url("postgres", { ...at, database }),
        query: async (query, values) => {
            let count = 0;
            return (await pool.query(query.replaceAll("?", () => `$${++count}`), values)).rows;
        },
        close: async () => {
            await pool.end();
            await administrator.query(`DROP DATABASE ${database}`);
            await administrator.end();
        },
    };
}

async function openSqlite(columns) {
    const folder = mkdtempSync(join(tmpdir(), "candela-interop-"));
    const file = join(folder, "main.db");
    const database = new Database(file);
    for (const statement of standardSchema(columns, "user", "INTEGER", "INTEGER")) database.exec(statement);
    return {
        adapter: betterSqlite3(database, fileTables),
        tables: fileTables,
        url: `sqlite://${file}`,
        query: async (query, values) => {
            const statement = database.prepare(query);
            return statement.reader ? statement.all(values) : statement.run(values);
        },
        close: async () => {
            database.close();
            rmSync(folder, { recursive: true });
        },
    };
}

const openers = { mysql: openMysql, postgres: openPostgres, sqlite: openSqlite };

// adapter: for lucia(); tables: Lucia's names for them to the database's; url: for the bridge; query(text with ?,
// [values]): by the engine's npm driver, answers the rows; close().
export async function openEngine(name, columns = siteColumns) {
    if (!(name in openers)) throw new Error(`unknown engine: one of ${Object.keys(openers).join(", ")}`);
    return openers[name](columns);
}
