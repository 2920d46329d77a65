// A count of what a list shows or of what one row has: unknown until it is here, and stopped when the question changes. A
// list's begins when the rows are there, since they are what somebody waits for; without them it stays unknown.
#pragma once

#include "arrival.h"
#include "models/pagedrows.h"
#include "workspace.h"

#include <functional>
#include <utility>

namespace candela::app {

// The signals of Counts, which templates cannot have.
class CountSignals : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
signals:
    void changed();
};

template <class Value> class Counts : public CountSignals
{
public:
    Counts(Workspace &workspace, QObject *parent) : CountSignals(parent), m_workspace(workspace) {}
    // Of a list with these rows.
    Counts(Workspace &workspace, const PagedRows &rows, QObject *parent)
        : CountSignals(parent), m_workspace(workspace), m_rows(&rows)
    {
        connect(m_rows, &PagedRows::progressChanged, this, &Counts::goOn);
    }
    ~Counts() override { m_counting.request_stop(); }

    // None while it is being counted, and when that failed: never zero.
    const std::optional<Value> &value() const { return m_value; }
    bool isCounting() const { return m_busy; }

    // Job: Result<Value>(Connection &)
    template <class Job> void ask(Job job)
    {
        begin();
        m_waiting = [this, job = std::move(job)] { await(m_workspace.runAside(job, m_counting.get_token())); };
        goOn();
    }
    // The same for one row that somebody looks at, which no long count holds up.
    template <class Job> void askForOne(Job job)
    {
        begin();
        await(m_workspace.runForOne(std::move(job), m_counting.get_token()));
    }

    // Ends a count under way, which then is not known; answers whether there was one.
    bool stop()
    {
        if (!m_busy)
            return false;
        m_counting.request_stop();
        m_waiting = {};
        ++m_turn;
        m_busy = false;
        emit changed();
        return true;
    }

private:
    void goOn()
    {
        const auto now = m_rows ? m_rows->progress() : PagedRows::Progress::Ready;
        if (!m_waiting || now == PagedRows::Progress::Loading)
            return;
        if (now == PagedRows::Progress::Ready)
            std::exchange(m_waiting, {})();
        else
            stop();
    }
    void begin()
    {
        m_counting.request_stop();
        m_counting = {};
        ++m_turn;               // what the one before answers late is no answer to this one, which may have to wait
        m_value.reset();
        m_busy = true;
        emit changed();
    }
    template <class Future> void await(Future future)
    {
        onArrival(std::move(future), this, [this, turn = m_turn](const database::Result<Value> &value) {
            if (turn != m_turn)
                return;
            m_busy = false;
            if (value)
                m_value = *value;
            emit changed();
        });
    }

    Workspace &m_workspace;
    const PagedRows *m_rows = nullptr;
    std::function<void()> m_waiting;        // begins the count
    std::optional<Value> m_value;
    std::stop_source m_counting;
    quint64 m_turn = 0;
    bool m_busy = false;
};

} // namespace candela::app
