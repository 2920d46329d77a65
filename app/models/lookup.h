// What is fetched for rows that are in sight already, because it may cost more than they did: in batches, one after
// another, on a connection that no count holds up.
#pragma once

#include "arrival.h"
#include "workspace.h"

#include <QHash>

#include <functional>

namespace candela::app {

// The signals of Lookup, which templates cannot have.
class LookupSignals : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
signals:
    void changed();
};

template <class Value> class Lookup : public LookupSignals
{
public:
    static constexpr qsizetype batch = 500;
    // The values of up to `batch` keys; one that is not in the answer has none.
    using Job = std::function<database::Result<QHash<QString, Value>>(database::Connection &, const QStringList &)>;

    Lookup(Workspace &workspace, Job job, QObject *parent)
        : LookupSignals(parent), m_workspace(workspace), m_job(std::move(job)) {}
    ~Lookup() override { m_asking.request_stop(); }

    // What is not known of these, nor on its way, is asked for.
    void want(const QStringList &keys)
    {
        for (const auto &key : keys) {
            if (!find(key))
                m_waiting << key;
        }
        m_waiting.removeDuplicates();
        next();
    }
    // Null: not known, or not yet; see isExpected().
    const Value *find(const QString &key) const
    {
        const auto found = m_found.find(key);
        return found == m_found.end() || !*found ? nullptr : &**found;
    }
    bool isExpected(const QString &key) const { return !m_found.contains(key); }
    // Stops, and knows nothing any more.
    void clear()
    {
        end();
        m_found.clear();
    }
    // What is on its way and what waits stays unknown until it is wanted again; answers whether anything was.
    bool stop()
    {
        if (!m_busy)
            return false;
        end();
        emit changed();
        return true;
    }

private:
    void end()
    {
        m_asking.request_stop();
        ++m_turn;
        m_busy = false;
        for (const auto &key : std::exchange(m_waiting, {}))
            m_found.insert(key, {});
    }
    void next()
    {
        if (m_busy || m_waiting.isEmpty())
            return;
        m_busy = true;
        m_asking = {};
        const auto keys = m_waiting.first(qMin(batch, m_waiting.size()));
        onArrival(m_workspace.runBeside([job = m_job, keys](database::Connection &connection) { return job(connection, keys); },
                      m_asking.get_token()),
            this, [this, keys, turn = m_turn](const database::Result<QHash<QString, Value>> &values) {
                if (turn != m_turn)
                    return;
                m_busy = false;
                for (const auto &key : keys)
                    m_found.insert(key, values && values->contains(key) ? std::optional(values->value(key)) : std::nullopt);
                m_waiting.remove(0, keys.size());
                emit changed();
                next();
            });
    }

    Workspace &m_workspace;
    const Job m_job;
    QHash<QString, std::optional<Value>> m_found;       // none: asked for, and not to be had
    QStringList m_waiting;                              // the first of them are on their way
    std::stop_source m_asking;
    quint64 m_turn = 0;
    bool m_busy = false;
};

} // namespace candela::app
