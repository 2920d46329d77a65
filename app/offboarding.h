// One act on many users, one after the other on the connection's thread: each between its lines in the journal, and
// those left alone for whom there is nothing to do.
#pragma once

#include "auth/keys.h"
#include "departure.h"
#include "journal/journal.h"

#include <QSet>

#include <stop_token>

namespace candela::app {

class Workspace;

class Offboarding
{
public:
    // The workspace must be open.
    Offboarding(const Workspace &workspace, Leaving leaving, const QStringList &userIds);

    // Before the next step: the reason for the journal, and whether rows of other tables go with those users of whom
    // departures() has said that they are in the way. Begins with the first user who is not over.
    void prepare(const QString &reason, bool withRows);
    // The next user who is not over. What concerns that user alone is in departures(), and the next step goes on
    // behind; a failure is one that others would meet as well, and the step after it tries the same user again.
    [[nodiscard]] database::Result<void> step(database::Connection &connection, const std::stop_token &stop);
    bool isComplete() const { return m_next >= m_users.size(); }

    Leaving leaving() const { return m_leaving; }
    const QStringList &users() const { return m_users; }
    // In their order.
    const std::vector<Departure> &departures() const { return m_departures; }
    // The user whom the last step was about.
    qsizetype last() const { return m_last; }

private:
    using Made = database::Result<Departure>;
    Made depart(database::Connection &connection, const std::stop_token &stop);
    database::Result<void> lookAhead(database::Connection &connection);
    database::Result<void> readJournal(const std::stop_token &stop);
    Made endSessions(database::Connection &connection);
    Made disablePasswords(database::Connection &connection, const std::stop_token &stop);
    Made deleteUser(database::Connection &connection);
    database::Result<void> disable(
        database::Connection &connection, const auth::Key &key, const std::stop_token &stop, Departure &departure);
    journal::Entry entry(journal::Act act, const QString &subject) const;
    const QString &user() const { return m_users.at(m_next); }
    void skipOver();

    const auth::Schema m_schema;
    const journal::Journal m_journal;
    const QByteArray m_installKey;
    const Leaving m_leaving;
    const QStringList m_users;
    journal::Entry m_entry;
    bool m_withRows = false;
    std::vector<Departure> m_departures;
    qsizetype m_next = 0, m_last = -1;
    qsizetype m_lookedUntil = 0;                            // whose sessions have been looked for
    QSet<QString> m_withSessions;
    std::optional<QHash<QString, QString>> m_disabled;      // by key: the fingerprint of the hash that disables it
};

} // namespace candela::app
