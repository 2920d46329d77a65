#include "models/counting.h"

#include "models/pagedrows.h"

#include <algorithm>
#include <utility>

namespace candela::app {

using Progress = PagedRows::Progress;

Counting::Counting(const PagedRows *rows, QObject *parent) : QObject(parent), m_rows(rows)
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_isWaiting = false;
        std::exchange(m_waiting, {})();
        emit begun();
    });
    if (rows)
        connect(rows, &PagedRows::progressChanged, this, &Counting::goOn);
}

Counting::~Counting() { m_stop.request_stop(); }

bool Counting::stop()
{
    if (!m_isBusy)
        return false;
    abandon();
    end();
    return true;
}

void Counting::abandon()
{
    m_stop.request_stop();
    m_waiting = {};
    m_quiet.stop();
    m_isWaiting = false;
    ++m_turn;
}

void Counting::begin(bool waitsForRows)
{
    abandon();
    m_stop = {};
    m_load.start();
    m_took.reset();
    m_failure.reset();
    m_isBusy = true;
    m_isWaiting = waitsForRows;
    emit changed();
}

void Counting::whenRowsAreThere(std::function<void()> start)
{
    m_waiting = std::move(start);
    goOn();
}

void Counting::goOn()
{
    using std::chrono::milliseconds;
    static constexpr milliseconds longest{500};
    m_quiet.stop();
    const auto now = m_rows ? m_rows->progress() : Progress::Ready;
    if (!m_waiting || now == Progress::Loading)
        return;
    if (now != Progress::Ready) {
        stop();
        return;
    }
    if (!m_took)
        m_took = milliseconds(m_load.elapsed());
    m_quiet.start(std::min(longest, 5 * *m_took));
}

void Counting::end(const std::optional<database::Error> &failure)
{
    m_isBusy = false;
    if (failure && failure->kind != database::Error::Kind::Cancelled)
        m_failure = failure;
    emit changed();
}

} // namespace candela::app
