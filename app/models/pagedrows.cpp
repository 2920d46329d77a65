#include "models/pagedrows.h"

#include "models/lookupqueue.h"

#include <utility>

namespace candela::app {

PagedRows::~PagedRows() { m_loading.request_stop(); }

QStringList PagedRows::columnNames() const
{
    QStringList names;
    for (int column = 0; column < columnCount(); ++column)
        names << columnName(column);
    return names;
}

void PagedRows::ask(End end, bool same)
{
    m_isRefresh = m_isRefresh && same && end == m_end;
    m_end = end;
    reload();
}

quint64 PagedRows::begin()
{
    m_loading.request_stop();
    m_loading = {};
    set(Progress::Loading);
    return ++m_turn;
}

void PagedRows::stop()
{
    m_loading.request_stop();
    ++m_turn;
    m_wantsAll = false;
    if (m_progress != Progress::Loading)
        return;
    keepEnd();
    set(Progress::Stopped);
}

void PagedRows::setAnswered()
{
    m_isRefresh = true;
    m_answeredEnd = m_end;
}

void PagedRows::keepEnd()
{
    if (rowCount() > 0)
        m_end = m_answeredEnd;
}

// Whoever asked goes on waiting, and keeps what he has asked for.
void PagedRows::park()
{
    m_isParked = true;
    m_loading.request_stop();
    ++m_turn;
    if (m_beside)
        m_beside->park();
}

void PagedRows::resume()
{
    if (std::exchange(m_isParked, false) && m_progress == Progress::Loading)
        takeUp();
    if (m_beside)
        m_beside->resume();
}

void PagedRows::finish()
{
    const bool all = std::exchange(m_wantsAll, false);
    set(Progress::Ready);
    if (all)
        emit fetchedAll();
}

void PagedRows::fail(const database::Error &error)
{
    m_error = error;
    m_wantsAll = false;
    keepEnd();
    set(error.kind == database::Error::Kind::Cancelled ? Progress::Stopped : Progress::Failed);
}

void PagedRows::set(Progress progress)
{
    m_progress = progress;
    emit progressChanged();
}

} // namespace candela::app
