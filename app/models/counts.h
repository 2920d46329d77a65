// A count of what a list shows or of what one row has: unknown until it is here, and stopped when the question changes.
#pragma once

#include "arrival.h"
#include "models/counting.h"
#include "workspace.h"

#include <utility>

namespace candela::app {

template <class Value> class Counts : public Counting
{
public:
    Counts(Workspace &workspace, QObject *parent) : Counting(nullptr, parent), m_workspace(workspace) {}
    // Of a list with these rows.
    Counts(Workspace &workspace, const PagedRows &rows, QObject *parent) : Counting(&rows, parent), m_workspace(workspace) {}

    // None while it is being counted, and when that failed: never zero.
    const std::optional<Value> &value() const { return m_value; }

    // Job: Result<Value>(Connection &)
    template <class Job> void ask(Job job)
    {
        m_value.reset();
        begin(true);
        whenRowsAreThere([this, job = std::move(job)] {
            await([this, job, stop = stopToken()] { return m_workspace.runAside(job, stop); });
        });
    }
    // The same for one row that somebody looks at, which no long count holds up.
    template <class Job> void askForOne(Job job)
    {
        m_value.reset();
        begin(false);
        await([this, job = std::move(job), stop = stopToken()] { return m_workspace.runForOne(job, stop); });
    }

private:
    template <class Ask> void await(Ask question)
    {
        onAnswer(std::move(question), this, [this, asked = turn()](const database::Result<Value> &value) {
            if (asked != turn())
                return;
            if (!value)
                return end(value.error());
            m_value = *value;
            end();
        });
    }

    Workspace &m_workspace;
    std::optional<Value> m_value;
};

} // namespace candela::app
