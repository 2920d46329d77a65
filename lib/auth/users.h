// The users of a Lucia database: pages of them with their keys and sessions counted, and one in detail.
#pragma once

#include "auth/keys.h"
#include "auth/sessions.h"

namespace candela::auth {

struct User {
    QString id;
    Person person;
    QVariantList attributes;            // in the order of Schema::userAttributes
    QStringList providers;              // of the keys, in the order of their ids
    SessionCounts sessions;
};

struct UserPage {
    std::vector<User> users;
    bool complete = false;              // nothing follows
};

// One user with what belongs to it; lists end at 200 rows and say so.
struct UserDetail {
    User user;
    std::vector<Key> keys;
    SessionPage sessions;
};

// Blocking, over one connection.
class Users
{
public:
    static constexpr qint64 detailRows = 200;

    Users(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    // Up to 500 users in the order of their ids, beginning behind `after`; `search` as usersNamed() takes it, empty:
    // all.
    [[nodiscard]] database::Result<UserPage> page(
        const QString &search, const std::optional<QString> &after, qint64 rows);
    [[nodiscard]] database::Result<qint64> count(const QString &search);
    // Lucia's getUser, getAllUserKeys and getAllUserSessions, dead sessions included. Missing: no user of exactly
    // this id.
    [[nodiscard]] database::Result<UserDetail> detail(const QString &userId);

private:
    database::Result<void> addKeysAndSessions(std::vector<User> &users);

    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth
