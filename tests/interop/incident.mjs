// incident.mjs ENGINE: a stolen cookie, from the log of a proxy to the signed report, by candela-cli and a pipe alone; the
// real Lucia judges every step. Runs within tests/support/keyring.sh, whose keychain keeps the key that signs.
import test from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { Cli } from "./cli.mjs";
import { peopled } from "./peopled.mjs";

const driver = process.argv[2];
// A home of its own, and the keychain of keyring.sh or none.
const keychain = { DBUS_SESSION_BUS_ADDRESS: process.env.DBUS_SESSION_BUS_ADDRESS };

test(`an incident on ${driver}`, async (t) => {
    assert.ok(process.env.CANDELA_KEYRING_PID, "not within keyring.sh");
    const { engine, cli, site, users, passwords, ids, phone, stored, labels, labelsOf } = await peopled(t, driver);
    const { ada, grace } = users;
    const report = cli.file("incident.csv"), manifest = `${report}.manifest.json`;
    const writes = ["report", "--format", "csv", "--output", report,
        "--user", ada.id, "--state", "active", "--state", "idle"];
    const verified = async (path = report, by = cli) => {
        const { code, json } = await by.plain(["--json", "verify", path]);
        return { code, ...json };
    };

    await t.test("without a keychain no report is signed, and none is written", async () => {
        const { code, json } = await cli.both([...writes, "--sign"]);
        assert.deepEqual([code, typeof json.error.message], [1, "string"]);
        assert.deepEqual([existsSync(report), existsSync(manifest)], [false, false]);
        const journal = await cli.json(["journal"]);
        assert.ok(journal.json.entries.every(({ act, outcome }) => act !== "export_report" || outcome !== "done"));
    });

    let thief;
    await t.test("the cookie leads to its user", async () => {
        const cookie = site.auth.createSessionCookie(await site.auth.getSession(phone)).serialize();
        assert.match(cookie, /^auth_session=/);
        const found = await cli.json(["sessions", "--session-stdin"], { input: `Cookie: ${cookie.split(";")[0]}\n` });
        assert.equal(found.code, 0);
        assert.equal(found.json.sessions.length, 1);
        const [{ fingerprint, state, attributes, user_id: owner }] = found.json.sessions;
        assert.deepEqual([fingerprint, state], [cli.fingerprint(phone), "active"]);
        assert.deepEqual(attributes, { user_agent: "A=phone, or so", ip: "203.0.113.9" });
        thief = owner;
        assert.equal(thief, ada.id);
        const bare = await cli.json(["sessions", "--session-stdin"], { input: cookie });
        assert.deepEqual(bare.json.sessions, found.json.sessions);
        const { code, json } = await cli.json(["user", thief]);
        assert.equal(code, 0);
        assert.deepEqual(json.keys.map(({ key_id: id }) => id), [ada.keyId]);
        assert.deepEqual(labelsOf(json.sessions), labels(ids.ada));
    });

    await t.test("a report says what there was before", async () => {
        const { code, json } = await cli.json([...writes, "--sign"], { env: keychain });
        assert.deepEqual([code, json.rows, json.manifest], [0, 5, manifest]);
        assert.equal(json.sha256, createHash("sha256").update(readFileSync(report)).digest("hex"));
        for (const path of [report, manifest]) {
            assert.equal(statSync(path).mode & 0o777, 0o600);
            assert.ok(!cli.tells(readFileSync(path)), "a secret in it");
        }
    });

    let drawn;
    await t.test("every session of the user ends, and the password changes", async () => {
        assert.equal((await site.validated([phone]))[site.label(phone)], "accepted");
        const revoked = await cli.json(["revoke", "--user", thief, "--yes", "--reason", "stolen cookie"]);
        assert.equal(revoked.code, 0);
        assert.deepEqual([revoked.json.matched, revoked.json.done, revoked.json.left], [ids.ada.length, ids.ada.length, 0]);
        assert.deepEqual(new Set(Object.values(await site.validated(ids.ada))), new Set(["AUTH_INVALID_SESSION_ID"]));
        // The thief knows the password as well.
        assert.equal(await site.logIn(ada, passwords.ada), "accepted");
        const [again] = await site.addSessions(ada, { active: 1 });
        cli.keep(again);
        const reset = await cli.run(["reset-key", ada.keyId, "--generate", "--yes", "--reason", "stolen cookie"]);
        assert.equal(reset.code, 0);
        drawn = reset.out.trimEnd();
        cli.keep(drawn);
        assert.ok(!reset.err.includes(drawn), "the password on standard error");
        assert.deepEqual(Object.values(await site.validated([again])), ["AUTH_INVALID_SESSION_ID"]);
        assert.equal(await site.logIn(ada, passwords.ada), "AUTH_INVALID_PASSWORD");
        assert.equal(await site.logIn(ada, drawn), "accepted");
        const [fresh] = await site.addSessions(ada, { active: 1 });
        cli.keep(fresh);
        assert.deepEqual(Object.values(await site.validated([fresh])), ["accepted"]);
        // Nobody else has noticed.
        assert.equal(await site.logIn(grace, passwords.grace), "accepted");
        assert.deepEqual((await stored()).filter((row) => row.user_id === grace.id).length, ids.grace.length);
    });

    await t.test("the journal has it, without the secrets", async () => {
        const { json } = await cli.json(["journal"]);
        const acts = json.entries.map(({ act, outcome, reason }) => [act, outcome, reason]).reverse();
        assert.deepEqual(acts.slice(-3), [["export_report", "done", null], ["revoke_sessions", "done", "stolen cookie"],
            ["reset_key", "done", "stolen cookie"]]);
        assert.equal((await cli.json(["journal", "--verify"])).code, 0);
    });

    await t.test("the report is found to be as it was made, and an altered one is found out", async () => {
        const { code, verdict, signed_by: by, manifest: said, key } = await verified();
        assert.deepEqual([code, verdict, by, said.rows, said.file], [0, "valid", "own key", 5, "incident.csv"]);
        assert.equal(said.sha256, createHash("sha256").update(readFileSync(report)).digest("hex"));
        const text = await cli.plain(["verify", report]);
        assert.equal(text.code, 0);
        assert.match(text.out, /^verdict: +valid$/m);
        const made = readFileSync(report, "utf8"), signed = readFileSync(manifest, "utf8");
        const alters = async (path, content, expected) => {
            const before = readFileSync(path);
            writeFileSync(path, content);
            const judged = await verified();
            assert.deepEqual([judged.code, judged.verdict], [1, expected]);
            assert.equal((await cli.plain(["verify", report])).code, 1);
            writeFileSync(path, before);
        };
        await alters(report, made.replace(",active,", ",idle,"), "altered_file");
        await alters(report, made.slice(0, -2), "altered_file");
        await alters(report, `${made}\r\n`, "altered_file");
        await alters(manifest, signed.replace(/"rows": ?5/, (found) => found.replace("5", "6")), "altered_manifest");
        await alters(manifest, "{}", "unreadable");
        renameSync(manifest, `${manifest}.away`);
        assert.deepEqual(await verified().then((judged) => [judged.code, judged.verdict]), [1, "unreadable"]);
        renameSync(`${manifest}.away`, manifest);
        assert.equal((await verified()).code, 0);
        // Who does not know the key is told so.
        const stranger = new Cli(engine);
        const judged = await verified(report, stranger);
        assert.deepEqual([judged.code, judged.verdict, judged.key], [1, "unknown_key", key]);
        stranger.close();
    });

    await t.test("a second report is signed by the same key, and takes both files' places", async () => {
        const refused = await cli.both([...writes, "--sign"], { env: keychain });
        assert.deepEqual([refused.code, refused.json.error.kind], [1, "unwritable"]);
        const { key } = await verified();
        const { code, json } = await cli.json([...writes, "--sign", "--replace"], { env: keychain });
        assert.deepEqual([code, json.rows], [0, 1]);
        const again = await verified();
        assert.deepEqual([again.code, again.verdict, again.key, again.manifest.rows], [0, "valid", key, 1]);
    });
});
