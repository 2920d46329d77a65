#include "models/counting.h"

#include "models/pagedrows.h"

#include <utility>

namespace candela::app {

using Progress = PagedRows::Progress;

Counting::Counting(const PagedRows *rows, QObject *parent) : QObject(parent), m_rows(rows)
{
    if (rows)
        connect(rows, &PagedRows::progressChanged, this, &Counting::goOn);
}

Counting::~Counting() { m_stop.request_stop(); }

bool Counting::stop()
{
    if (!m_isBusy)
        return false;
    m_stop.request_stop();
    m_waiting = {};
    ++m_turn;
    end();
    return true;
}

void Counting::begin()
{
    m_stop.request_stop();
    m_stop = {};
    m_waiting = {};
    ++m_turn;
    m_isBusy = true;
    emit changed();
}

void Counting::whenRowsAreThere(std::function<void()> start)
{
    m_waiting = std::move(start);
    goOn();
}

void Counting::goOn()
{
    const auto now = m_rows ? m_rows->progress() : Progress::Ready;
    if (!m_waiting || now == Progress::Loading)
        return;
    if (now == Progress::Ready)
        std::exchange(m_waiting, {})();
    else
        stop();
}

void Counting::end()
{
    m_isBusy = false;
    emit changed();
}

} // namespace candela::app
