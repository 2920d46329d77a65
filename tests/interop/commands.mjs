// commands.mjs ENGINE: what candela-cli tells of a database that the real Lucia has made, as text and as JSON, held against
// what Lucia and the database themselves say.
import test from "node:test";
import assert from "node:assert/strict";
import { second, hour, peopled, sorted } from "./peopled.mjs";

const driver = process.argv[2];

test(`candela-cli looks at ${driver}`, async (t) => {
    const { engine, cli, users, passwords, ids, all, phone, longDead, ...site } = await peopled(t, driver);
    const { query, stored, stateOf, isIn, labels, labelsOf } = site;

    await t.test("inspect tells what the database is", async () => {
        const { code, json, text } = await cli.both(["inspect"]);
        assert.equal(code, 0);
        assert.equal(json.engine, driver);
        assert.match(json.version, /^[A-Z][A-Za-z]+ \d+\.\d+/);
        if (driver !== "sqlite") { // whose version is the program's own library's
            const [{ version }] = await query(driver === "mysql" ? "SELECT version() AS version"
                : "SELECT current_setting('server_version') AS version");
            assert.ok(json.version.includes(version.split(/[- ]/)[0]), "another version");
        }
        for (const [name, table] of Object.entries(engine.tables)) {
            assert.equal(json.tables[name].name.split(".").at(-1), table);
        }
        assert.deepEqual(json.user_attributes.map(({ name }) => name), ["username", "email", "email_verified"]);
        assert.deepEqual(json.session_attributes.map(({ name }) => name), ["user_agent", "ip"]);
        assert.deepEqual([json.tls, json.read_only, json.locked_by], [null, false, "none"]);
        assert.deepEqual([json.hash.format, json.hash.agreeing, json.hash.counted], ["lucia-scrypt", 3, 3]);
        assert.ok(Math.abs(json.clock_skew) < 2 * second);
        assert.match(text, new RegExp(`^engine: +${driver}$`, "m"));
        const locked = await cli.both(["--read-only", "inspect"]);
        assert.deepEqual([locked.code, locked.json.read_only, locked.json.locked_by], [0, true, "profile"]);
        const named = Object.entries(engine.tables).map(([name, table]) => `${name}=${table}`).join(",");
        assert.deepEqual((await cli.json(["--tables", named, "inspect"])).json.tables, json.tables);
        const without = await cli.json(["--tables", `user=${engine.tables.user},key=user_key,session=`, "inspect"]);
        assert.equal(without.json.tables.session, undefined);
    });

    await t.test("users and user tell who there is", async () => {
        const { code, json, text } = await cli.both(["users"]);
        assert.equal(code, 0);
        assert.deepEqual([json.next, json.partial], [null, false]);
        assert.deepEqual(sorted(json.users.map(({ user_id: id }) => id)), sorted(Object.values(users).map(({ id }) => id)));
        for (const { id, username, email } of Object.values(users)) {
            const found = json.users.find((one) => one.user_id === id);
            assert.deepEqual(found.attributes, { username, email, email_verified: driver === "postgres" ? true : 1 });
            assert.equal(found.user, email);
            assert.deepEqual(sorted(found.providers), username === "linus" ? ["email", "github"] : ["email"]);
            const counts = { active: 0, idle: 0, dead: 0, invalid: 0 };
            for (const session of ids[username] ?? []) ++counts[await stateOf(session)];
            assert.deepEqual(found.sessions, counts);
            assert.ok(text.includes(id) && text.includes(email));
            const one = await cli.both(["user", id]);
            assert.equal(one.code, 0);
            assert.deepEqual(one.json.user, found);
            assert.deepEqual(labelsOf(one.json.sessions), labels(ids[username] ?? []));
            assert.equal(one.json.keys.length, username === "linus" ? 2 : 1);
            assert.ok(one.text.includes(`email:${email}`));
        }
        const { json: page } = await cli.json(["users", "--limit", "2"]);
        const { json: rest } = await cli.json(["users", "--limit", "2", "--after", page.next]);
        assert.deepEqual([page.partial, page.users.length, rest.partial, rest.next], [true, 2, false, null]);
        assert.deepEqual([...page.users, ...rest.users], json.users);
        const more = await cli.run(["users", "--limit", "2"]);
        assert.ok(more.err.includes(`--after ${page.next}`) && !more.out.includes("--after"));
        for (const search of [users.grace.id.slice(0, 9), "GRA", "grace@ex", "email:grace"]) {
            const met = (await cli.json(["users", "--search", search])).json.users.map(({ user_id: id }) => id);
            assert.deepEqual(met, [users.grace.id], search);
        }
        const none = await cli.both(["users", "--search", "nobody"]);
        assert.deepEqual([none.code, none.json.users], [0, []]);
    });

    await t.test("keys tells how people sign in, and not their hashes", async () => {
        const { code, json, text } = await cli.both(["keys"]);
        assert.equal(code, 0);
        const rows = await query("SELECT id, user_id, hashed_password FROM user_key");
        assert.deepEqual(sorted(json.keys.map(({ key_id: id }) => id)), sorted(rows.map(({ id }) => id)));
        for (const row of rows) {
            const found = json.keys.find((key) => key.key_id === row.id);
            assert.equal(found.user_id, row.user_id);
            assert.equal(`${found.provider}:${found.provider_user_id}`, row.id);
            assert.equal(found.hash, row.hashed_password === null ? "none" : "lucia-scrypt");
            assert.ok(text.includes(row.id));
        }
        const own = await cli.both(["keys", "--user", users.linus.id]);
        assert.deepEqual(sorted(own.json.keys.map(({ provider }) => provider)), ["email", "github"]);
        assert.deepEqual((await cli.json(["keys", "--user", "nobody"])).json.keys, []);
        const pages = [];
        for (let next; next !== null;) {
            const { json: page } = await cli.json(["keys", "--limit", "1", ...(next ? ["--after", next] : [])]);
            pages.push(...page.keys);
            next = page.next;
        }
        assert.deepEqual(pages, json.keys);
    });

    await t.test("sessions lists each as Lucia sees it, by fingerprint", async () => {
        const { code, json, text } = await cli.both(["sessions"]);
        assert.equal(code, 0);
        assert.deepEqual(labelsOf(json.sessions), labels(all));
        for (const row of await stored()) {
            const found = json.sessions.find(({ fingerprint }) => fingerprint === cli.fingerprint(row.id));
            assert.deepEqual(found, {
                fingerprint: found.fingerprint, user_id: row.user_id,
                user: Object.values(users).find(({ id }) => id === row.user_id).email, state: await stateOf(row.id),
                active_expires: row.active_expires, active_expires_at: new Date(row.active_expires).toISOString(),
                idle_expires: row.idle_expires, idle_expires_at: new Date(row.idle_expires).toISOString(),
                attributes: { user_agent: row.user_agent, ip: row.ip },
            });
            assert.ok(text.includes(found.fingerprint));
        }
        for (const limit of [1, 4, all.length, 500]) {
            const pages = [];
            let calls = 0;
            for (let next; next !== null; ++calls) {
                const after = next ? ["--after", next] : [];
                const { json: page } = await cli.json(["sessions", "--limit", `${limit}`, ...after]);
                assert.equal(page.partial, page.next !== null);
                pages.push(...page.sessions);
                next = page.next;
            }
            assert.deepEqual(pages, json.sessions);
            assert.equal(calls, Math.ceil(all.length / limit));
        }
    });

    await t.test("each filter finds what it says, in lists and counts", async () => {
        const rows = await stored();
        const idle = (id) => rows.find((row) => row.id === id).idle_expires;
        const idsWhere = (met) => rows.filter(met).map(({ id }) => id);
        const edge = idle(ids.ada[1]);
        const cases = [
            [["--all"], all],
            [["--user", users.ada.id], ids.ada],
            [["--user", "nobody"], []],
            [["--state", "active"], await isIn("active")],
            [["--state", "dead", "--state", "idle"], await isIn("idle", "dead")],
            [["--idle-before", `${edge}`], idsWhere((row) => row.idle_expires < edge)],
            [["--idle-after", `${edge}`], idsWhere((row) => row.idle_expires > edge)],
            [["--idle-after", `${edge - 1}`, "--idle-before", `${edge + 1}`], idsWhere((row) => row.idle_expires === edge)],
            [["--idle-before", new Date(Date.now() - hour).toISOString()], [longDead]],
            [["--attribute", "ip=203.0.113.9"], [phone]],
            [["--attribute", "user_agent=A=phone, or so"], [phone]],
            [["--attribute", "ip=192.0.2.7", "--user", users.grace.id], ids.grace],
            [["--attribute", "ip=nowhere"], []],
            [["--user", users.ada.id, "--state", "dead"], (await isIn("dead")).filter((id) => ids.ada.includes(id))],
            [["--fingerprint", cli.fingerprint(phone)], [phone]],
            [["--fingerprint", cli.fingerprint(phone).toUpperCase(), "--user", users.ada.id], [phone]],
            [["--fingerprint", cli.fingerprint(phone), "--user", users.grace.id], []],
            ...[phone, `auth_session=${phone}`, `Cookie: a=b; auth_session=${phone}; c=d`, `Authorization: Bearer ${phone}`]
                .map((input) => [["--session-stdin"], [phone], `${input}\n`]),
            [["--session-stdin"], [], `${"x".repeat(40)}\n`],
        ];
        for (const [filter, expected, input] of cases) {
            const found = await cli.both(["sessions", ...filter], { input });
            assert.equal(found.code, 0, filter.join(" "));
            assert.deepEqual(labelsOf(found.json.sessions), labels(expected), filter.join(" "));
            const counts = { active: 0, idle: 0, dead: 0 };
            for (const id of expected) ++counts[await stateOf(id)];
            const counted = await cli.both(["count", ...filter], { input });
            assert.equal(counted.code, 0);
            assert.deepEqual(counted.json, counts, filter.join(" "));
            for (const [state, number] of Object.entries(counts)) {
                assert.match(counted.text, new RegExp(`^${state}: +${number}$`, "m"));
            }
        }
    });

    await t.test("a name is exact: case, accents and blanks count, whatever the database thinks", async () => {
        const { id, keyId } = users.ada;
        for (const other of [id.toUpperCase(), `${id} `, ` ${id}`]) {
            for (const command of ["sessions", "keys"]) {
                const { code, json } = await cli.json([command, "--user", other]);
                assert.deepEqual([code, json[command]], [0, []], command);
            }
            assert.deepEqual((await cli.json(["count", "--user", other])).json, { active: 0, idle: 0, dead: 0 });
            assert.equal((await cli.json(["revoke", "--user", other])).json.matched, 0);
            const { code, json } = await cli.json(["user", other]);
            assert.deepEqual([code, json.error.kind], [1, "missing"]);
        }
        for (const value of ["A=PHONE, or so", "A=phone, or so ", "Á=phone, or so"]) {
            const found = (await cli.json(["sessions", "--attribute", `user_agent=${value}`])).json.sessions;
            // MySQL's columns say themselves what is equal.
            if (driver !== "mysql") assert.deepEqual(found, [], value);
            const { json } = await cli.json(["revoke", "--attribute", `user_agent=${value}`]);
            assert.equal(json.matched, found.length, value);
        }
        for (const other of [keyId.toUpperCase(), `${keyId} `, keyId.replace("ada@", "áda@")]) {
            const { code, json } = await cli.json(["check-key", other, "--password-stdin"], { input: passwords.ada });
            assert.deepEqual([code, json.error.kind], [1, "missing"]);
            assert.equal((await cli.json(["reset-key", other])).code, 1);
        }
        const token = await cli.json(["sessions", "--session-stdin"], { input: phone.toUpperCase() });
        assert.deepEqual(token.json.sessions, []);
        const unknown = await cli.json(["sessions", "--attribute", "nothing=1"]);
        assert.ok(unknown.code !== 0 && unknown.json.error.message.includes("nothing"));
    });

    await t.test("what somebody has put into a row does not reach the terminal", async () => {
        const hostile = "\u001b]0;owned\u0007\u001b[31mred\r\n\u202etxt.exe";
        await query("UPDATE user_session SET user_agent = ? WHERE id = ?", hostile, ids.ada[1]);
        await query(`UPDATE ${engine.tables.user === "user" ? '"user"' : engine.tables.user} SET email = ? WHERE id = ?`,
            hostile, users.grace.id);
        for (const args of [["sessions"], ["user", users.ada.id], ["user", users.grace.id], ["users"], ["keys"],
            ["revoke", "--user", users.grace.id]]) {
            const { text, said, json } = await cli.both(args);
            // Everything but the ends of lines.
            assert.doesNotMatch(text + said, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/, args[0]);
            if (args[0] === "sessions") {
                const found = json.sessions.find(({ fingerprint }) => fingerprint === cli.fingerprint(ids.ada[1]));
                assert.equal(found.attributes.user_agent, hostile);
            }
        }
        const inspected = await cli.run(["user", `nobody${hostile.replaceAll("\r\n", "")}`]);
        assert.equal(inspected.code, 1);
        assert.doesNotMatch(inspected.err, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    });

    await t.test("check-key knows the password as Lucia does", async () => {
        const { keyId } = users.ada;
        const right = await cli.both(["check-key", keyId, "--password-stdin"], { input: `${passwords.ada}\n` });
        assert.deepEqual([right.code, right.json], [0, { key_id: keyId, valid: true }]);
        const wrong = await cli.both(["check-key", keyId, "--password-stdin"], { input: `${passwords.grace}\n` });
        assert.deepEqual([wrong.code, wrong.json], [1, { key_id: keyId, valid: false }]);
        assert.match(wrong.text, /^valid: +false$/m);
    });
});
