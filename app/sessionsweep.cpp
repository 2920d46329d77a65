#include "sessionsweep.h"

#include "arrival.h"
#include "auth/sessions.h"

namespace candela::app {

using database::Error;
using database::Result;

SessionSweep::SessionSweep(Workspace &workspace, QString userId)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_userId(std::move(userId))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &SessionSweep::sweep);
    m_timer.start();
    workspace.reportNewPassword(m_userId);
}

void SessionSweep::sweep()
{
    const auto job = [schema = m_workspace.schema(), userId = m_userId](database::Connection &connection) {
        return auth::Sessions(connection, schema).revokeAllOf(userId);
    };
    onArrival(m_workspace.run(job), this, [this](const Result<qint64> &ended) {
        if (!ended)
            return fail(ended.error());
        if (*ended > 0)
            m_workspace.reportChange();
        emit swept(*ended);
        deleteLater();
    });
}

void SessionSweep::fail(const Error &error)
{
    const bool passing = error.kind == Error::Kind::Busy || error.kind == Error::Kind::Lost
        || error.kind == Error::Kind::Unknown || error.kind == Error::Kind::Unreachable;
    if (passing && --m_attempts > 0)
        return m_timer.start();
    emit failed(error);
    deleteLater();
}

} // namespace candela::app
