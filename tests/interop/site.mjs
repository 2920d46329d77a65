// A site that uses Lucia as its documentation says, with people in it whose sessions are in every state.
import "lucia/polyfill/node";
import { lucia, LuciaError } from "lucia";
import { setTimeout as sleep } from "node:timers/promises";

const second = 1000;
const day = 24 * 60 * 60 * second;

// Lucia itself makes the session expire: it is idle after the first period and dead after the second as well.
const periods = {
    active: { activePeriod: day, idlePeriod: 14 * day },
    idle: { activePeriod: 1, idlePeriod: 14 * day },
    dead: { activePeriod: 1, idlePeriod: 1 },
};

const configure = (adapter, passwordHash, sessionExpiresIn) => lucia({
    adapter,
    passwordHash,
    env: "PROD",
    sessionExpiresIn,
    getUserAttributes: ({ username, email, email_verified }) => ({ username, email, verified: Boolean(email_verified) }),
    getSessionAttributes: ({ user_agent, ip }) => ({ agent: user_agent, ip }),
});

// What Lucia makes of it: "accepted", or the code of its refusal. Anything else is a failure of the test.
export async function verdict(promise) {
    try {
        await promise;
        return "accepted";
    } catch (error) {
        if (error instanceof LuciaError) return error.message;
        throw error;
    }
}

export class Site {
    #adapter;
    #passwordHash;
    #labels = new Map(); // session ids are secrets, so that tests and their messages speak of them by label

    // passwordHash: as Lucia's configuration takes it, for a site that has changed its hash.
    constructor(adapter, flag, passwordHash = undefined) {
        this.#adapter = adapter;
        this.#passwordHash = passwordHash;
        this.flag = flag; // how this engine's driver takes a boolean
        this.auth = configure(adapter, passwordHash, periods.active);
    }

    async addUser(username, password) {
        const email = `${username}@example.com`;
        const user = await this.auth.createUser({
            key: { providerId: "email", providerUserId: email, password },
            attributes: { username, email, email_verified: this.flag(true) },
        });
        return { id: user.userId, username, email, keyId: `email:${email}` };
    }

    async addSessions(user, counts) {
        const ids = [];
        for (const [state, count] of Object.entries(counts)) {
            const auth = configure(this.#adapter, this.#passwordHash, periods[state]);
            for (let i = 1; i <= count; ++i) {
                const attributes = { user_agent: "Mozilla/5.0 (X11; Linux x86_64)", ip: "192.0.2.7" };
                const session = await auth.createSession({ userId: user.id, attributes });
                this.#labels.set(session.sessionId, `${user.username}.${state}${i}`);
                ids.push(session.sessionId);
            }
        }
        await sleep(20); // beyond the short periods
        return ids;
    }

    label(sessionId) {
        return this.#labels.get(sessionId) ?? "an unknown session";
    }

    logIn(user, password) {
        return verdict(this.auth.useKey("email", user.email, password));
    }

    // Lucia's own state of each of these sessions, by label; "gone" where there is no row.
    async states(ids) {
        const states = {};
        for (const id of ids) {
            const row = await this.#adapter(LuciaError).getSession(id);
            if (!row) states[this.label(id)] = "gone";
            else states[this.label(id)] = await this.auth.getSession(id).then(({ state }) => state, () => "dead");
        }
        return states;
    }

    async validated(ids) {
        const verdicts = {};
        for (const id of ids) verdicts[this.label(id)] = await verdict(this.auth.validateSession(id));
        return verdicts;
    }
}
