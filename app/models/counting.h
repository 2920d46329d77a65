// A count under way, whatever its value is: when it may begin, and whose answer counts. See Counts.
#pragma once

#include "database/error.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace candela::app {

class PagedRows;

class Counting : public QObject
{
    Q_OBJECT
public:
    ~Counting() override;

    bool isCounting() const { return m_isBusy; }
    // … and no longer waiting for a list's rows.
    bool isUnderWay() const { return m_isBusy && !m_isWaiting; }
    // Why it is not known: none while it goes on, where it is known, and where it was stopped.
    const std::optional<database::Error> &failure() const { return m_failure; }
    // Ends a count under way, which then is not known; answers whether there was one.
    bool stop();

signals:
    void begun();               // the waiting is over
    void changed();

protected:
    // With a list's rows it begins when they are there, since they are what somebody waits for, and when nothing has been
    // loaded for some time after that: the slower the load was, the more the server has to do with the next one. Where they
    // do not come, it is stopped. The rows outlive it.
    Counting(const PagedRows *rows, QObject *parent);

    // The count before is stopped, and its answer is none to what is asked now, which may have to wait.
    void begin(bool waitsForRows);
    void whenRowsAreThere(std::function<void()> start);
    void end(const std::optional<database::Error> &failure = {});
    quint64 turn() const { return m_turn; }
    std::stop_token stopToken() const { return m_stop.get_token(); }

private:
    // What was asked for is no more: neither begun, nor answered.
    void abandon();
    void goOn();

    const PagedRows *m_rows;
    std::function<void()> m_waiting;
    QElapsedTimer m_load;                               // since the question was asked
    std::optional<std::chrono::milliseconds> m_took;    // until its rows were there
    QTimer m_quiet;                                     // since nothing is loaded
    std::optional<database::Error> m_failure;
    std::stop_source m_stop;
    quint64 m_turn = 0;
    bool m_isBusy = false, m_isWaiting = false;
};

} // namespace candela::app
