// reports.mjs ENGINE: the reports that candela-cli writes of a database that the real Lucia has made, in every format, held
// against the database; and what needs none: verify, hash and verify-hash.
import test from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { generateLuciaPasswordHash, validateLuciaPasswordHash } from "lucia/utils";
import { hash as argon2, verify as verifyArgon2 } from "@node-rs/argon2";
import { newPassword, peopled, sorted } from "./peopled.mjs";

const driver = process.argv[2];
const formats = ["csv", "json", "ndjson", "md", "html", "xlsx", "pdf"];
const fixed = ["fingerprint", "user_id", "user", "state", "active_expires", "idle_expires"];

// RFC 4180.
function csv(text) {
    const rows = [[]];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
        rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === "\r\n") rows.push([]);
        if (end === "") break;
    }
    return rows.filter((row) => row.join("") !== "");
}

// The files in a ZIP archive, as far as their central directory tells.
function unzipped(bytes) {
    const files = {};
    let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
    while (bytes.toString("latin1", at, at + 4) === "PK\x01\x02") {
        const size = bytes.readUInt32LE(at + 20);
        const [name, extra, comment] = [28, 30, 32].map((i) => bytes.readUInt16LE(at + i));
        const local = bytes.readUInt32LE(at + 42);
        const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
        const content = bytes.subarray(begin, begin + size);
        const method = bytes.readUInt16LE(at + 10);
        files[bytes.toString("utf8", at + 46, at + 46 + name)] = `${method ? inflateRawSync(content) : content}`;
        at += 46 + name + extra + comment;
    }
    return files;
}

test(`candela-cli reports on ${driver}`, async (t) => {
    const { cli, users, ids, all, phone, ...made } = await peopled(t, driver);
    const { query, stored, stateOf, labels, labelsOf } = made;

    const report = async (name, args, how = {}) => {
        const path = cli.file(name);
        const { code, json } = await cli.json(["report", "--format", name.split(".").at(-1), "--output", path, ...args], how);
        assert.equal(code, 0, args.join(" "));
        const bytes = readFileSync(path);
        assert.deepEqual({ ...json, rows: undefined }, { file: path, format: name.split(".").at(-1), rows: undefined,
            sha256: createHash("sha256").update(bytes).digest("hex"), manifest: null });
        assert.equal(statSync(path).mode & 0o777, 0o600, "others may read it");
        assert.ok(!cli.tells(bytes), "a secret in a report");
        return { bytes, text: bytes.toString("utf8"), rows: json.rows };
    };
    const rowsOf = (text) => {
        const [columns, ...rows] = csv(text);
        return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
    };

    await t.test("the CSV report has the rows of the database, and its columns", async () => {
        const { text, rows } = await report("all.csv", []);
        const [columns] = csv(text);
        assert.deepEqual(columns.slice(0, 6), fixed);
        assert.deepEqual(sorted(columns.slice(6)), ["ip", "user_agent"]);
        const found = rowsOf(text);
        assert.equal(rows, all.length);
        assert.deepEqual(labelsOf(found), labels(all));
        for (const row of await stored()) {
            const fingerprint = cli.fingerprint(row.id);
            const user = Object.values(users).find(({ id }) => id === row.user_id).email;
            assert.deepEqual(found.find((one) => one.fingerprint === fingerprint), {
                fingerprint, user_id: row.user_id, user, state: await stateOf(row.id),
                active_expires: `${row.active_expires}`, idle_expires: `${row.idle_expires}`,
                user_agent: row.user_agent, ip: row.ip,
            });
        }
        const zoned = rowsOf((await report("zoned.csv", ["--zone", "Asia/Kathmandu"])).text);
        for (const row of await stored()) {
            const { idle_expires: time } = zoned.find((one) => one.fingerprint === cli.fingerprint(row.id));
            assert.match(time, /\+05:?45$/);
            assert.equal(Math.trunc(Date.parse(time) / 1000), Math.trunc(row.idle_expires / 1000));
        }
    });

    await t.test("the report has what its filter says", async () => {
        const cases = [[["--user", users.ada.id], ids.ada], [["--attribute", "ip=203.0.113.9"], [phone]],
            [["--fingerprint", cli.fingerprint(phone)], [phone]], [["--session-stdin"], [phone], `auth_session=${phone}\n`],
            [["--all"], all], [["--user", "nobody"], []]];
        for (const [i, [filter, expected, input]] of cases.entries()) {
            const { text, rows } = await report(`filter${i}.csv`, filter, { input });
            assert.equal(rows, expected.length);
            assert.deepEqual(labelsOf(rowsOf(text)), labels(expected), filter.join(" "));
        }
        const missing = cli.file("missing.csv");
        const none = await cli.both(["report", "--format", "csv", "--output", missing, "--session-stdin"],
            { input: "x".repeat(40) });
        assert.deepEqual([none.code, none.json.error.kind, existsSync(missing)], [1, "input", false]);
    });

    await t.test("every format has every row", async () => {
        const prints = all.map((id) => cli.fingerprint(id));
        for (const format of formats) {
            const { bytes, text, rows } = await report(`all.${format}`, format === "csv" ? ["--replace"] : []);
            assert.equal(rows, all.length, format);
            if (format === "pdf") {
                assert.equal(bytes.toString("latin1", 0, 5), "%PDF-");
                assert.match(bytes.toString("latin1").trimEnd(), /%%EOF$/);
            }
            const shown = format === "xlsx" ? Object.values(unzipped(bytes)).join("\n")
                : format === "pdf" ? `${execFileSync("pdftotext", ["-layout", cli.file("all.pdf"), "-"])}` : text;
            for (const print of prints) assert.ok(shown.includes(print), `${format} lacks a session`);
            if (format === "json") assert.equal(typeof JSON.parse(text), "object");
            if (format === "ndjson") text.trimEnd().split("\n").forEach((line) => JSON.parse(line));
            if (format === "html") assert.ok(text.startsWith("<!DOCTYPE html>") && text.trimEnd().endsWith("</html>"));
        }
    });

    await t.test("users and keys are reported as well", async () => {
        const people = rowsOf((await report("users.csv", ["--of", "users"])).text);
        assert.deepEqual(sorted(people.map((row) => row.user_id)), sorted(Object.values(users).map(({ id }) => id)));
        const keys = rowsOf((await report("keys.csv", ["--of", "keys"])).text);
        const rows = await query("SELECT id, user_id, hashed_password FROM user_key");
        assert.equal(keys.length, rows.length);
        for (const row of rows) {
            const found = keys.find((key) => `${key.provider}:${key.provider_user_id}` === row.id || key.key_id === row.id);
            const kind = row.hashed_password === null ? "none" : "lucia-scrypt";
            assert.deepEqual([found.user_id, found.hash], [row.user_id, kind]);
        }
    });

    await t.test("full ids are only where they were asked for, and recorded", async () => {
        const path = cli.file("full.csv");
        const { code, json } = await cli.json(["report", "--format", "csv", "--output", path, "--full-ids",
            "--user", users.ada.id]);
        assert.deepEqual([code, json.rows], [0, ids.ada.length]);
        const [columns, ...rows] = csv(readFileSync(path, "utf8"));
        assert.equal(columns[0], "session_id");
        assert.ok(JSON.stringify(sorted(rows.map(([id]) => id))) === JSON.stringify(sorted(ids.ada)), "other ids");
        const { json: journal } = await cli.json(["journal", "--search", "export_report"]);
        assert.deepEqual([journal.entries[0].predicate.full_ids, journal.entries[0].counts.rows], [true, ids.ada.length]);
        assert.ok(journal.entries.slice(1).every(({ predicate }) => !("full_ids" in predicate)));
    });

    await t.test("a file that is there stays, unless it is to be replaced", async () => {
        const path = cli.file("there.csv");
        writeFileSync(path, "mine");
        const args = ["report", "--format", "csv", "--output", path];
        const refused = await cli.both(args);
        assert.deepEqual([refused.code, refused.json.error.kind], [1, "unwritable"]);
        assert.equal(readFileSync(path, "utf8"), "mine");
        const replaced = await cli.run([...args, "--replace"]);
        assert.equal(replaced.code, 0);
        assert.match(replaced.out, new RegExp(`^rows: +${all.length}$`, "m"));
        assert.equal(rowsOf(readFileSync(path, "utf8")).length, all.length);
        const nowhere = await cli.both(["report", "--format", "csv", "--output", cli.file("no/such/folder.csv")]);
        assert.deepEqual([nowhere.code, nowhere.json.error.kind], [1, "unwritable"]);
        for (const name of ["there.csv", "nothing.csv"]) {
            const unsigned = await cli.plain(["--json", "verify", cli.file(name)]);
            assert.deepEqual([unsigned.code, unsigned.json.verdict], [1, "unreadable"], name);
        }
    });

    await t.test("hash and verify-hash agree with the libraries of the sites", async () => {
        const password = newPassword();
        cli.keep(password);
        const input = `${password}\n`;
        for (const [format, opens, made] of [
            ["lucia", (hash) => validateLuciaPasswordHash(password, hash), await generateLuciaPasswordHash(password)],
            ["argon2id", (hash) => verifyArgon2(hash, password), await argon2(password)],
        ]) {
            const kind = format === "lucia" ? "lucia-scrypt" : format;
            const { code, out } = await cli.plain(["hash", "--format", format, "--password-stdin"], { input });
            assert.deepEqual([code, out.split("\n").length], [0, 2], format);
            assert.ok(await opens(out.trimEnd()), `${format}: the hash does not open`);
            const { json } = await cli.plain(["--json", "hash", "--format", format, "--password-stdin"], { input });
            assert.equal(json.format, kind);
            assert.ok(await opens(json.hash) && json.hash !== out.trimEnd(), `${format}: no salt`);
            for (const [given, valid] of [[password, true], [newPassword(), false]]) {
                const judged = await cli.plain(["--json", "verify-hash", made, "--password-stdin"], { input: given });
                assert.deepEqual([judged.code, judged.json], [valid ? 0 : 1, { format: kind, valid }]);
                const hidden = await cli.plain(["--json", "verify-hash", "-", "--password-stdin"],
                    { input: `${made}\n${given}\n` });
                assert.deepEqual([hidden.code, hidden.json], [judged.code, judged.json]);
            }
        }
        const damaged = await cli.plain(["--json", "verify-hash", "s2:no:hash", "--password-stdin"], { input });
        assert.deepEqual([damaged.code, damaged.json.error?.kind ?? damaged.json.valid], [1, "input"]);
    });
});
