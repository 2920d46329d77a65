#include "offboardrun.h"

#include "arrival.h"
#include "sessionsweep.h"

namespace candela::app {

using database::Connection;
using database::Error;
using database::Result;

OffboardRun::OffboardRun(Workspace &workspace, Leaving leaving, const QStringList &userIds, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_leaving(leaving)
    , m_users(userIds)
    , m_offboarding(std::make_shared<Offboarding>(workspace, leaving, userIds))
    , m_departures(m_offboarding->departures())
{
}

void OffboardRun::start(const QString &reason, bool withRows)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_hasChanged = false;
    m_stop = {};
    m_offboarding->prepare(reason, withRows);
    step();
}

void OffboardRun::step()
{
    if (m_offboarding->isComplete())
        return rest({});
    if (m_stop.stop_requested())
        return rest(Error{Error::Kind::Cancelled, {}, {}, {}});
    const auto job = [offboarding = m_offboarding, stop = m_stop.get_token()](Connection &connection) {
        return offboarding->step(connection, stop);
    };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this, [this](const Result<void> &done) { arrived(done); });
}

void OffboardRun::arrived(const Result<void> &done)
{
    if (const auto user = m_offboarding->last(); user >= 0) {
        const auto &departure = m_offboarding->departures()[std::size_t(user)];
        m_departures[std::size_t(user)] = departure;
        m_hasChanged = m_hasChanged || departure.end == Departure::End::Done;
        if (done && departure.passwordsDisabled > 0 && m_workspace.schema().sessions)
            new SessionSweep(m_workspace, m_users.at(user));
        emit progressed(user);
    }
    if (done)
        return step();
    m_workspace.reportLoss(done.error());
    rest(done.error());
}

void OffboardRun::rest(const std::optional<Error> &error)
{
    m_isRunning = false;
    if (m_hasChanged)
        m_workspace.reportChange();
    emit rests(error);
}

} // namespace candela::app
