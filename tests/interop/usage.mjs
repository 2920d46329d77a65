// usage.mjs ENGINE: candela-cli called wrongly in every way, with what cannot be reached, and with what is not there: how
// each ends, and that nothing was done and no password repeated.
import test from "node:test";
import assert from "node:assert/strict";
import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { emptyDatabase } from "./engines.mjs";
import { Cli } from "./cli.mjs";
import { newPassword, peopled } from "./peopled.mjs";

const driver = process.argv[2];
const isServer = driver !== "sqlite";

// Counts who comes, and answers nobody.
async function listener(t) {
    let visitors = 0;
    const server = createServer((socket) => {
        ++visitors;
        socket.destroy();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    t.after(() => server.close());
    return { port: server.address().port, visitors: () => visitors };
}

test(`candela-cli on ${driver} refuses`, async (t) => {
    const { cli, users, phone, left, passwords, ...made } = await peopled(t, driver);
    const before = await left();
    const database = (more) => ["--url", cli.url, ...more];
    const user = ["--user", users.ada.id];

    // Ends with that before anything is connected: what is said is for people, in one line and one that leads on.
    const refuses = async (args, said, how = {}) => {
        const { code, out, err } = await cli.plain(args, how);
        const call = cli.call(args);
        assert.equal(code, 2, call);
        if (args.includes("--json")) assert.equal(JSON.parse(out).error.kind, "input", call);
        else assert.equal(out, "", call);
        assert.match(err, said, call);
        assert.match(err, /^See candela-cli( [a-z-]+)? --help\.$/m, call);
    };

    await t.test("what says nothing that it knows", async () => {
        await refuses([], /^Name a command/);
        await refuses(["--json"], /^Name a command/);
        await refuses(database([]), /^Name a command/);
        await refuses(database(["tidy"]), /no command tidy/);
        await refuses(["--nothing", "users"], /nothing/);
        await refuses(database(["users", "--nothing"]), /nothing/);
        await refuses(database(["users", "--limit"]), /limit/);
        await refuses(database(["users", "somebody"]), /Too many arguments/);
        await refuses(database(["user"]), /^Missing: ID/);
        await refuses(database(["reset-key"]), /^Missing: KEYID/);
        await refuses(["verify"], /^Missing: FILE/);
        await refuses(["verify-hash", "--password-stdin"], /^Missing: HASH/);
    });

    await t.test("a database that is none, or two", async () => {
        await refuses(["users"], /--profile NAME or --url URL/);
        await refuses(database(["--profile", "shop", "users"]), /two databases/);
        await refuses(database(["users", "--profile", "shop"]), /two databases/);
        await refuses(database(["--tables", "people=a", "users"]), /--tables/);
        await refuses(database(["--tables", "user", "users"]), /--tables/);
    });

    await t.test("values that mean nothing", async () => {
        for (const command of ["sessions", "count", "revoke"]) {
            await refuses(database([command, "--state", "asleep"]), /active, idle or dead/);
            await refuses(database([command, "--state", "invalid"]), /active, idle or dead/);
            await refuses(database([command, "--idle-before", "tomorrow"]), /--idle-before tomorrow/);
            await refuses(database([command, "--idle-after", "2026-13-01"]), /--idle-after 2026-13-01/);
            await refuses(database([command, "--attribute", "ip"]), /NAME=VALUE/);
            await refuses(database([command, "--attribute", "=ip"]), /NAME=VALUE/);
            await refuses(database([command, "--fingerprint", phone]), /8 hexadecimal digits/);
            await refuses(database([command, "--user", ""]), /--user/);
        }
        for (const limit of ["0", "-1", "many", "1.5", ""]) {
            for (const command of ["users", "keys", "sessions"])
                await refuses(database([command, "--limit", limit]), /--limit/);
            await refuses(["journal", "--limit", limit], /--limit/);
        }
        const cursor = await cli.json(["sessions", "--after", "nonsense"]);
        assert.equal(cursor.code, 2);
        const file = ["--output", cli.file("no.csv")];
        await refuses(database(["report", ...file]), /--format/);
        await refuses(database(["report", "--format", "doc", ...file]), /--format/);
        await refuses(database(["report", "--format", "csv"]), /--output/);
        await refuses(database(["report", "--format", "csv", ...file, "--of", "flowers"]), /--of/);
        await refuses(database(["report", "--format", "csv", ...file, "--of", "users", ...user]), /--of users/);
        await refuses(database(["report", "--format", "csv", ...file, "--of", "keys", "--full-ids"]), /--of keys/);
        await refuses(database(["report", "--format", "csv", ...file, "--zone", "Mars/Base"]), /--zone/);
        await refuses(["hash", "--password-stdin"], /--format/);
        await refuses(["hash", "--password-stdin", "--format", "bcrypt"], /--format/);
        await refuses(["hash", "--format", "lucia"], /--password-stdin/);
        await refuses(["verify-hash", "s2:a:b"], /--password-stdin/);
        await refuses(database(["check-key", users.ada.keyId]), /--password-stdin/);
        await refuses(database(["reset-key", users.ada.keyId, "--format", "md5", "--yes"]), /--format/);
    });

    await t.test("what contradicts itself", async () => {
        await refuses(database(["revoke", "--yes"]), /an empty filter never revokes/);
        await refuses(database(["revoke"]), /an empty filter never revokes/);
        for (const filter of [user, ["--state", "dead"], ["--session-stdin"], ["--idle-before", "1"],
            ["--attribute", "a=b"]]) {
            await refuses(database(["revoke", "--all", ...filter, "--yes"]), /--all means every session/);
        }
        await refuses(database(["revoke", "--session-stdin", ...user, "--yes"]), /stands alone/);
        await refuses(database(["revoke", ...user, "--yes", "--dry-run"]), /--yes and --dry-run/);
        await refuses(database(["reset-key", users.ada.keyId, "--yes", "--dry-run"]), /--yes and --dry-run/);
        await refuses(database(["reset-key", users.ada.keyId, "--generate", "--new-password-stdin", "--yes"]), /contradict/);
        await refuses(database(["revoke", ...user, "--yes", "--reason", "x".repeat(501)]), /--reason/);
    });

    await t.test("a password in the list of processes, and does not repeat it", async () => {
        const server = await listener(t);
        for (const password of [newPassword().replaceAll("/", "x"), "with:colon", "a%40b"]) {
            cli.keep(password, decodeURIComponent(password));
            for (const host of ["db.example.org", `192.0.2.1:${server.port}`, `127.0.0.1:${server.port},db.example.org:1`]) {
                for (const scheme of ["postgres", "mysql"]) {
                    const url = `${scheme}://ops:${password}@${host}/auth`;
                    const { code, json } = await cli.plain(["--json", "--url", url, "users"]);
                    assert.equal(code, 2, host);
                    assert.match(json.error.message, /--url has a password in it.*CANDELA_PASSWORD or --password-stdin/);
                }
            }
            const late = await cli.plain(["--url", `postgres://ops:${password}@x@db.example.org/auth`, "users"]);
            assert.equal(late.code, 2);
        }
        assert.equal(server.visitors(), 0, "it was connected to");
        for (const url of ["oracle://a/b", "postgres:a/b", "/etc/passwd", "sqlite:",
            `${cli.url}${isServer ? "&" : "?"}nonsense=1`]) {
            const { code, json } = await cli.plain(["--json", "--url", url, "users"]);
            assert.deepEqual([code, json.error.kind], [2, "input"], url);
        }
    });

    await t.test("what came at the wrong place, and does not repeat a password in it", async () => {
        const password = newPassword().replaceAll("/", "x");
        cli.keep(password);
        const url = `postgres://ops:${password}@db.example.org/auth`;
        await refuses([url, "users"], /no command/);
        await refuses(["--tables", url, "users"], /--tables/);
        await refuses(["--password", password, "users"], /no option --password/);
        await refuses([`--password-stdin=${password}`, "users"], /Unexpected value/);
        await refuses(database(["reset-key", users.ada.keyId, `--generate=${password}`, "--yes"]), /Unexpected value/);
        const { code } = await cli.plain(["--json", "--profile", url, "users"]);
        assert.ok(code === 2 || code === 3);
        // As mysql's own program takes it: not even letter by letter.
        for (const args of [[`-p${password}`, "users"], database(["users", `-p${password}`])]) {
            const { code, err } = await cli.plain(args);
            assert.equal(code, 2);
            assert.ok(!err.replaceAll(/[, ]/g, "").includes(password), "a password, letter by letter");
        }
        for (const args of [["--nothing"], ["users", "--nothing"], ["--url"]]) {
            const { err } = await cli.plain(args);
            assert.ok(!err.includes(".."), "two full stops");
        }
    });

    await t.test("with 3 what cannot be reached, and what is no database of Lucia's", async () => {
        const cannot = async (url, kinds, how = {}) => {
            for (const command of [["users"], ["inspect"], ["revoke", "--all", "--yes"]]) {
                const { code, json } = await cli.plain(["--json", "--url", url, ...command], how);
                assert.equal(code, 3, `${command}: ${json?.error?.kind}`);
                assert.ok(kinds.includes(json.error.kind), json.error.kind);
            }
        };
        const empty = await emptyDatabase(driver);
        const other = new Cli(empty);
        await cannot(other.url, ["schema"]);
        await empty.query("CREATE TABLE users (id VARCHAR(20) PRIMARY KEY, name VARCHAR(20))", []);
        await cannot(other.url, ["schema"]);
        await empty.close();
        other.close();
        if (!isServer) {
            await cannot(`sqlite:${cli.file("nowhere.db")}`, ["missing", "unreachable"]);
            assert.ok(!readdirSync(cli.file(".")).includes("nowhere.db"), "a file was made");
            writeFileSync(cli.file("letter.db"), "Dear Ada, this is no database but a letter. ".repeat(20));
            await cannot(`sqlite:${cli.file("letter.db")}`, ["not_a_database"]);
            return;
        }
        const url = (change) => {
            const changed = new URL(cli.url);
            change(changed);
            return changed.href;
        };
        const wrong = newPassword();
        cli.keep(wrong);
        await cannot(cli.url, ["refused"], { env: { CANDELA_PASSWORD: wrong } });
        await cannot(url((to) => { to.pathname = "/nowhere"; }), ["refused", "missing", "schema"]);
        await cannot(url((to) => { to.port = "1"; }), ["unreachable"]);
        await cannot(url((to) => { to.hostname = "nowhere.invalid"; }), ["unreachable"]);
    });

    await t.test("with 1 what is not there", async () => {
        const missing = async (args, kind = "missing", input = "") => {
            const { code, json, said } = await cli.both(args, { input });
            assert.equal(code, 1, args.join(" "));
            if (kind) assert.equal(json.error.kind, kind, args.join(" "));
            assert.ok(said.length > 0, "nothing is said");
        };
        await missing(["user", "nobody"]);
        await missing(["check-key", "email:nobody", "--password-stdin"], "missing", "x\n");
        await missing(["reset-key", "email:nobody", "--yes"]);
        const nothing = { matched: 0, done: 0, already_gone: 0, changed: 0, left: 0 };
        for (const yes of [[], ["--yes"]]) {
            for (const [filter, input] of [[["--session-stdin"], `${"x".repeat(40)}\n`], [["--fingerprint", "00000000"]]]) {
                const { code, json } = await cli.both(["revoke", ...filter, ...yes], { input });
                assert.deepEqual([code, json], [1, { ...nothing, dry_run: yes.length === 0 }]);
            }
            const some = await cli.both(["revoke", "--user", "nobody", ...yes]);
            assert.deepEqual([some.code, some.json], [0, { ...nothing, dry_run: yes.length === 0 }]);
        }
    });

    await t.test("with 2 a line of standard input that is missing", async () => {
        for (const args of [["revoke", "--session-stdin", "--yes"], ["check-key", users.ada.keyId, "--password-stdin"],
            ["--password-stdin", "users"], ["reset-key", users.ada.keyId, "--new-password-stdin", "--yes"]]) {
            const { code, json } = await cli.both(args, { input: "", env: {} });
            assert.deepEqual([code, json.error.kind], [2, "input"], args.join(" "));
        }
        for (const line of ["Authorization: Basic YTpi", "two words", "Cookie: other=1", " "]) {
            const { code, json } = await cli.both(["revoke", "--session-stdin", "--yes"], { input: `${line}\n` });
            assert.deepEqual([code, json.error.kind], [2, "input"], line);
        }
    });

    await t.test("but not a password that comes as it should", async () => {
        if (isServer) {
            const env = { CANDELA_PASSWORD: undefined };
            assert.equal((await cli.json(["--password-stdin", "users"], { input: `${cli.password}\n`, env })).code, 0);
            assert.equal((await cli.json(["users", "--password-stdin"], { input: `${cli.password}\n`, env })).code, 0);
            assert.equal((await cli.json(["users"], { env })).code, 3);
            const within = cli.url.replace("@", `:${encodeURIComponent(cli.password)}@`);
            assert.equal((await cli.plain(["--json", "--url", within, "users"], { env })).code, 0);
            // Before the key's.
            const both = await cli.json(["--password-stdin", "check-key", users.ada.keyId, "--password-stdin"],
                { input: `${cli.password}\n${passwords.ada}\n`, env });
            assert.deepEqual([both.code, both.json.valid], [0, true]);
            // This very computer is no network, as in Candela's window.
            assert.equal((await cli.plain(["--json", "--url", cli.url.replace("?sslmode=disable", ""), "users"])).code, 0);
        } else {
            copyFileSync(new URL(cli.url.replace("sqlite:", "file:")).pathname, cli.file("copy.db"));
            assert.equal((await cli.plain(["--json", "--url", `sqlite:${cli.file("copy.db")}`, "users"])).code, 0);
            assert.equal((await cli.plain(["--json", "--url", "sqlite:copy.db", "users"])).code, 0);
        }
    });

    await t.test("and tells how it is called", async () => {
        const all = await cli.plain(["--help"]);
        assert.equal(all.code, 0);
        const commands = ["inspect", "users", "user", "keys", "sessions", "count", "revoke", "reset-key", "check-key",
            "report", "journal", "verify", "hash", "verify-hash"];
        for (const command of commands) {
            assert.match(all.out, new RegExp(`^  ${command} `, "m"));
            const { code, out, err } = await cli.plain([command, "--help"]);
            assert.deepEqual([code, err], [0, ""]);
            assert.match(out, new RegExp(`^candela-cli ${command}.*:`));
            assert.equal((await cli.plain(["help", command])).out, out);
        }
        assert.match((await cli.plain(["--version"])).out, /^candela-cli \d+\.\d+/);
    });

    assert.deepEqual(await left(), before, "something was changed");
});
