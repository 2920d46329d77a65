// Which users the values of a list mean: by their ids, the names of their keys, or their attributes.
#pragma once

#include "auth/people.h"
#include "auth/userlist.h"

#include <atomic>
#include <stop_token>

namespace candela::auth {

struct UserMatch {
    enum class Verdict {
        Found,
        NotFound,
        Ambiguous,      // more than one user
        Repeated        // the value, or the user it means, stands in an earlier line
    };
    enum class By { Id, Key, Attribute };
    static constexpr qsizetype mostCandidates = 5;

    Verdict verdict = Verdict::NotFound;
    By by = By::Id;
    bool ignoringCase = false;      // it is there in another spelling alone
    QString userId;                 // of one that is found, or found before
    Person person;
    QStringList candidates;         // the first of those that it may mean
    qint64 users = 0;               // how many these are
    qint64 as = 0;                  // the earlier line
};

// Blocking, over one connection.
class UserMatching
{
public:
    UserMatching(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    // One for each line, in their order. A value is looked for as it stands, to the byte, 500 at a time: as a user's id,
    // as a key's whole id where it has a colon, as the name in an email or username key, and as the attribute email or
    // username, which reads the user table once for each 500 where it has no index. Addresses that nobody has so are
    // looked for in whatever case after that, in one pass over both tables for all of them. Cancelled once `stop` is
    // requested; `behind` counts the values that are done with.
    [[nodiscard]] database::Result<std::vector<UserMatch>> match(
        const std::vector<Listed> &list, const std::stop_token &stop, std::atomic<qint64> &behind);

private:
    struct Meant {
        QStringList users;          // without duplicates
        UserMatch::By by = UserMatch::By::Id;
        bool ignoringCase = false;

        void add(const QString &userId, UserMatch::By how);
    };
    // By what stands in the database, the values that mean it.
    using Wanted = QHash<QString, QStringList>;

    database::Result<void> findExactly(const QStringList &values);
    database::Result<void> findUsers(const QStringList &values);
    database::Result<void> findKeys(const QStringList &values);
    database::Result<void> findAttributes(const QStringList &values);
    database::Result<void> findIgnoringCase(const QStringList &values, const std::stop_token &stop);
    database::Result<void> passKeys(const Wanted &wanted, const std::stop_token &stop);
    database::Result<void> passUsers(const Wanted &wanted, const std::stop_token &stop);
    database::Result<void> findPersons(const std::stop_token &stop);
    QList<sql::DynamicColumn> namingColumns() const;
    UserMatch told(const Listed &listed) const;

    database::Connection &m_connection;
    const Schema &m_schema;
    QHash<QString, Meant> m_meant;              // by value
    QHash<QString, Person> m_persons;           // by their own ids
    QHash<QString, QString> m_spellings;        // an id as a key has it, to the user's own
};

} // namespace candela::auth
