#include "models/lookupqueue.h"

#include <utility>

namespace candela::app {

LookupQueue::~LookupQueue() { m_asking.request_stop(); }

bool LookupQueue::stop()
{
    if (m_waiting.isEmpty())
        return false;
    end();
    for (const auto &key : std::exchange(m_waiting, {}))
        giveUp(key);
    emit changed();
    return true;
}

void LookupQueue::park()
{
    m_isParked = true;
    end();
    emit busyChanged();
}

void LookupQueue::resume()
{
    m_isParked = false;
    emit busyChanged();
    next();
}

void LookupQueue::add(const QStringList &keys)
{
    if (keys.isEmpty())
        return;
    m_waiting << keys;
    m_waiting.removeDuplicates();
    emit busyChanged();
    next();
}

void LookupQueue::finish(qsizetype keys)
{
    m_isAsking = false;
    m_waiting.remove(0, keys);
    emit changed();
    next();
}

void LookupQueue::forget()
{
    end();
    m_waiting.clear();
    m_failure.reset();
}

void LookupQueue::end()
{
    m_asking.request_stop();
    ++m_turn;
    m_isAsking = false;
}

void LookupQueue::next()
{
    if (m_isAsking || m_isParked || m_waiting.isEmpty())
        return;
    m_isAsking = true;
    m_asking = {};
    ask(m_waiting.first(qMin(batch, m_waiting.size())));
}

} // namespace candela::app
