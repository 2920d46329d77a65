// What every paged model has beside its rows: whether a load is under way, and signals for the page around it.
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
    static constexpr int cap = 50'000;      // rows kept; beyond it a narrower filter serves better

    enum class Progress { Idle, Loading, Ready, Failed, Stopped };
    Progress progress() const { return m_progress; }
    const database::Error &error() const { return m_error; }
    virtual bool isCapped() const = 0;

    virtual void reload() = 0;
    // Ends a load under way; what is there stays.
    void stop();

signals:
    void progressChanged();

protected:
    using QAbstractTableModel::QAbstractTableModel;
    ~PagedRows() override;

    // A load begins: the one before it is stopped, and its answer will not count.
    quint64 begin();
    bool isCurrent(quint64 turn) const { return turn == m_turn; }
    std::stop_token stopToken() const { return m_loading.get_token(); }
    void finish();
    void fail(const database::Error &error);

private:
    void set(Progress progress);

    Progress m_progress = Progress::Idle;
    database::Error m_error;
    std::stop_source m_loading;
    quint64 m_turn = 0;
};

} // namespace candela::app
