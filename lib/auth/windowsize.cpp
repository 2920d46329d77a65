#include "auth/windowsize.h"

#include <algorithm>

namespace candela::auth {

using namespace std::chrono_literals;

namespace {

// For how many windows others are taken to be at work after they were.
constexpr int remembered = 16;
// At least how often somebody asks for an SQLite file's lock who waits for it (sqlite3.c, sqliteDefaultBusyCallback).
constexpr auto poll = 100ms;

} // namespace

void WindowSize::saw(std::optional<bool> othersWrote)
{
    m_quiet = othersWrote.value_or(false) ? 0 : m_quiet + 1;
    const bool wereAtWork = m_areAtWork.value_or(false);
    m_areAtWork = othersWrote;
    m_pause = 0ms;
    if (wereAtWork)
        m_areAtWork = m_quiet < remembered;
    else if (othersWrote.value_or(false) && m_last > limit())
        m_rows = std::clamp(m_lastRows * limit() / m_last, std::min(m_rows, least), m_rows);
}

std::chrono::milliseconds WindowSize::limit() const
{
    return !m_areAtWork ? 500ms : *m_areAtWork ? 250ms : 800ms;
}

void WindowSize::took(qint64 rows, std::chrono::milliseconds time)
{
    m_longest = std::max(m_longest, time);
    if (rows >= m_rows / 2) {           // the end of a table says little
        m_last = time;
        m_lastRows = rows;
    }
    if (time < limit() / 2 && rows >= m_rows)
        m_rows = std::min(m_rows * 2, most);
    else if (time > limit())
        m_rows = std::max(m_rows / 2, std::min(m_rows, least));
    m_pause = pauseAfter(rows, time);
}

std::chrono::milliseconds WindowSize::pauseAfter(qint64 rows, std::chrono::milliseconds time)
{
    m_sincePause += time;
    if (m_areAtWork) {
        if (!*m_areAtWork && m_sincePause < 1s)
            return 0ms;
        m_sincePause = 0ms;
        return poll;
    }
    if (rows < least)
        return m_pause;                 // beginning and committing are most of it
    const double each = double(time.count()) / double(rows);
    const bool isSlow = m_best && time > 50ms && each > 2 * *m_best;
    m_best = std::min(each, m_best.value_or(each));
    return isSlow ? std::min<std::chrono::milliseconds>(time, 1s) : 0ms;
}

void WindowSize::metOthers(qint64 rows) { m_rows = std::max<qint64>(rows / 4, 1); }

} // namespace candela::auth
