#include "sessionsweep.h"

#include "arrival.h"
#include "auth/sessions.h"
#include "journalentry.h"
#include "recorded.h"

namespace candela::app {

using database::Connection;
using database::Error;
using database::Result;

// Where nothing is left there is nothing to do, and nothing to be recorded.
static Result<qint64> sweepUp(Connection &connection, const auth::Schema &schema, const auth::SessionScope &scope,
    const journal::Journal &journal, const journal::Entry &entry)
{
    auth::Sessions sessions(connection, schema);
    const auto left = sessions.extent(scope);
    if (!left || left->sessions.total() == 0)
        return left.map([](const auto &) { return qint64(0); });
    const auto describe = [](qint64 ended, journal::Entry &end) { end.counts.insert(QStringLiteral("done"), ended); };
    const auto done = recorded(journal, entry, [&] { return sessions.revokeAllOf(*scope.filter.user); }, describe);
    return done.map([](const Recorded<qint64> &ended) { return ended.value; });
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
    auth::SessionScope scope;
    scope.filter.user = m_userId;
    scope.moment = m_workspace.now();
    auto entry = journalEntry(m_workspace, journal::Act::RevokeSessions, m_userId);
    entry.predicate = predicateOf(m_workspace, scope);
    entry.predicate.insert(QStringLiteral("second_look"), true);
    const auto job = [schema = m_workspace.schema(), scope, entry, journal = m_workspace.journal()](Connection &connection) {
        return sweepUp(connection, schema, scope, journal, entry);
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
