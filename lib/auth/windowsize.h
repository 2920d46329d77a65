// How many rows a window of a long change takes, and how long to wait before the next: so that no lock is held for longer
// than about a second, and a server that others wait for is left alone in between.
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace candela::auth {

class WindowSize
{
public:
    static constexpr qint64 least = 500, most = 20'000;

    qint64 rows() const { return m_rows; }
    // Whether others have changed the database since the last window; none: that cannot be asked. Once they have, they are
    // taken to be at work for some windows more.
    void saw(std::optional<bool> othersWrote);
    // The last window was of that many rows, and its transaction took so long from where it had begun. Halves the next above
    // half a second, a quarter where others are at work or 800 ms where nobody is; doubles it below half of that.
    void took(qint64 rows, std::chrono::milliseconds time);
    // A window of that many rows could not be done, because somebody else changed some of them each time it was tried: a
    // quarter of it is next, however few that are.
    void metOthers(qint64 rows);
    // Where that cannot be asked, as long as the last window took, up to a second, if a row took more than twice the time that
    // it takes at best: somebody else is at work. Else what those who ask again and again for the lock need to find it free,
    // after each second of windows where nobody is seen and after each window where somebody is.
    std::chrono::milliseconds pause() const { return m_pause; }
    // Of all windows.
    std::chrono::milliseconds longest() const { return m_longest; }

private:
    std::chrono::milliseconds limit() const;
    std::chrono::milliseconds pauseAfter(qint64 rows, std::chrono::milliseconds time);

    qint64 m_rows = 2000;
    std::optional<bool> m_areAtWork;    // others
    int m_quiet = 0;                    // windows since they changed something
    std::optional<double> m_best;       // milliseconds a row
    std::chrono::milliseconds m_pause{0}, m_longest{0}, m_sincePause{0};
    std::chrono::milliseconds m_last{0};            // of m_lastRows
    qint64 m_lastRows = 0;
};

} // namespace candela::auth
