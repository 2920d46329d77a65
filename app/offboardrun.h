// An off-boarding under way: a user after another on the second connection, to be stopped in between and gone on with.
#pragma once

#include "offboarding.h"
#include "workspace.h"

namespace candela::app {

class OffboardRun : public QObject
{
    Q_OBJECT
public:
    OffboardRun(Workspace &workspace, Leaving leaving, const QStringList &userIds, QObject *parent = nullptr);
    // Stops; what was under way for one user is done or undone as a whole, and recorded.
    ~OffboardRun() override { m_stop.request_stop(); }

    // Begins, or goes on with those who are not over: see Offboarding::prepare().
    void start(const QString &reason, bool withRows);
    void stop() { m_stop.request_stop(); }
    bool isRunning() const { return m_isRunning; }

    Leaving leaving() const { return m_leaving; }
    const QStringList &users() const { return m_users; }
    const std::vector<Departure> &departures() const { return m_departures; }

signals:
    void progressed(qsizetype user);
    // Nothing runs any more; none: all users were tried. Cancelled: it was stopped.
    void rests(const std::optional<candela::database::Error> &error);

private:
    void step();
    void arrived(const database::Result<void> &done);
    void rest(const std::optional<database::Error> &error);

    Workspace &m_workspace;
    const Leaving m_leaving;
    const QStringList m_users;
    const std::shared_ptr<Offboarding> m_offboarding;   // the job's while it runs, ours in between
    std::vector<Departure> m_departures;                // as far as they have arrived
    std::stop_source m_stop;
    bool m_isRunning = false, m_hasChanged = false;
};

} // namespace candela::app
