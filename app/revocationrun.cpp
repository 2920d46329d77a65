#include "revocationrun.h"

#include "arrival.h"
#include "journalentry.h"
#include "recorded.h"

#include <QTimer>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Result;
using journal::Outcome;
using Why = RevocationRun::Rest::Why;

RevocationRun::RevocationRun(Workspace &workspace, const auth::SessionScope &scope, Keep keep, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_revoking(std::make_shared<auth::Revoking>(workspace.schema(), scope, keep))
{
}

RevocationRun::~RevocationRun()
{
    m_stop.request_stop();
    if (m_entry.of == 0 || m_isEnded)
        return;
    const auto outcome = m_isRunning ? Outcome::Unknown
        : m_tally.done > 0           ? Outcome::Partly
        : m_lastError                ? journal::outcomeOf(m_lastError->kind)
                                     : Outcome::Stopped;
    // Nobody is left to be told if this cannot be written: the line before it says that its end is not known.
    (void)appended(m_workspace.journal(), ending(outcome, m_lastError));
}

void RevocationRun::start(const journal::Entry &entry)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_wantsPause = false;
    m_stop = {};
    m_lastError.reset();
    if (m_entry.of > 0)
        return next();
    m_entry = entry;
    m_entry.predicate = predicateOf(m_workspace, m_revoking->scope());
    for (const auto &fingerprint : fingerprintsOf(m_workspace, m_revoking->scope().chosen))
        m_entry.fingerprints << fingerprint.toString();
    onArrival(appended(m_workspace.journal(), m_entry), this, [this](const Result<qint64> &line) {
        if (!line) {
            return rest({Why::Failed, unrecorded(line.error(), m_workspace.journal()), {}, {}, {}});
        }
        m_entry.of = *line;
        next();
    });
}

void RevocationRun::next()
{
    if (m_wantsPause)
        return rest({Why::Paused, {}, {}, {}, {}});
    const auto pause = m_revoking->window().pause();
    if (pause.count() == 0)
        return step();
    QTimer::singleShot(pause, this, &RevocationRun::step);
}

void RevocationRun::step()
{
    m_looksInto = m_revoking->isUnknown();
    const auto job = [revoking = m_revoking](Connection &connection) { return revoking->step(connection); };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this, [this](const Result<void> &done) { arrived(done); });
}

void RevocationRun::arrived(const Result<void> &done)
{
    const auto before = std::exchange(m_tally, m_revoking->tally()).done;
    emit progressed();
    if (!done) {
        m_lastError = done.error();
        if (done.error().kind == Error::Kind::Unknown && !m_looksInto)
            return step();              // looks, over a new connection
        m_workspace.reportLoss(done.error());
        return rest({m_looksInto ? Why::Unknown : Why::Failed, done.error(), {}, {}, {}});
    }
    m_lastError.reset();
    if (m_looksInto && m_tally.done == before)
        return rest({Why::NotDone, {}, {}, {}, {}});
    m_wasLookedInto = m_wasLookedInto || m_looksInto;
    m_revoking->isComplete() ? complete() : next();
}

// What is like these now has begun since; that it cannot be counted changes nothing of what was done.
void RevocationRun::complete()
{
    const auto job = [revoking = m_revoking](Connection &connection) { return revoking->remaining(connection); };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this, [this](const Result<qint64> &newer) {
        end({Why::Complete, {}, m_wasLookedInto, newer ? std::optional(*newer) : std::nullopt, {}});
    });
}

void RevocationRun::end(const Rest &as)
{
    m_isEnded = true;
    auto entry = ending(m_tally.changed > 0 ? Outcome::Partly : Outcome::Done, {});
    if (as.newer)
        entry.counts.insert(u"newer"_s, *as.newer);
    onArrival(appended(m_workspace.journal(), entry), this, [this, as](const Result<qint64> &line) {
        auto ended = as;
        if (!line)
            ended.unrecorded = line.error();
        rest(ended);
    });
}

journal::Entry RevocationRun::ending(Outcome outcome, const std::optional<Error> &error) const
{
    auto entry = m_entry;
    entry.outcome = outcome;
    entry.counts = {{u"done"_s, m_tally.done}, {u"already_gone"_s, m_tally.alreadyGone}, {u"changed"_s, m_tally.changed}};
    if (error)
        entry.error = journal::code(error->kind);
    if (m_isRunning && !m_isEnded)
        return entry;                   // the rows are the job's
    QStringList ids;
    for (const auto &session : m_revoking->kept())
        ids << session.id;
    if (m_revoking->scope().chosen.isEmpty()) {
        for (const auto &fingerprint : fingerprintsOf(m_workspace, ids))
            entry.fingerprints << fingerprint.toString();
    }
    return entry;
}

void RevocationRun::rest(const Rest &as)
{
    m_isRunning = false;
    if (m_tally.done > 0)
        m_workspace.reportChange();
    emit rests(as);
}

} // namespace candela::app
