// What a list counts and looks up beside its rows: which of it goes on, how it is stopped, and, in a bar above the rows, why
// some of it is not to be had. The loss of the connection is not said here: that is said once, for all pages.
#pragma once

#include "failurebar.h"

#include <QElapsedTimer>
#include <QList>

#include <chrono>
#include <optional>

namespace candela::app {

class Counting;
class LookupQueue;
class PagedRows;

class SideWork : public FailureBar
{
    Q_OBJECT
public:
    explicit SideWork(Workspace &workspace, QWidget *parent = nullptr);

    // They outlive it.
    void watch(Counting &count);
    void watch(const PagedRows &rows);

    // "Counting…"; empty: nothing goes on.
    QString text() const;
    // For how long something does.
    std::chrono::milliseconds elapsed() const;
    // Both answer whether anything was under way.
    bool stopCounting();
    bool stopLookingUp();

signals:
    // Some of it begins or ends, or the rows do.
    void changed();

private:
    void measure();
    void say();
    // None: all is there, on its way, or was stopped.
    std::optional<Sentence> lack() const;

    Workspace &m_workspace;
    QList<Counting *> m_counts;
    const PagedRows *m_rows = nullptr;
    LookupQueue *m_lookup = nullptr;
    QElapsedTimer m_since;              // invalid while nothing goes on
    std::optional<Sentence> m_said;
};

} // namespace candela::app
