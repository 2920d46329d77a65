// One act on the connection's thread: recorded in the journal, stoppable, and looked for in the database where its
// confirmation was lost, never repeated. And the look that comes before it.
#pragma once

#include "arrival.h"
#include "recorded.h"
#include "workspace.h"

#include <functional>

namespace candela::app {

template <class T> struct Act {
    journal::Entry entry;
    std::function<database::Result<T>(database::Connection &)> work;
    std::function<void(const T &, journal::Entry &)> describe;
    // Whether it stands in the database.
    std::function<database::Result<bool>(database::Connection &)> isDone;
    // None: it is done as isDone has found, which tells nothing else.
    std::function<void(const std::optional<T> &)> done;
};

class ActRun : public QObject
{
    Q_OBJECT
public:
    ActRun(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}
    ~ActRun() override { stop(); }

    template <class T> void run(const Act<T> &act)
    {
        m_isDone = act.isDone;
        m_foundDone = [done = act.done] { done({}); };
        m_entry = act.entry;
        m_first = std::make_shared<qint64>(0);
        begin();
        const auto job = [journal = m_workspace.journal(), act, first = m_first](database::Connection &connection) {
            return recorded(journal, act.entry, [&] { return act.work(connection); }, act.describe, first.get());
        };
        onArrival(m_workspace.run(job, token()), this,
            [this, done = act.done](const database::Result<Recorded<T>> &outcome) {
                if (!outcome)
                    return fail(outcome.error());
                m_unrecorded = outcome->unrecorded;
                forget();
                end();
                done(outcome->value);
            });
    }
    // Look: Result<T>(Connection &); loaded(T).
    template <class T, class Look, class Loaded> void load(const Look &look, const Loaded &loaded)
    {
        m_load = [this, look, loaded] { load<T>(look, loaded); };
        m_isLoaded = false;
        begin();
        onArrival(m_workspace.run(look, token()), this, [this, loaded](const database::Result<T> &found) {
            m_isLoaded = found.has_value();
            end();
            found ? loaded(*found) : emit loadingFailed(found.error());
        });
    }
    bool canLoad() const { return bool(m_load); }
    void loadAgain();
    // Whether what was to be loaded is there.
    bool isLoaded() const { return m_isLoaded; }
    // Whether the act that ended as Unknown was done.
    void readBack();

    bool isRunning() const { return m_running; }
    void stop() { m_stop.request_stop(); }
    bool wasStopped() const { return m_stop.stop_requested(); }
    // To be asked by work that no interrupt reaches, while it runs.
    std::stop_token token() const { return m_stop.get_token(); }
    const std::optional<database::Error> &unrecorded() const { return m_unrecorded; }   // the end of an act that was done

signals:
    void runningChanged();
    void failed(const candela::database::Error &error);             // nothing was done
    void loadingFailed(const candela::database::Error &error);
    void foundNotDone();
    void stayedUnknown(const candela::database::Error &error);      // looking failed as well

private:
    void begin();
    void end();
    void forget();      // what may hold a password and has done its work
    void fail(const database::Error &error);
    void endFound(bool isDone);

    Workspace &m_workspace;
    std::stop_source m_stop;
    bool m_running = false, m_isLoaded = true;
    journal::Entry m_entry;
    std::shared_ptr<qint64> m_first;        // of the journal's lines about it
    std::optional<database::Error> m_unrecorded;
    std::function<void()> m_load, m_foundDone;
    std::function<database::Result<bool>(database::Connection &)> m_isDone;
};

} // namespace candela::app
