// profiles.mjs ENGINE: candela-cli with a connection that Candela's window has saved: what it says about production, about
// looking only and about tables holds here as well.
import test from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { peopled } from "./peopled.mjs";

const driver = process.argv[2];
const empty = { matched: 0, done: 0, already_gone: 0, changed: 0, left: 0 };

test(`candela-cli with a profile of ${driver}`, async (t) => {
    const { cli, users, ids, left } = await peopled(t, driver);
    const { hostname: host, port, username: user, pathname } = new URL(cli.url);
    const at = driver === "sqlite" ? { file: pathname } : { host, port: Number(port), user, database: pathname.slice(1) };
    const profile = (name, more = {}) => ({ id: randomUUID(), name, environment: "none", keepPassword: "ask", engine: driver,
        ...at, tls: "off", channelBinding: false, readOnly: false, ...more });
    const shop = profile("shop", { environment: "production" });
    const twins = [profile("twin"), profile("twin")];
    const profiles = [shop, ...twins, profile("look", { readOnly: true }), profile("elsewhere", { withoutSessions: true })];
    mkdirSync(cli.file("config/Candela"), { mode: 0o700 });
    const file = cli.file("config/Candela/profiles.json");
    writeFileSync(file, JSON.stringify({ format: "candela-profiles", version: 1, profiles }), { mode: 0o600 });
    const by = (name, ...args) => cli.plain(["--json", "--profile", name, ...args]);

    await t.test("finds it by its name or its id", async () => {
        for (const name of ["shop", shop.id]) {
            const { code, json } = await by(name, "users");
            assert.equal(code, 0);
            assert.equal(json.users.length, Object.keys(users).length);
        }
        const none = await by("shops", "users");
        assert.deepEqual([none.code, none.json.error.kind], [3, "input"]);
        const two = await by("twin", "users");
        assert.equal(two.code, 3);
        for (const { id } of twins) {
            assert.ok(two.json.error.message.includes(id));
            assert.equal((await by(id, "count")).code, 0);
        }
    });

    await t.test("gives production a reason, which the journal keeps", async () => {
        const before = await left();
        const revoke = ["revoke", "--user", users.ada.id];
        const dry = await by("shop", ...revoke);
        assert.deepEqual([dry.code, dry.json.dry_run, dry.json.matched], [0, true, ids.ada.length]);
        for (const reason of [[], ["--reason", ""], ["--reason", "  "]]) {
            const { code, json } = await by("shop", ...revoke, "--yes", ...reason);
            assert.deepEqual([code, json.error.kind], [1, "input"]);
            assert.match(json.error.message, /--reason/);
        }
        const key = await by("shop", "reset-key", users.ada.keyId, "--yes");
        assert.equal(key.code, 1);
        assert.deepEqual(await left(), before);
        const done = await by("shop", ...revoke, "--yes", "--reason", "Ticket 4711: stolen ☂");
        assert.deepEqual([done.code, done.json.done], [0, ids.ada.length]);
        assert.equal((await left()).length, before.length - ids.ada.length);
        const { entries } = (await cli.json(["journal"])).json;
        const [{ reason, profile, outcome }] = entries;
        assert.deepEqual([reason, profile, outcome], ["Ticket 4711: stolen ☂", "shop", "done"]);
        assert.deepEqual((await by("shop", "journal")).json.entries, entries.filter((entry) => entry.profile === "shop"));
        assert.deepEqual((await by("twin", "journal")).json.entries, []);
    });

    await t.test("changes nothing where it is to look only", async () => {
        const before = await left();
        for (const args of [["revoke", "--all", "--yes"], ["reset-key", users.grace.keyId, "--yes"]]) {
            const { code, json } = await by("look", ...args);
            assert.deepEqual([code, json.error.kind], [1, "input"]);
        }
        const { json } = await by("look", "inspect");
        assert.deepEqual([json.read_only, json.locked_by], [true, "profile"]);
        assert.deepEqual(await left(), before);
        assert.deepEqual((await by("look", "revoke", "--user", "nobody", "--yes")).json, { ...empty, dry_run: false });
    });

    await t.test("has no sessions where the site keeps them elsewhere", async () => {
        for (const args of [["sessions"], ["count"], ["revoke", "--all", "--yes"],
            ["report", "--format", "csv", "--output", cli.file("no.csv")]]) {
            const { code, json } = await by("elsewhere", ...args);
            assert.deepEqual([code, json.error.kind], [3, "schema"], args[0]);
        }
        const { json } = await by("elsewhere", "user", users.grace.id);
        assert.deepEqual(["sessions" in json, "sessions" in json.user], [false, false]);
    });

    await t.test("leaves the profiles as they are, also where they cannot be read", async () => {
        assert.deepEqual(JSON.parse(readFileSync(file, "utf8")).profiles, profiles);
        writeFileSync(file, JSON.stringify({ format: "candela-profiles", version: 99, profiles }));
        const { code } = await by("shop", "users");
        assert.equal(code, 3);
        assert.equal(JSON.parse(readFileSync(file, "utf8")).version, 99);
    });
});
