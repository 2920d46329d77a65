#include "sessionsweep.h"

#include "arrival.h"
#include "auth/sessions.h"
#include "auth/usersessions.h"
#include "journalentry.h"
#include "recorded.h"

namespace candela::app {

using database::Connection;
using database::Error;
using database::Result;

// Where nothing is left there is nothing to do, and nothing to be recorded.
static Result<qint64> sweepUp(Connection &connection, const auth::Schema &schema, const QString &userId,
    const journal::Journal &journal, const journal::Entry &entry)
{
    const auto left = auth::usersWithSessions(connection, schema, {userId});
    if (!left || left->isEmpty())
        return left.map([](const auto &) { return qint64(0); });
    const auto work = [&] { return auth::Sessions(connection, schema).revokeAllOf(userId); };
    const auto describe = [](qint64 ended, journal::Entry &end) { end.counts.insert(QStringLiteral("done"), ended); };
    return recorded(journal, entry, work, describe).map([](const Recorded<qint64> &ended) { return ended.value; });
}

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
    auto entry = journalEntry(m_workspace, journal::Act::RevokeSessions, m_userId);
    entry.predicate = {{QStringLiteral("user"), m_userId}, {QStringLiteral("second_look"), true}};
    const auto job = [schema = m_workspace.schema(), userId = m_userId, entry, journal = m_workspace.journal()](
                         Connection &connection) { return sweepUp(connection, schema, userId, journal, entry); };
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
