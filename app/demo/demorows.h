// The rows of the demo database, faults included: the same each time but for the moment they are told from.
#pragma once

#include "auth/adapter.h"
#include "demo/demopeople.h"

#include <random>

namespace candela::demo {

// What is wrong on purpose, so that there is something to find:
//   a session and a key of a user who is not there            (`nobody`: to be deleted when the rest is written)
//   a session whose idle_expires is a word                    (`wordy` says which; the database has to be told)
//   a session with its times in seconds instead of milliseconds
//   a key with a bcrypt hash of the kind $2a, which locks its user out
//   a key whose id names no provider
//   a user without keys
class DemoRows
{
public:
    // `now` in milliseconds since 1970; `hashes`, not empty, are what the password keys hold.
    DemoRows(qint64 now, const QStringList &hashes);

    std::vector<auth::UserRow> users;
    auth::UserRow nobody;
    std::vector<auth::KeyRow> keys;
    std::vector<auth::SessionRow> sessions;
    QString wordy;

private:
    quint32 below(quint32 limit) { return quint32(m_random() % limit); }
    bool chance(quint32 percent) { return below(100) < percent; }
    qint64 within(qint64 milliseconds);
    QString text(int length);
    QString digits(int length);
    qint64 addUser(const Person &person, const QString &id);
    void addKeys(const Person &person, const QString &id, const QStringList &hashes);
    void addSessions(const Person &person, const QString &id, qint64 since);
    void addSession(const Person &person, const QString &id, qint64 since, qint64 renewed);
    void addFaults(const Person &person);

    const qint64 m_now;
    std::mt19937 m_random{20'230'717}; // any fixed number: the rows are to be the same each time
};

} // namespace candela::demo
