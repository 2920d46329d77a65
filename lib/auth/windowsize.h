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
    // The last window was of that many rows, and its transaction took so long. Doubles the next below a quarter of a
    // second, halves it above half a second.
    void took(qint64 rows, std::chrono::milliseconds time);
    // A window of that many rows could not be done, because somebody else changed some of them each time it was tried: a
    // quarter of it is next, however few that are.
    void metOthers(qint64 rows);
    // As long as the last window took, up to a second, where a row took more than twice the time that it takes at best:
    // somebody else is at work. Else nothing.
    std::chrono::milliseconds pause() const { return m_pause; }
    // Of all windows.
    std::chrono::milliseconds longest() const { return m_longest; }

private:
    qint64 m_rows = 2000;
    std::optional<double> m_best;       // milliseconds a row
    std::chrono::milliseconds m_pause{0}, m_longest{0};
};

} // namespace candela::auth
