// Many users and many sessions, faster than Lucia would make them: by the database itself.
const letters = "0123456789abcdefghijklmnopqrstuvwxyz";
const day = 24 * 60 * 60 * 1000;

// "user1", "user2", …
export function addUsers(engine, driver, users) {
    return engine.query({
        sqlite: `WITH RECURSIVE seq(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seq WHERE n < ${users})
            INSERT INTO user (id, username, email_verified) SELECT 'user' || n, 'user' || n, 1 FROM seq`,
        mysql: `INSERT INTO auth_user (id, username, email_verified)
            SELECT CONCAT('user', seq), CONCAT('user', seq), 1 FROM seq_1_to_${users}`,
        postgres: `INSERT INTO auth_user (id, username, email_verified)
            SELECT 'user' || n, 'user' || n, true FROM generate_series(1, ${users}) AS n`,
    }[driver], []);
}

// Of these users; ids in the order of their numbers, over all that Lucia's own may begin with. Every second one is long
// dead, the others are idle.
export function addSessions(engine, driver, rows, users) {
    return engine.query({
        sqlite: `WITH RECURSIVE seq(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM seq WHERE n < ${rows - 1})
            INSERT INTO user_session (id, user_id, active_expires, idle_expires)
            SELECT substr('${letters}', 1 + n * 36 / ${rows}, 1) || printf('%039d', n), 'user' || (1 + n % ${users}),
                ?, ? + n % 2 * ${30 * day} FROM seq`,
        mysql: `INSERT INTO user_session (id, user_id, active_expires, idle_expires)
            SELECT CONCAT(SUBSTR('${letters}', 1 + seq * 36 DIV ${rows}, 1), LPAD(seq, 39, '0')),
                CONCAT('user', 1 + seq % ${users}), ?, ? + seq % 2 * ${30 * day} FROM seq_0_to_${rows - 1}`,
        postgres: `INSERT INTO user_session (id, user_id, active_expires, idle_expires)
            SELECT substr('${letters}', (1 + n * 36 / ${rows})::int, 1) || lpad(n::text, 39, '0'), 'user' || (1 + n % ${users}),
                ?::bigint, ?::bigint + n % 2 * ${30 * day} FROM generate_series(0::bigint, ${rows - 1}) AS n`,
    }[driver], [Date.now() - 30 * day, Date.now() - 16 * day]);
}

// The id of one of those, counted from 0.
export const idOf = (number, rows) => letters[Math.floor((number * 36) / rows)] + `${number}`.padStart(39, "0");
