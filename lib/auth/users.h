// The users of a Lucia database: pages of them with their keys and sessions counted, and one in detail.
#pragma once

#include "auth/keys.h"
#include "auth/search.h"
#include "auth/sessions.h"
#include "auth/userquery.h"

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
    bool more = false;                  // the search met more users than mostFound; the first ones are paged
};

// What a user has in the other tables.
struct Belongings {
    QStringList providers;              // of the first Users::mostProviders keys, in the order of their ids
    QString address;                    // what an email or username key says
    SessionCounts sessions;             // nothing where the site keeps them elsewhere
};

// One user with what belongs to it; lists end at 200 rows and say so. Of a user with more sessions those that live are
// there, the newest first; User::sessions counts them all.
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
    static constexpr qint64 mostProviders = 20;

    Users(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    // Up to `rows` users in this order, beginning behind `after`, a user of an earlier page in the same order; with
    // their attributes alone, providers and sessions empty: belongings() may have to read whole tables. Input: an order
    // by what is no attribute that may be shown, or a search for a text with NUL in it.
    [[nodiscard]] database::Result<UserPage> page(
        const Search &search, const UserOrder &order, const std::optional<User> &after, qint64 rows);
    // Of up to 500 users: one query a table, and further ones only where somebody's keys are so many that they keep out
    // those of others. Who has nothing is in the answer with nothing.
    [[nodiscard]] database::Result<QHash<QString, Belongings>> belongings(const QStringList &userIds);
    // How many users a search with Reach::Indexed meets at the most.
    static constexpr qint64 mostFound = 500;
    [[nodiscard]] database::Result<qint64> count(const Search &search);
    // Lucia's getUser, getAllUserKeys and getAllUserSessions, dead sessions included. Missing: no user of exactly
    // this id.
    [[nodiscard]] database::Result<UserDetail> detail(const QString &userId);
    // … in its three steps, for whoever shows what is there: only the first one is surely quick, since nothing says that
    // an index finds a user's keys and sessions. The user with attributes alone; Missing as above.
    [[nodiscard]] database::Result<User> find(const QString &userId);
    [[nodiscard]] database::Result<void> addKeys(UserDetail &detail);
    // After the keys or before them; nothing is added where the site keeps its sessions elsewhere.
    [[nodiscard]] database::Result<void> addSessions(UserDetail &detail);

private:
    struct Meant {
        std::optional<sql::Predicate<UserTable>> users;         // none: all
        bool more = false;
    };
    database::Result<Meant> meant(const Search &search);
    database::Result<UserPlace> placeOf(const User &user, const QString &attribute);
    database::Result<void> addProviders(QHash<QString, Belongings> &all);
    database::Result<SessionPage> newestLive(const QString &userId, qint64 moment);

    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth
