#include "actrun.h"

#include "journalentry.h"

namespace candela::app {

using database::Error;
using database::Result;

void ActRun::begin()
{
    m_stop = {};
    m_running = true;
    emit runningChanged();
}

void ActRun::end()
{
    m_running = false;
    emit runningChanged();
}

void ActRun::forget()
{
    m_isDone = {};
    m_foundDone = {};
}

// load() keeps itself anew while it runs.
void ActRun::loadAgain()
{
    const auto load = m_load;
    load();
}

void ActRun::fail(const Error &error)
{
    if (error.kind == Error::Kind::Unknown)
        return readBack();
    end();
    emit failed(error);
}

void ActRun::readBack()
{
    begin();
    onArrival(m_workspace.run(m_isDone, token()), this, [this](const Result<bool> &found) {
        if (found)
            return endFound(*found);
        end();
        emit stayedUnknown(found.error());
    });
}

// The journal says so far that the end of the act is not known.
void ActRun::endFound(bool isDone)
{
    m_entry.of = *m_first;
    m_entry.outcome = isDone ? journal::Outcome::Done : journal::Outcome::Failed;
    m_entry.error = isDone ? QString() : QString(journal::code(Error::Kind::Lost));
    onArrival(appended(m_workspace.journal(), m_entry), this, [this, isDone](const Result<qint64> &line) {
        m_unrecorded = line ? std::nullopt : std::optional(line.error());
        const auto foundDone = m_foundDone;
        forget();
        end();
        if (isDone)
            foundDone();
        else
            emit foundNotDone();
    });
}

} // namespace candela::app
