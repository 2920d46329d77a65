// argon2.mjs ENGINE: sites that gave Lucia an Argon2 of npm's for its passwords. Resets must be written as that site writes
// them, or nobody could sign in again.
import test from "node:test";
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import argon2 from "argon2";
import nodeRs from "@node-rs/argon2";
import { openEngine } from "./engines.mjs";
import { startCandela } from "./candela.mjs";
import { Site } from "./site.mjs";

const driver = process.argv[2];
const newPassword = () => randomBytes(12).toString("base64");
// Of the encoded hash all but salt and hash, which stay out of messages.
const parameters = (encoded) => encoded.split("$").slice(1, 4).join(" ");

const sites = {
    // This version has its parameters in an order of its own, p before t, which libargon2 does not read.
    "argon2": { generate: (password) => argon2.hash(password), expected: "argon2id v=19 m=65536,t=3,p=4" },
    "argon2, other parameters": {
        generate: (password) => argon2.hash(password, { memoryCost: 8192, timeCost: 2, parallelism: 1 }),
        expected: "argon2id v=19 m=8192,t=2,p=1",
    },
    "@node-rs/argon2": { generate: (password) => nodeRs.hash(password), expected: "argon2id v=19 m=19456,t=2,p=1" },
};
const verifiers = {
    "argon2": (password, hash) => argon2.verify(hash, password),
    "@node-rs/argon2": (password, hash) => nodeRs.verify(hash, password),
};

for (const [name, { generate, expected }] of Object.entries(sites)) {
    for (const [reader, validate] of Object.entries(verifiers)) {
        test(`${name}, read by ${reader}, on ${driver}`, async (t) => {
            const engine = await openEngine(driver);
            const site = new Site(engine.adapter, driver === "sqlite" ? Number : Boolean, { generate, validate });
            const candela = startCandela(engine.url);
            t.after(async () => {
                const code = await candela.stop();
                await engine.close();
                assert.equal(code, 0, "the bridge's exit code");
            });

            const [before, after] = [newPassword(), newPassword()];
            const user = await site.addUser("ada", before);
            const others = await site.addUser("grace", before);
            const ids = await site.addSessions(user, { active: 1, idle: 1 });
            assert.equal(await candela.call("verify", user.keyId, before), true);
            assert.equal(await candela.call("verify", user.keyId, after), false);

            assert.deepEqual(await candela.call("resetKey", user.keyId, after, true), { sessions_ended: 2 });
            assert.equal(await site.logIn(user, after), "accepted");
            assert.equal(await site.logIn(user, before), "AUTH_INVALID_PASSWORD");
            assert.equal(await site.logIn(others, before), "accepted");
            assert.deepEqual(new Set(Object.values(await site.validated(ids))), new Set(["AUTH_INVALID_SESSION_ID"]));
            const [key] = await engine.query("SELECT hashed_password FROM user_key WHERE id = ?", [user.keyId]);
            assert.equal(parameters(key.hashed_password), expected);
        });
    }
}
