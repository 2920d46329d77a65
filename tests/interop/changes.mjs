// changes.mjs ENGINE: what candela-cli changes in a database that the real Lucia has made, and what it has not changed: Lucia
// judges it. Then what the journal says of it.
import test from "node:test";
import assert from "node:assert/strict";
import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Cli } from "./cli.mjs";
import { hour, newPassword, peopled } from "./peopled.mjs";

const driver = process.argv[2];
const nothing = { done: 0, already_gone: 0, changed: 0 };

test(`candela-cli changes what is in ${driver}`, async (t) => {
    const { engine, cli, site, users, passwords, ids, all, phone, longDead, ...made } = await peopled(t, driver);
    const { query, keepHashes, isIn, labels, left } = made;
    let revocations = 0, resets = 4;

    await t.test("revoke ends what it has shown, with --yes", async () => {
        const before = await left();
        const rehearsed = async (filter, expected, input) => {
            for (const dry of [[], ["--dry-run"]]) {
                const { code, json, text, said } = await cli.both(["revoke", ...filter, ...dry], { input });
                assert.equal(code, 0, filter.join(" "));
                assert.deepEqual(json, { matched: expected, ...nothing, left: expected, dry_run: true }, filter.join(" "));
                assert.match(text, new RegExp(`^matched: +${expected}$`, "m"));
                assert.match(said, /SQL: delete from/);
            }
        };
        await rehearsed(["--all"], all.length);
        await rehearsed(["--state", "dead"], 1);
        assert.deepEqual(await left(), before);
        const refused = await cli.both(["--read-only", "revoke", "--all", "--yes"]);
        assert.deepEqual([refused.code, refused.json.error.kind], [1, "input"]);
        assert.deepEqual(await left(), before);

        // Whoever is content with 0 has to find everything done.
        const spelled = await cli.json(["revoke", "--user", users.ada.id.toUpperCase(), "--yes"]);
        assert.deepEqual(await left(), before);
        assert.ok(spelled.code !== 0 || (spelled.json.matched === 0 && spelled.json.left === 0), "0, and sessions are left");

        let alive = all;
        const ends = async (filter, expected, input) => {
            ++revocations;
            await rehearsed(filter, expected.length, input);
            const asText = expected.length % 2 === 1;
            const answer = { matched: expected.length, ...nothing, done: expected.length, left: 0, dry_run: false };
            const args = ["revoke", ...filter, "--yes", "--reason", "stolen"];
            const run = await (asText ? cli.run(args, { input }) : cli.json(args, { input }));
            assert.equal(run.code, 0, filter.join(" "));
            if (asText) assert.match(run.out, new RegExp(`^done: +${expected.length}$`, "m"));
            else assert.deepEqual({ begun_since: 0, ...run.json }, { ...answer, begun_since: 0 }, filter.join(" "));
            alive = alive.filter((id) => !expected.includes(id));
            assert.deepEqual(await left(), labels(alive), filter.join(" "));
            const verdicts = Object.values(await site.validated(expected));
            assert.ok(verdicts.every((verdict) => verdict === "AUTH_INVALID_SESSION_ID"));
        };
        const of = async (state) => (await isIn(state)).filter((id) => alive.includes(id));
        const idleBefore = [`--idle-before`, `${Date.now() - hour}`];
        await ends(["--session-stdin"], [ids.grace[0]], `auth_session=${ids.grace[0]}\n`);
        await ends(["--fingerprint", cli.fingerprint(ids.grace[1])], [ids.grace[1]]);
        await ends(["--attribute", "ip=203.0.113.9"], [phone]);
        await ends(idleBefore, [longDead]);
        await ends(["--state", "idle"], await of("idle"));
        await ends(["--user", users.ada.id], alive.filter((id) => ids.ada.includes(id)));
        assert.deepEqual(alive, []);
        const more = await site.addSessions(users.linus, { active: 2, dead: 1 });
        all.push(...more);
        cli.keep(...more);
        alive = more;
        await query("UPDATE user_session SET idle_expires = ? WHERE id = ?", Date.now() - 2 * hour, more.at(-1));
        await ends(["--state", "dead"], [more.at(-1)]);
        await ends(["--all"], alive);
        const none = await cli.both(["revoke", "--all", "--yes"]);
        assert.deepEqual([none.code, none.json.matched], [0, 0]);
    });

    await t.test("reset-key gives a key the password that Lucia takes", async () => {
        const { ada } = users;
        const isOpen = async (password) => {
            assert.equal(await site.logIn(ada, password), "accepted");
            if (password !== passwords.ada) assert.equal(await site.logIn(ada, passwords.ada), "AUTH_INVALID_PASSWORD");
            passwords.ada = password;
            await keepHashes();
        };
        const addSessions = async () => {
            const more = await site.addSessions(ada, { active: 1, dead: 1 });
            cli.keep(...more);
            return more;
        };
        for (const args of [[], ["--dry-run"], ["--generate"]]) {
            const dry = await cli.both(["reset-key", ada.keyId, ...args]);
            assert.deepEqual([dry.code, dry.json], [0,
                { matched: 1, ...nothing, left: 1, key_id: ada.keyId, user_id: ada.id, dry_run: true }]);
            await isOpen(passwords.ada);
        }

        let sessions = await addSessions();
        const drawn = await cli.run(["reset-key", ada.keyId, "--yes"]);
        assert.equal(drawn.code, 0);
        const [password, ...rest] = drawn.out.split("\n");
        assert.deepEqual(rest, [""], "more than the password on standard output");
        cli.keep(password);
        assert.ok(!drawn.err.includes(password), "the password on standard error");
        await isOpen(password);
        assert.deepEqual(new Set(Object.values(await site.validated(sessions))), new Set(["AUTH_INVALID_SESSION_ID"]));

        sessions = await addSessions();
        const kept = await cli.json(["reset-key", ada.keyId, "--generate", "--keep-sessions", "--format", "lucia", "--yes"]);
        const { password: second, ...answer } = kept.json;
        cli.keep(second);
        assert.deepEqual([kept.code, answer], [0, { matched: 1, ...nothing, done: 1, left: 0, key_id: ada.keyId,
            user_id: ada.id, dry_run: false, format: "lucia-scrypt", sessions_ended: 0, reset_links_ended: 0 }]);
        await isOpen(second);
        assert.deepEqual(Object.values(await site.validated(sessions)), ["accepted", "AUTH_INVALID_SESSION_ID"]);

        const own = newPassword();
        cli.keep(own);
        const typed = await cli.json(["reset-key", ada.keyId, "--new-password-stdin", "--yes"], { input: `${own}\n` });
        assert.deepEqual([typed.code, typed.json.sessions_ended, "password" in typed.json], [0, 2, false]);
        await isOpen(own);

        // Lucia itself knows no Argon2: a site that does has set its own hash.
        const other = await cli.json(["reset-key", ada.keyId, "--format", "argon2id", "--yes"]);
        assert.deepEqual([other.code, other.json.format], [0, "argon2id"]);
        cli.keep(other.json.password);
        const [{ hash }] = await query("SELECT hashed_password AS hash FROM user_key WHERE id = ?", ada.keyId);
        assert.match(hash, /^\$argon2id\$v=19\$/);
        const checked = await cli.json(["check-key", ada.keyId, "--password-stdin"], { input: other.json.password });
        assert.deepEqual([checked.code, checked.json.valid], [0, true]);
        await keepHashes();
    });

    await t.test("reset-key leaves alone what holds no password, and what is not there", async () => {
        const refused = await cli.both(["reset-key", "github:42", "--yes"]);
        assert.deepEqual([refused.code, refused.json.error.kind], [1, "input"]);
        const [{ hash }] = await query("SELECT hashed_password AS hash FROM user_key WHERE id = ?", "github:42");
        assert.equal(hash, null);
        const missing = await cli.both(["reset-key", "email:nobody", "--yes"]);
        assert.deepEqual([missing.code, missing.json.error.kind], [1, "missing"]);
        const locked = await cli.both(["--read-only", "reset-key", users.grace.keyId, "--yes"]);
        assert.equal(locked.code, 1);
        const empty = await cli.both(["reset-key", users.grace.keyId, "--new-password-stdin", "--yes"]);
        assert.deepEqual([empty.code, empty.json.error.kind], [2, "input"]);
        assert.equal(await site.logIn(users.grace, passwords.grace), "accepted");
    });

    await t.test("a change whose answer cannot be written is no refusal", async () => {
        const full = () => ({ stdio: ["ignore", openSync("/dev/full", "w"), "pipe"], input: null });
        const [session] = await site.addSessions(users.grace, { active: 1 });
        cli.keep(session);
        const revoked = await cli.json(["revoke", "--user", users.grace.id, "--yes", "--reason", "stolen"], full());
        ++revocations;
        assert.deepEqual(Object.values(await site.validated([session])), ["AUTH_INVALID_SESSION_ID"]);
        assert.match(revoked.err, /could not be written/);
        const reset = await cli.run(["reset-key", users.grace.keyId, "--yes"], full());
        ++resets;
        assert.equal(await site.logIn(users.grace, passwords.grace), "AUTH_INVALID_PASSWORD");
        assert.match(reset.err, /its new password could not be printed: reset it again/);
        await keepHashes();
        assert.deepEqual([revoked.code, reset.code], [4, 4]);
    });

    await t.test("the journal has every change, and shows one that was changed itself", async () => {
        const { code, json, text } = await cli.both(["journal"]);
        assert.equal(code, 0);
        const acts = json.entries.map(({ act, outcome }) => `${act} ${outcome}`);
        assert.equal(acts.filter((act) => act === "reset_key done").length, resets);
        assert.equal(acts.filter((act) => act === "revoke_sessions done").length, revocations);
        assert.deepEqual(new Set(acts), new Set(["reset_key done", "revoke_sessions done"]));
        const reset = json.entries.find(({ act, subject }) => act === "reset_key" && subject === users.ada.keyId);
        assert.equal(reset.error, null);
        const revoked = json.entries.find(({ act }) => act === "revoke_sessions");
        assert.equal(revoked.reason, "stolen");
        assert.match(text, /revoke_sessions/);
        const some = await cli.json(["journal", "--search", "email:ada", "--limit", "2"]);
        assert.deepEqual(some.json.entries, json.entries.filter(({ subject }) => subject === users.ada.keyId).slice(0, 2));
        assert.equal(some.json.partial, true);

        const intact = await cli.both(["journal", "--verify"]);
        assert.deepEqual([intact.code, intact.json.intact, intact.json.fault], [0, true, null]);
        const { journal, lines } = intact.json;
        const written = readFileSync(journal, "utf8");
        assert.equal(lines, written.trimEnd().split("\n").length);
        writeFileSync(journal, written.replace("stolen", "strayed"));
        const changed = await cli.both(["journal", "--verify"]);
        assert.deepEqual([changed.code, changed.json.intact, changed.json.fault], [1, false, "changed_line"]);
        assert.ok(written.split("\n")[changed.json.line - 1].includes("stolen"), "another line");
        writeFileSync(journal, written.slice(0, written.trimEnd().lastIndexOf("\n") + 1));
        const cut = await cli.both(["journal", "--verify"]);
        assert.deepEqual([cut.code, cut.json.intact], [1, false]);
        writeFileSync(journal, written);
        assert.equal((await cli.json(["journal", "--verify"])).code, 0);
    });

    await t.test("several at once, the first ones of all, do not get in each other's way", async () => {
        const sessions = await site.addSessions(users.linus, { active: 12 });
        cli.keep(...sessions);
        for (let round = 0; round < 5; ++round) {
            const other = new Cli(engine);
            const runs = await Promise.all(sessions.map(() => other.json(["sessions", "--user", users.linus.id])));
            assert.deepEqual(runs.map(({ code }) => code), sessions.map(() => 0), "exit codes");
            assert.equal(new Set(runs.map(({ out }) => out)).size, 1, "fingerprints by several keys");
            other.close();
        }
        const runs = await Promise.all(sessions.map((input) => cli.json(["revoke", "--session-stdin", "--yes"], { input })));
        assert.deepEqual(runs.map(({ code, json }) => [code, json.done]), sessions.map(() => [0, 1]));
        assert.deepEqual(await left(), []);
        assert.equal((await cli.json(["journal", "--verify"])).code, 0);
    });

    await t.test("nothing where the journal cannot be written", async () => {
        const { json: { journal } } = await cli.json(["journal", "--verify"]);
        const folder = dirname(journal);
        renameSync(folder, `${folder}.away`);
        writeFileSync(folder, "in the way");
        const [session] = await site.addSessions(users.linus, { active: 1 });
        cli.keep(session);
        for (const args of [["revoke", "--all", "--yes"], ["reset-key", users.linus.keyId, "--yes"]]) {
            const { code, json } = await cli.both(args);
            assert.deepEqual([code, json.error.kind], [1, "unrecorded"], args[0]);
        }
        assert.deepEqual(Object.values(await site.validated([session])), ["accepted"]);
        assert.equal(await site.logIn(users.linus, passwords.linus), "accepted");
        const path = cli.file("full.csv");
        const report = await cli.run(["report", "--format", "csv", "--output", path]);
        assert.deepEqual([report.code, existsSync(path)], [0, true]);
        assert.match(report.err, /The journal does not say so/);
        rmSync(folder);
        renameSync(`${folder}.away`, folder);
        assert.equal((await cli.json(["revoke", "--all", "--yes"])).code, 0);
    });
});
