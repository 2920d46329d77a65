// kysely.mjs ENGINE: the real Kysely and our query layer. Each query of the catalogue is compiled by both, text and
// parameters compared; then both run it on the same rows, and the answers, or what is left in the tables, are compared.
import test from "node:test";
import assert from "node:assert/strict";
import { Kysely, MysqlDialect, PostgresDialect, SqliteDialect } from "kysely";
import { emptyDatabase } from "./engines.mjs";
import { startProgram } from "./candela.mjs";
import { queries } from "./kyselyqueries.mjs";

const engine = process.argv[2];
const dialects = {
    mysql: (pool) => new MysqlDialect({ pool }),
    postgres: (pool) => new PostgresDialect({ pool }),
    sqlite: (database) => new SqliteDialect({ database }),
};

const people = [[1, "Ada", "Ada", 36, "n1"], [2, "Bob", null, 20, null], [3, "Cyd", "cyd@x", null, "n3"], [4, "a%_!b", null, 50, null]];
const pets = [[1, 1, "Tom", "cat"], [2, 1, "Rex", "dog"], [3, 2, "Kit", "cat"], [4, 9, "Lost", "dog"]];
const quoted = (name) => engine === "mysql" ? `\`${name.replaceAll("`", "``")}\`` : `"${name.replaceAll('"', '""')}"`;
const text = engine === "mysql" ? "varchar(100)" : "text";
const personColumns = `id bigint not null primary key, name ${text} not null, email ${text}, age bigint, note ${text}`;
const tables = [
    `create table person (${personColumns})`,
    `create table pet (id bigint not null primary key, owner_id bigint not null, name ${text} not null, species ${text} not null)`,
    `create table ${quoted('we"ird`ta ble')} (${personColumns})`,
];

// The engines' drivers have their own ways with 64-bit numbers; so do answers in JSON.
const plain = (value) => typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
const rowsOf = (result) => result.map((row) => Object.values(row).map(plain));

test(`Kysely and Candela on ${engine}`, async (t) => {
    const database = await emptyDatabase(engine);
    for (const statement of tables) await database.query(statement, []);
    const db = new Kysely({ dialect: dialects[engine](database.pool) });
    const schema = { mysql: database.name, postgres: "public", sqlite: "main" }[engine];
    const ours = startProgram(process.env.CANDELA_QUERIES, database.url, schema);
    t.after(async () => {
        const code = await ours.stop();
        await database.close();
        assert.equal(code, 0, "the program's exit code");
    });
    const compiled = await ours.call("compile", engine);

    const fill = async () => {
        for (const [table, rows] of [["person", people], ["pet", pets]]) {
            await database.query(`delete from ${table}`, []);
            for (const row of rows)
                await database.query(`insert into ${table} values (${row.map(() => "?").join(", ")})`, row);
        }
    };
    const contents = async () => ({
        person: rowsOf(await database.query("select id, name, email, age, note from person order by id", [])),
        pet: rowsOf(await database.query("select id, owner_id, name, species from pet order by id", [])),
    });

    assert.deepEqual(Object.keys(compiled).sort(), Object.keys(queries).sort(), "the same queries on both sides");
    assert.ok(Object.keys(queries).length >= 40);
    await fill();
    const untouched = await contents();
    for (const [name, build] of Object.entries(queries)) {
        await t.test(name, async () => {
            const theirs = build(db, { engine, schema });
            const { sql, parameters } = theirs.compile();
            assert.deepEqual(compiled[name], { sql, parameters: [...parameters] });
            if (sql.startsWith("select")) {
                const expected = rowsOf(await theirs.execute());
                assert.deepEqual((await ours.call("run", name)).map((row) => row.map(plain)), expected);
                return;
            }
            await theirs.execute();
            const expected = await contents();
            assert.notDeepEqual(expected, untouched, "a change that changes nothing shows nothing");
            await fill();
            await ours.call("run", name);
            assert.deepEqual(await contents(), expected);
            await fill();
        });
    }
});
