// What every paged model has beside its rows: from which end they come, whether a load is under way, and signals for the
// page around it.
#pragma once

#include "database/error.h"

#include <QAbstractTableModel>

#include <stop_token>

namespace candela::app {

class PagedRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageRows = 200;    // a screen or several, in a few milliseconds
    static constexpr int bulkRows = 5000;   // where a page costs the same however many rows it has, or all are wanted
    static constexpr int cap = 50'000;      // rows kept; beyond it a narrower filter or the other end serves better

    enum class Progress { Idle, Loading, Ready, Failed, Stopped };
    Progress progress() const { return m_progress; }
    const database::Error &error() const { return m_error; }
    virtual bool isCapped() const = 0;
    // Every row there is has been fetched.
    virtual bool isComplete() const = 0;

    // The end of the order that is fetched first. The rows stand in the same order either way.
    enum class End { First, Last };
    End end() const { return m_end; }

    // Asks anew from the same end. Rows stay until the answer is here.
    virtual void reload() = 0;
    void reloadFrom(End end);
    // From the last end: the rows before the first one that is there. fetchMore() is for what follows, from the first end.
    virtual bool canFetchBefore() const = 0;
    virtual void fetchBefore() = 0;
    // Page after page until all are there, the cap is reached, or somebody stops it; answers fetchedAll().
    virtual void fetchAll() = 0;
    // Ends a load under way; what is there stays.
    void stop();
    // … and what is fetched beside the rows, which then is unknown; answers whether there was anything.
    virtual bool stopBeside() { return false; }
    // While nobody sees the rows, nothing is loaded: what is under way then, or asked for meanwhile, begins when they
    // are seen again. What was stopped stays stopped.
    virtual void park();
    virtual void resume();

signals:
    void progressChanged();
    void fetchedAll();

protected:
    using QAbstractTableModel::QAbstractTableModel;
    ~PagedRows() override;

    // A load begins: the one before it is stopped, and its answer will not count.
    quint64 begin();
    bool isCurrent(quint64 turn) const { return turn == m_turn; }
    bool isParked() const { return m_isParked; }
    // The load that is waited for, from where it began.
    virtual void takeUp() { reload(); }
    std::stop_token stopToken() const { return m_loading.get_token(); }
    bool wantsAll() const { return m_wantsAll; }
    void wantAll(bool all) { m_wantsAll = all; }
    void finish();
    void fail(const database::Error &error);

private:
    void set(Progress progress);

    Progress m_progress = Progress::Idle;
    End m_end = End::First;
    bool m_wantsAll = false, m_isParked = false;
    database::Error m_error;
    std::stop_source m_loading;
    quint64 m_turn = 0;
};

} // namespace candela::app
