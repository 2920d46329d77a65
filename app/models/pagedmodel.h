// A table of rows fetched by key as the view scrolls, from either end of their order. Derived models say what a page and
// a cell are; the loading, its stopping and the cap are the same for all, and so is the promise that an old answer never
// replaces a newer one.
#pragma once

#include "arrival.h"
#include "models/pagedrows.h"
#include "workspace.h"

#include <algorithm>

namespace candela::app {

// Row: what a page holds, and what the page behind it begins after.
template <class Row> class PagedModel : public PagedRows
{
public:
    struct Page {
        std::vector<Row> rows;
        bool complete = false;      // nothing follows
        bool cut = false;           // the question meets more rows than are paged for it
    };
    // Up to `rows` rows of what is asked for, behind `after`; in reversed order from the last end.
    struct Request {
        std::optional<Row> after;
        bool reversed;
        qint64 rows;
    };

    const Row &at(int row) const { return m_rows.at(std::size_t(row)); }
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    bool canFetchMore(const QModelIndex &parent) const final { return !parent.isValid() && end() == End::First && canGoOn(); }
    void fetchMore(const QModelIndex &parent) final
    {
        if (canFetchMore(parent))
            load(edge());
    }
    bool canFetchBefore() const final { return end() == End::Last && canGoOn(); }
    void fetchBefore() final
    {
        if (canFetchBefore())
            load(edge());
    }
    void fetchAll() final
    {
        if (!canGoOn())
            return;
        wantAll();
        load(edge());
    }
    bool isComplete() const final { return m_complete; }
    bool isCut() const { return m_cut; }
    bool isCapped() const final { return !m_complete && m_rows.size() >= std::size_t(cap); }
    void reload() final { load({}); }

protected:
    PagedModel(Workspace &workspace, QObject *parent) : PagedRows(parent), m_workspace(workspace) {}
    Workspace &workspace() const { return m_workspace; }

    virtual QFuture<database::Result<Page>> page(const Request &request, std::stop_token stop) = 0;
    // Where a page costs a whole table, it had better hold many rows.
    virtual bool isCostly() const { return false; }
    // These rows are new: for what is fetched beside them.
    virtual void arrived(int first, int last) { Q_UNUSED(first) Q_UNUSED(last) }
    // For what has become known beside the rows; the order must stay.
    template <class Change> void changeRows(Change change)
    {
        for (auto &row : m_rows)
            change(row);
    }

private:
    bool canGoOn() const
    {
        return progress() == Progress::Ready && !m_complete && !m_rows.empty() && m_rows.size() < std::size_t(cap);
    }
    const Row &edge() const { return end() == End::First ? m_rows.back() : m_rows.front(); }
    void load(const std::optional<Row> &after)
    {
        const auto turn = begin();
        const qint64 room = after ? cap - qint64(m_rows.size()) : cap;
        const qint64 rows = std::min<qint64>(isCostly() || wantsAll() ? bulkRows : pageRows, room);
        onArrival(page({after, end() == End::Last, rows}, stopToken()), this,
            [this, turn, first = !after](const database::Result<Page> &page) {
                if (!isCurrent(turn))
                    return;
                if (!page) {
                    m_workspace.reportLoss(page.error());
                    return fail(page.error());
                }
                first ? replace(*page) : add(*page);
                const bool goesOn = wantsAll() && !m_complete && m_rows.size() < std::size_t(cap);
                goesOn ? load(edge()) : finish();
            });
    }
    void replace(const Page &page)
    {
        beginResetModel();
        m_rows = page.rows;
        if (end() == End::Last)
            std::reverse(m_rows.begin(), m_rows.end());
        m_complete = page.complete;
        m_cut = page.cut;
        endResetModel();
        if (!m_rows.empty())
            arrived(0, int(m_rows.size()) - 1);
    }
    void add(const Page &page)
    {
        m_complete = page.complete;
        if (page.rows.empty())
            return;
        const int count = int(page.rows.size());
        const int at = end() == End::First ? int(m_rows.size()) : 0;
        beginInsertRows({}, at, at + count - 1);
        if (end() == End::First)
            m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
        else
            m_rows.insert(m_rows.begin(), page.rows.rbegin(), page.rows.rend());
        endInsertRows();
        arrived(at, at + count - 1);
    }

    Workspace &m_workspace;
    std::vector<Row> m_rows;
    bool m_complete = false, m_cut = false;
};

} // namespace candela::app
