// One connected database as the windows see it: what it is, and where jobs for it run.
// Browsing has a connection of its own, so that counts and exports never hold it up; so has what one row is opened for.
#pragma once

#include "database/database.h"
#include "databasefacts.h"
#include "journal/journal.h"
#include "profile.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

namespace candela::app {

class Workspace : public QObject
{
    Q_OBJECT
public:
    // `installKey` is what session ids are fingerprinted under.
    Workspace(Profile profile, QByteArray installKey, QObject *parent = nullptr);
    ~Workspace() override;

    // Answers opened() or failed(); a stopped attempt failed() with Cancelled.
    void open();
    void stopOpening() { m_opening.request_stop(); }
    bool isOpen() const { return m_facts.has_value(); }

    const Profile &profile() const { return m_profile; }
    const DatabaseFacts &facts() const { return *m_facts; }
    const auth::Schema &schema() const { return m_facts->schema; }
    // Why nothing can be changed here, if so: the profile wants it, the server or the file's mode does, or the file has
    // triggers on Lucia's tables that nobody has vouched for. Lost: for as long as the connection is.
    enum class Lock { None, Profile, Server, Triggers, Lost };
    Lock lock() const { return m_isLost ? Lock::Lost : m_lock; }
    bool isReadOnly() const { return m_lock != Lock::None; }        // were the connection there
    bool isLost() const { return m_isLost; }
    // When the database did last, as far as somebody has said so; on the same clock as now().
    qint64 answered() const { return m_answered; }
    void trustTriggers();       // somebody has looked at them: changes are possible from now on
    // Where times are shown to be; the machine's zone at first.
    const QTimeZone &zone() const { return m_zone; }
    void setZone(const QTimeZone &zone);
    QString place() const { return m_profile.place(); }
    qint64 now() const;         // on the server's clock, in milliseconds since 1970
    // What stands for a session's id wherever it is shown: 8 hexadecimal digits.
    QString fingerprint(const QString &sessionId) const;
    const QByteArray &installKey() const { return m_installKey; }
    // Of this user's changes to whatever database: see recorded.h.
    const journal::Journal &journal() const { return m_journal; }
    // Jobs that a person waits for: Result<T>(Connection &), on the browsing connection.
    template <class Job> auto run(Job job, std::stop_token stop = {}) { return m_browse->run(std::move(job), stop); }
    // Jobs that take long: counts and exports, on a second connection.
    template <class Job> auto runAside(Job job, std::stop_token stop = {}) { return m_aside->run(std::move(job), stop); }
    // Jobs for what belongs to rows in sight, on a third one, opened when it is needed.
    template <class Job> auto runBeside(Job job, std::stop_token stop = {}) { return m_beside->run(std::move(job), stop); }
    // Jobs about one row that a person has asked for, on a fourth one: they never wait for a list, nor a list for them.
    template <class Job> auto runForOne(Job job, std::stop_token stop = {}) { return m_forOne->run(std::move(job), stop); }

    // Called by whoever has changed the database, heard from it, or found it gone.
    void reportChange() { emit changed(); }
    void reportNewPassword(const QString &userId) { emit passwordChanged(userId); }
    void reportAnswer();
    void reportLoss(const database::Error &error);
    // After a loss: connects anew, to the next server where there are several. Answers returned(), or lost() again.
    void reconnect();

signals:
    void opened();
    void failed(const candela::database::Error &error);
    void changed();
    void passwordChanged(const QString &userId);
    void lockChanged();
    void zoneChanged();
    void lost(const candela::database::Error &error);
    void returned();

private:
    void keepAlive();
    static void closeLater(std::unique_ptr<database::Database> database);
    // The server's clock less this machine's, in milliseconds.
    static database::Result<qint64> skew(database::Connection &connection);
    // All connections, writable where neither the profile nor the triggers forbid it.
    void connectAnew();
    Lock foundLock() const;

    const Profile m_profile;
    const QByteArray m_installKey;
    const journal::Journal m_journal;
    std::optional<DatabaseFacts> m_facts;
    Lock m_lock;
    bool m_isLost = false, m_isReconnecting = false, m_isPinging = false, m_isPingingForOne = false;
    qint64 m_answered = 0;
    QTimeZone m_zone;
    QTimer m_keepAlive;
    std::unique_ptr<database::Database> m_browse, m_aside, m_beside, m_forOne;
    std::stop_source m_opening;
};

} // namespace candela::app
