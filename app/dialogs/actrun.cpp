#include "dialogs/actrun.h"

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
        end();
        if (!found)
            return emit stayedUnknown(found.error());
        const auto foundDone = m_foundDone;
        forget();
        if (*found)
            foundDone();
        else
            emit foundNotDone();
    });
}

} // namespace candela::app
