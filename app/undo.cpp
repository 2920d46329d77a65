#include "undo.h"

#include "arrival.h"
#include "hindrance.h"
#include "journalentry.h"
#include "recorded.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::KeptSessions;
using database::Result;

Undo::Undo(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_end.setSingleShot(true);
    m_end.setInterval(period);
    connect(&m_end, &QTimer::timeout, this, &Undo::drop);
}

void Undo::keep(std::vector<auth::KeptSession> sessions)
{
    m_sessions = std::move(sessions);
    m_since.start();
    m_end.start();
    emit changed();
}

void Undo::forget(const QString &userId)
{
    const auto gone = std::erase_if(m_sessions, [&](const auto &session) { return session.userId == userId; });
    if (gone > 0)
        emit changed();
}

void Undo::drop()
{
    m_end.stop();
    m_sessions.clear();
    emit changed();
}

double Undo::remaining() const
{
    static constexpr double all = std::chrono::milliseconds(period).count();
    return m_sessions.empty() ? 0 : qMax(0.0, 1 - double(m_since.elapsed()) / all);
}

void Undo::undo()
{
    if (!isPossible() || !hindrance(m_workspace, auth::Deed::RestoreSessions).isEmpty())
        return;
    m_isRunning = true;
    auto entry = journalEntry(m_workspace, journal::Act::UndoRevocation);
    QStringList ids;
    for (const auto &session : m_sessions)
        ids << session.id;
    for (const auto &fingerprint : fingerprintsOf(m_workspace, ids))
        entry.fingerprints << fingerprint.toString();
    entry.counts = {{u"matched"_s, ids.size()}};
    const auto job = [schema = m_workspace.schema(), sessions = m_sessions, journal = m_workspace.journal(), entry](
                         database::Connection &connection) {
        return recorded(journal, entry, [&] { return KeptSessions::putBack(connection, schema, sessions); },
            [](const KeptSessions::Restored &restored, journal::Entry &end) {
                end.outcome = restored.userGone > 0 ? journal::Outcome::Partly : journal::Outcome::Done;
                end.counts = {{u"done"_s, restored.done}, {u"user_gone"_s, restored.userGone}, {u"there"_s, restored.there}};
            });
    };
    onArrival(m_workspace.run(job), this, [this](const Result<Recorded<KeptSessions::Restored>> &done) {
        m_isRunning = false;
        if (!done) {
            emit changed();
            m_workspace.reportLoss(done.error());
            return emit failed(done.error());
        }
        drop();
        m_workspace.reportChange();
        emit undone(done->value);
        if (done->unrecorded)
            emit unrecorded(*done->unrecorded);
    });
}

} // namespace candela::app
