// The queries of catalogue.cpp as one writes them with Kysely. `engine` is there for the few whose text differs by engine.
import { sql } from "kysely";

const people = (db) => db.selectFrom("person").orderBy("person.id").limit(50);
const pets = (db) => db.selectFrom("pet").orderBy("pet.id").limit(50);
const where = (...condition) => (db) => people(db).where(...condition).select(["person.id", "person.name"]);
const eve = (db, more = {}) => db.insertInto("person").values({ id: 7, name: "Eve", ...more });
const pet = (id, owner_id, name, species) => ({ id, owner_id, name, species });
const twoPets = (db) => db.insertInto("pet").values([pet(1, 2, "New", "bird"), pet(8, 2, "Ünï", "cat")]);
const cats = (db) => people(db)
    .leftJoin("pet", (join) => join.onRef("pet.owner_id", "=", "person.id").on("pet.species", "=", "cat"));
const bySpecies = (db) => db.selectFrom("pet").groupBy("pet.species").limit(9);
const theirs = (eb) => eb.selectFrom("pet").whereRef("pet.owner_id", "=", "person.id").select("pet.id");

// Kysely has no `like … escape`, and leaves upper and lower case to the engine: ours never takes typed text for a pattern.
const like = (pattern) => (db, { engine }) => where(engine === "postgres"
    ? sql`cast(${sql.ref("person.name")} as text) ilike ${pattern} escape '!'`
    : sql`${sql.ref("person.name")} like ${pattern} escape '!'`)(db);

export const queries = {
    "equal": where("person.name", "=", "Ada"),
    "equal, hostile": where("person.name", "=", "Ünï'\"`\\;--%"),
    "not equal": where("person.name", "<>", "Ada"),
    "less": where("person.age", "<", 30),
    "at most": where("person.age", "<=", 30),
    "greater": where("person.age", ">", 30),
    "at least": where("person.age", ">=", 30),
    "and": (db) => where("person.age", ">", 20)(db).where("person.name", "=", "Ada"),
    "or": where((eb) => eb.or([eb("person.age", ">", 40), eb("person.name", "=", "Ada")])),
    "and in or": where((eb) => eb.or([
        eb.and([eb("person.age", ">", 20), eb("person.age", "<", 40)]), eb("person.name", "=", "Bob")])),
    "or in and": (db) => where((eb) => eb.or([eb("person.age", ">", 40), eb("person.name", "=", "Ada")]))(db)
        .where("person.email", "is not", null),
    // Ours always parenthesizes what `not` denies: MySQL can be set to bind it tighter than `=`.
    "not": where((eb) => eb.not(eb.parens("person.name", "=", "Ada"))),
    "is null": where("person.email", "is", null),
    "is not null": where("person.email", "is not", null),
    "between": where((eb) => eb.between("person.age", 20, 36)),
    "in": where("person.id", "in", [1, 3, 99]),
    // Kysely writes `in ()`, which PostgreSQL and MySQL refuse; ours matches nothing.
    "in nothing": where(sql`1 = 0`),
    "in a select": where("person.id", "in",
        (eb) => eb.selectFrom("pet").where("pet.species", "=", "cat").select("pet.owner_id")),
    "exists": where((eb) => eb.exists(theirs(eb))),
    "not exists": where((eb) => sql`not (exists ${theirs(eb)})`),
    "begins": like("a!%!_!!%"),
    "contains": like("%d%"),
    "columns": where((eb) => eb("person.email", "=", eb.ref("person.name"))),
    "dynamic condition": (db) => where(db.dynamic.ref("person.note"), "=", "n1")(db),

    "all columns": (db) => people(db).select(["person.id", "person.name", "person.email", "person.age"]),
    "two wheres": (db) => people(db).where("person.age", ">", 20).where("person.age", "<", 40).select("person.id"),
    "descending": (db) => db.selectFrom("person").orderBy("person.name", "desc").orderBy("person.id").limit(2)
        .select("person.id"),
    "after": (db) => db.selectFrom("person").where("person.id", ">", 2).orderBy("person.id").limit(2).select("person.id"),
    "after two": (db) => db.selectFrom("person").where("person.name", "<=", "Bob")
        .where((eb) => eb.or([eb("person.name", "<", "Bob"), eb("person.id", ">", 2)]))
        .orderBy("person.name", "desc").orderBy("person.id").limit(2).select("person.id"),
    "distinct": (db) => db.selectFrom("pet").distinct().orderBy("pet.species").limit(9).select("pet.species"),
    "alias of a column": (db) => people(db).select("person.name as who"),
    "dynamic column": (db) => people(db).select(["person.id", db.dynamic.ref("person.note")]),
    "join": (db) => pets(db).innerJoin("person", "person.id", "pet.owner_id").select(["pet.name", "person.age"]),
    "join on two": (db) => pets(db)
        .innerJoin("person", (join) => join.onRef("person.id", "=", "pet.owner_id").on("person.age", ">", 30))
        .select("pet.name"),
    "left join": (db) => cats(db).select(["person.id", "pet.name"]),
    "left join, missing": (db) => cats(db).where("pet.id", "is", null).select("person.id"),
    "self join": (db) => pets(db)
        .innerJoin("pet as other", (join) => join.onRef("other.owner_id", "=", "pet.owner_id").onRef("other.id", ">", "pet.id"))
        .select(["pet.name", "other.name as second"]),
    "three tables": (db) => pets(db).innerJoin("person", "person.id", "pet.owner_id")
        .innerJoin("pet as other", "other.owner_id", "person.id")
        .where("other.species", "=", "dog").where("person.age", ">", 20).select("pet.id"),
    "count": (db) => db.selectFrom("pet").select((eb) => eb.fn.countAll().as("number")),
    "count a column": (db) => db.selectFrom("person").select((eb) => eb.fn.count("person.email").as("number")),
    "least, greatest, sum": (db) => db.selectFrom("person").select((eb) => [
        eb.fn.min("person.age").as("least"), eb.fn.max("person.age").as("greatest"), eb.fn.sum("person.age").as("total")]),
    "group": (db) => bySpecies(db).orderBy("pet.species")
        .select((eb) => ["pet.species", eb.fn.countAll().as("number")]),
    "having": (db) => bySpecies(db).orderBy("pet.species").having((eb) => eb.fn.countAll(), ">", 1).select("pet.species"),
    "order by a count": (db) => bySpecies(db).orderBy((eb) => eb.fn.countAll(), "desc").orderBy("pet.species")
        .select((eb) => ["pet.species", eb.fn.countAll().as("number")]),
    "schema": (db, { schema }) => db.withSchema(schema).selectFrom("person").where("person.id", "=", 1).limit(1)
        .select("person.name"),
    "odd name": (db) => db.selectFrom('we"ird`ta ble').limit(1).select('we"ird`ta ble.id'),

    "insert": (db) => eve(db, { email: "eve@x", age: 20 }),
    "insert null": (db) => eve(db, { email: null }),
    "insert dynamic": (db) => eve(db, { note: "n7" }),
    "insert rows": (db) => db.insertInto("pet").values([pet(8, 2, "Rex", "dog"), pet(9, 1, "Ünï", "cat")]),
    // Not MySQL's `insert ignore`, which would also cut values and store keys that refer to nothing.
    "insert or nothing": (db, { engine }) => engine === "mysql"
        ? twoPets(db).onDuplicateKeyUpdate((eb) => ({ id: eb.ref("id") }))
        : twoPets(db).onConflict((oc) => oc.columns(["id"]).doNothing()),
    "insert or update": (db, { engine }) => engine === "mysql"
        ? twoPets(db).onDuplicateKeyUpdate((eb) => ({
            name: sql`values(${eb.ref("name")})`, species: sql`values(${eb.ref("species")})` }))
        : twoPets(db).onConflict((oc) => oc.columns(["id"]).doUpdateSet((eb) => ({
            name: eb.ref("excluded.name"), species: eb.ref("excluded.species") }))),
    "update": (db) => db.updateTable("person").set({ name: "Zoe" }).where("person.id", "=", 1),
    "update two": (db) => db.updateTable("person").set({ email: null, age: 5 }).where("person.age", ">", 30),
    "update in": (db) => db.updateTable("person").set({ note: "seen" }).where("person.id", "in", [1, 2]),
    "update every row": (db) => db.updateTable("pet").set({ species: "pet" }),
    "delete": (db) => db.deleteFrom("pet").where("pet.species", "=", "cat").where("pet.owner_id", "=", 1),
    "delete in a select": (db) => db.deleteFrom("pet").where("pet.owner_id", "in",
        (eb) => eb.selectFrom("person").where("person.age", "<", 30).select("person.id")),
    "delete orphans": (db) => db.deleteFrom("pet").where((eb) => sql`not (exists ${
        eb.selectFrom("person").whereRef("person.id", "=", "pet.owner_id").select("person.id")})`),
    "delete every row": (db) => db.deleteFrom("pet"),
};
