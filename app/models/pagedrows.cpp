#include "models/pagedrows.h"

namespace candela::app {

PagedRows::~PagedRows() { m_loading.request_stop(); }

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
    if (m_progress == Progress::Loading)
        set(Progress::Stopped);
}

void PagedRows::finish() { set(Progress::Ready); }

void PagedRows::fail(const database::Error &error)
{
    m_error = error;
    set(error.kind == database::Error::Kind::Cancelled ? Progress::Stopped : Progress::Failed);
}

void PagedRows::set(Progress progress)
{
    m_progress = progress;
    emit progressChanged();
}

} // namespace candela::app
