// People who log in with the real Lucia, as fast as they come, and how long that takes them.
import "lucia/polyfill/node";
import { createHash, randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { lucia } from "lucia";

// A site's own hash that costs nothing: what takes its time is the database.
const passwordHash = {
    generate: (password) => `sha256:${createHash("sha256").update(password).digest("hex")}`,
    validate: (password, hash) => passwordHash.generate(password) === hash,
};

// Two of them, by the same user's key.
export class Visitors {
    #auth;
    #user;
    #name;
    #password;
    made = []; // the ids of the sessions that they have

    // attributes: what the site wants of a user. hash: "ours", which costs nothing, or "lucia's" own.
    static async come(adapter, attributes, hash = "ours") {
        const visitors = new Visitors();
        visitors.#auth = lucia({ adapter, env: "PROD", ...(hash === "ours" && { passwordHash }) });
        visitors.#name = `${randomBytes(6).toString("hex")}@example.com`;
        visitors.#password = randomBytes(12).toString("base64");
        const key = { providerId: "email", providerUserId: visitors.#name, password: visitors.#password };
        visitors.#user = (await visitors.#auth.createUser({ key, attributes })).userId;
        return visitors;
    }

    // How many milliseconds each log-in took. isOver(those so far) is asked after each, of both visitors.
    async visit(isOver) {
        const times = [];
        const one = async () => {
            while (!isOver(times)) {
                const begun = performance.now();
                const key = await this.#auth.useKey("email", this.#name, this.#password);
                const session = await this.#auth.createSession({ userId: key.userId, attributes: {} });
                times.push(performance.now() - begun);
                this.made.push(session.sessionId);
                await sleep(5);
            }
        };
        await Promise.all([one(), one()]);
        return times;
    }

    sessions() {
        return this.#auth.getAllUserSessions(this.#user);
    }

    async logOut() {
        await this.#auth.invalidateAllUserSessions(this.#user);
        this.made = [];
    }

    // Nothing of them is left.
    leave() {
        return this.#auth.deleteUser(this.#user);
    }
}
