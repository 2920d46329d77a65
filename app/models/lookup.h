// What is fetched for rows that are in sight already, because it may cost more than they did: in batches, one after
// another, on a connection that no count holds up.
#pragma once

#include "arrival.h"
#include "models/lookupqueue.h"
#include "workspace.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace candela::app {

template <class Value> class Lookup : public LookupQueue
{
public:
    // The values of up to `batch` keys; one that is not in the answer has none.
    using Job = std::function<database::Result<QHash<QString, Value>>(database::Connection &, const QStringList &)>;

    Lookup(Workspace &workspace, Job job, QObject *parent)
        : LookupQueue(parent), m_workspace(workspace), m_job(std::move(job)) {}

    // Those that no answer has come for are asked for, also after a failure or a stop; one without a value is answered.
    void want(const QStringList &keys)
    {
        QStringList unknown;
        for (const auto &key : keys) {
            if (!m_found.contains(key))
                unknown << key;
        }
        add(unknown);
    }
    // Null: not known, or not yet; see isExpected().
    const Value *find(const QString &key) const
    {
        const auto found = m_found.find(key);
        return found == m_found.end() || !*found ? nullptr : &**found;
    }
    bool isExpected(const QString &key) const { return !m_found.contains(key) && !m_givenUp.contains(key); }
    // Stops, and knows nothing any more.
    void clear()
    {
        forget();
        m_found.clear();
        m_givenUp.clear();
    }

private:
    void take(const QString &key, const QHash<QString, Value> &values)
    {
        m_found.insert(key, values.contains(key) ? std::optional(values.value(key)) : std::nullopt);
        m_givenUp.remove(key);
    }
    void giveUp(const QString &key) override { m_givenUp.insert(key); }
    void ask(const QStringList &keys) override
    {
        const auto question = [this, keys, stop = stopToken()] {
            return m_workspace.runBeside([job = m_job, keys](database::Connection &connection) { return job(connection, keys); }, stop);
        };
        onAnswer(question, this, [this, keys, asked = turn()](const database::Result<QHash<QString, Value>> &values) {
            if (asked != turn())
                return;
            for (const auto &key : keys)
                values ? take(key, *values) : giveUp(key);
            if (m_givenUp.isEmpty())
                setFailure({});
            else if (!values && values.error().kind != database::Error::Kind::Cancelled)
                setFailure(values.error());
            finish(keys.size());
        });
    }

    Workspace &m_workspace;
    const Job m_job;
    QHash<QString, std::optional<Value>> m_found;       // none: answered, and not to be had
    QSet<QString> m_givenUp;                            // stopped or failed
};

} // namespace candela::app
