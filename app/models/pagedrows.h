// What every paged model has beside its rows: from which end they come, whether a load is under way, and signals for the
// page around it.
#pragma once

#include "database/error.h"

#include <QAbstractTableModel>

#include <stop_token>

namespace candela::app {

class LookupQueue;

class PagedRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageRows = 200;    // a screen or several, in a few milliseconds
    static constexpr int bulkRows = 5000;   // where a page costs the same however many rows it has, or all are wanted
    static constexpr int cap = 50'000;      // rows kept; beyond it a narrower filter or the other end serves better

    enum class Progress { Idle, Loading, Ready, Failed, Stopped };      // the last two: ended without an answer
    Progress progress() const { return m_progress; }
    const database::Error &error() const { return m_error; }
    virtual bool isCapped() const = 0;
    // Every row there is has been fetched.
    virtual bool isComplete() const = 0;
    // The question means more rows than are paged for it: those that are there at the end are not all.
    virtual bool isCut() const { return false; }

    // The end of the order that is fetched first. The rows stand in the same order either way.
    enum class End { First, Last };
    End end() const { return m_end; }

    // Asks anew from the same end. Rows stay until the answer is here, which goes as deep as they do where it is about the
    // same; see isRefresh().
    virtual void reload() = 0;
    // What is asked for is what the rows answer that are there: those that come are the same ones, as they are now.
    bool isRefresh() const { return m_isRefresh; }
    // What stays the same of a column whatever others there are, in every language.
    virtual QString columnName(int column) const { return QString::number(column); }
    QStringList columnNames() const;
    // What stays the same of a row from one answer to the next. Not to be shown: it may be a session's id.
    virtual QString keyOf(int row) const { return QString::number(row); }
    // From the last end: the rows before the first one that is there. fetchMore() is for what follows, from the first end.
    virtual bool canFetchBefore() const = 0;
    virtual void fetchBefore() = 0;
    // Page after page until all are there, the cap is reached, or somebody stops it; answers fetchedAll().
    virtual void fetchAll() = 0;
    // Ends a load under way; what is there stays.
    void stop();
    // What is fetched for the rows once they are there; null: nothing.
    LookupQueue *beside() const { return m_beside; }
    // While nobody sees the rows, nothing is loaded: what is under way then, or asked for meanwhile, begins when they
    // are seen again, beside the rows as well. What was stopped stays stopped.
    void park();
    void resume();
    bool isParked() const { return m_isParked; }

signals:
    void progressChanged();
    void fetchedAll();

protected:
    using QAbstractTableModel::QAbstractTableModel;
    ~PagedRows() override;

    void setBeside(LookupQueue &queue) { m_beside = &queue; }
    // A load begins: the one before it is stopped, and its answer will not count.
    quint64 begin();
    bool isCurrent(quint64 turn) const { return turn == m_turn; }
    // The load that is waited for, from where it began.
    virtual void takeUp() { reload(); }
    std::stop_token stopToken() const { return m_loading.get_token(); }
    bool wantsAll() const { return m_wantsAll; }
    void wantAll(bool all) { m_wantsAll = all; }
    // Loads what is asked for now; `same`: it is what was asked for before.
    void ask(End end, bool same);
    void setAnswered();
    void finish();
    void fail(const database::Error &error);

private:
    // Of a load that came to nothing: the rows that are there are still those of their end.
    void keepEnd();
    void set(Progress progress);

    Progress m_progress = Progress::Idle;
    End m_end = End::First, m_answeredEnd = End::First;     // asked for, and that of the rows that are there
    bool m_wantsAll = false, m_isRefresh = false, m_isParked = false;
    LookupQueue *m_beside = nullptr;
    database::Error m_error;
    std::stop_source m_loading;
    quint64 m_turn = 0;
};

} // namespace candela::app
