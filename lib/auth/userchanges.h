// What an operator changes about users, held against what they saw.
#pragma once

#include "auth/lucia/users.h"
#include "auth/sessions.h"

namespace candela::auth {

// What goes with a user.
struct UserRest {
    qint64 keys = 0;
    std::optional<SessionCounts> sessions;              // none: the site keeps them elsewhere
    std::vector<lucia::Dependent> dependents;

    // Rows of other tables that have to go as well.
    qint64 removed() const;
    // Whether there are rows that can neither go nor let go: other users, or theirs.
    bool isInTheWay() const;
};

// What an operator sees of a user's attributes before they edit them: never the secret ones.
struct UserAttributes {
    Attributes values;                                  // as Adapter has them, in the order of the schema
    std::optional<SessionCounts> sessions;              // as above
};

namespace fault {
// Of the Constraint error of a user who is there already; `subject` is the id as it stands there.
inline constexpr QStringView duplicateUser = u"duplicate-user";
}

// An id for a new user: 15 characters as Lucia makes them, or a uuid where the column is one. None: columns of other
// types, where only the site knows what an id is.
std::optional<QString> newUserId(const Schema &schema);

// Blocking, over one connection; each change is one transaction. Missing: the user is not there any more.
class UserChanges
{
public:
    UserChanges(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    // Lucia's createUser; columns that are not named are the database's to fill. Constraint with fault::duplicateUser or
    // fault::duplicateKey; Constraint and Input as edit(); Input with subject "providerId", or "oauth" for a password on a
    // provider's key. `hasher`: null, as this installation writes them.
    [[nodiscard]] database::Result<void> create(
        const QString &userId, const lucia::NewUser &user, const Hasher *hasher = nullptr);

    [[nodiscard]] database::Result<UserRest> restOf(const QString &userId);

    // Lucia's deleteUser, all or nothing; the dependents as they were seen, and only where they are to go as well.
    // Conflict: there are others by now. Constraint: some are in the way.
    [[nodiscard]] database::Result<void> remove(const QString &userId, const UserRest &seen, bool withDependents);

    [[nodiscard]] database::Result<UserAttributes> attributesOf(const QString &userId);

    // Lucia's updateUserAttributes with the columns in `changes` alone, and the user's sessions ended where that is
    // wanted; answers how many. Conflict: one of the values in `seen` is another by now. Constraint and Input name the
    // column in `subject` where it can be told.
    [[nodiscard]] database::Result<qint64> edit(
        const QString &userId, const Attributes &seen, const Attributes &changes, bool endSessions);

private:
    database::Error toldOfNew(const LuciaError &error, const QString &userId, const lucia::NewUser &user);
    database::Result<Attributes> shown(const QString &userId);
    // Where the column is still as it was seen, for columns whose values compare.
    std::optional<sql::Predicate<UserTable>> isStill(const std::pair<QString, QVariant> &seen) const;
    // About the column that the server's words name; else, of a unique one, the one whose value another user has.
    database::Error told(const LuciaError &error, const QString &userId, const Attributes &changes);
    bool isTaken(const std::pair<QString, QVariant> &change, const QString &userId);

    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth
