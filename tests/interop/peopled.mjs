// A database that the real Lucia has made, with people in it whose sessions are in every state, and candela-cli beside it.
// Sessions go by their labels: their ids are secrets.
import { randomBytes } from "node:crypto";
import { openEngine } from "./engines.mjs";
import { Cli } from "./cli.mjs";
import { Site } from "./site.mjs";

export const second = 1000, hour = 3600 * second, day = 24 * hour;
export const newPassword = () => randomBytes(12).toString("base64");
export const sorted = (texts) => [...texts].sort();

// Closed after the test `t`.
export async function peopled(t, driver) {
    const engine = await openEngine(driver);
    const cli = new Cli(engine);
    t.after(async () => {
        await engine.close();
        cli.close();
    });
    const site = new Site(engine.adapter, driver === "sqlite" ? Number : Boolean);
    const query = (text, ...values) => engine.query(text, values);

    const passwords = { ada: newPassword(), grace: newPassword(), linus: newPassword() };
    const users = {};
    for (const [name, password] of Object.entries(passwords)) users[name] = await site.addUser(name, password);
    await site.auth.createKey({ userId: users.linus.id, providerId: "github", providerUserId: "42", password: null });
    const ids = {
        ada: await site.addSessions(users.ada, { active: 3, idle: 2, dead: 2 }),
        grace: await site.addSessions(users.grace, { active: 2, idle: 1, dead: 1 }),
        linus: [],
    };
    const all = Object.values(ids).flat();
    const phone = ids.ada[0];
    await site.auth.updateSessionAttributes(phone, { user_agent: "A=phone, or so", ip: "203.0.113.9" });
    // Beyond what the clocks of a site's servers may differ by.
    const longDead = ids.grace.at(-1);
    await query("UPDATE user_session SET active_expires = ?, idle_expires = ? WHERE id = ?",
        Date.now() - 3 * day, Date.now() - 2 * day, longDead);
    cli.keep(...all, ...Object.values(passwords));

    const keepHashes = async () => {
        for (const { hashed_password: hash } of await query("SELECT hashed_password FROM user_key")) cli.keep(hash);
    };
    await keepHashes();
    const stored = async () => (await query("SELECT * FROM user_session")).map((row) =>
        ({ ...row, active_expires: Number(row.active_expires), idle_expires: Number(row.idle_expires) }));
    const stateOf = async (id) => (await site.states([id]))[site.label(id)];
    const labels = (some) => sorted(some.map((id) => site.label(id)));
    return {
        engine, cli, site, users, passwords, ids, all, phone, longDead, query, keepHashes,
        // The rows as the database has them; the state of one of them as Lucia has it, and which are in these.
        stored, stateOf,
        isIn: async (...states) => {
            const found = [];
            for (const id of all) if (states.includes(await stateOf(id))) found.push(id);
            return found;
        },
        labels, left: async () => labels((await stored()).map(({ id }) => id)),
        // … of what the program tells.
        labelsOf: (rows) => {
            const known = new Map(all.map((id) => [cli.fingerprint(id), site.label(id)]));
            return sorted(rows.map(({ fingerprint }) => known.get(fingerprint) ?? "an unknown session"));
        },
    };
}
