#include "auth/windowsize.h"

#include <algorithm>

namespace candela::auth {

using namespace std::chrono_literals;

void WindowSize::took(qint64 rows, std::chrono::milliseconds time)
{
    m_longest = std::max(m_longest, time);
    if (time < 250ms && rows >= m_rows)
        m_rows = std::min(m_rows * 2, most);
    else if (time > 500ms)
        m_rows = std::max(m_rows / 2, std::min(m_rows, least));
    if (rows < least)
        return;                         // beginning and committing are most of it
    const double each = double(time.count()) / double(rows);
    m_pause = m_best && time > 50ms && each > 2 * *m_best ? std::min<std::chrono::milliseconds>(time, 1s) : 0ms;
    m_best = std::min(each, m_best.value_or(each));
}

void WindowSize::metOthers(qint64 rows) { m_rows = std::max<qint64>(rows / 4, 1); }

} // namespace candela::auth
