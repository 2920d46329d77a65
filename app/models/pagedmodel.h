// A table of rows fetched by key as the view scrolls. Derived models say what a page and a cell are; the loading,
// its stopping and the cap are the same for all, and so is the promise that an old answer never replaces a newer one.
#pragma once

#include "arrival.h"
#include "models/pagedrows.h"
#include "workspace.h"

namespace candela::app {

// Row: what a page holds. A page must give `rows`, and whether it is the last.
template <class Row> class PagedModel : public PagedRows
{
public:
    struct Page {
        std::vector<Row> rows;
        bool complete = false;
    };

    const Row &at(int row) const { return m_rows.at(std::size_t(row)); }
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    bool canFetchMore(const QModelIndex &parent) const final
    {
        return !parent.isValid() && progress() == Progress::Ready && !m_complete && !isCapped();
    }
    void fetchMore(const QModelIndex &parent) final
    {
        if (canFetchMore(parent))
            load(key(m_rows.back()));
    }
    // Every row there is has been fetched.
    bool isComplete() const { return m_complete; }
    bool isCapped() const final { return m_rows.size() >= std::size_t(cap); }

    // Asks anew from the first row. Rows stay until the answer is here.
    void reload() final { load({}); }
    // Forgets the rows and whatever is on its way.
    void clear()
    {
        stop();
        beginResetModel();
        m_rows.clear();
        m_complete = false;
        endResetModel();
    }

protected:
    PagedModel(Workspace &workspace, QObject *parent) : PagedRows(parent), m_workspace(workspace) {}
    Workspace &workspace() const { return m_workspace; }

    virtual QString key(const Row &row) const = 0;
    virtual QFuture<database::Result<Page>> page(const std::optional<QString> &after, std::stop_token stop) = 0;

private:
    void load(const std::optional<QString> &after)
    {
        const auto turn = begin();
        onArrival(page(after, stopToken()), this, [this, turn, first = !after](const database::Result<Page> &page) {
            if (!isCurrent(turn))
                return;
            if (!page) {
                m_workspace.reportLoss(page.error());
                return fail(page.error());
            }
            first ? replace(*page) : append(*page);
            finish();
        });
    }
    void replace(const Page &page)
    {
        beginResetModel();
        m_rows = page.rows;
        m_complete = page.complete;
        endResetModel();
    }
    void append(const Page &page)
    {
        m_complete = page.complete;
        if (page.rows.empty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.rows.size()) - 1);
        m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
        endInsertRows();
    }

    Workspace &m_workspace;
    std::vector<Row> m_rows;
    bool m_complete = false;
};

} // namespace candela::app
