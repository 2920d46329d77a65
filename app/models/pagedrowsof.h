// The rows of a paged model: they stand in one order, whichever end of it they came from.
#pragma once

#include "models/pagedrows.h"

#include <algorithm>
#include <vector>

namespace candela::app {

template <class Row> class PagedRowsOf : public PagedRows
{
public:
    struct Page {
        std::vector<Row> rows;      // from the last end in reversed order
        bool complete = false;      // nothing follows
        bool cut = false;           // see isCut()
    };

    const Row &at(int row) const { return m_rows.at(std::size_t(row)); }
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    bool isComplete() const final { return m_complete; }
    bool isCapped() const final { return !m_complete && isFull(); }
    bool isCut() const final { return m_cut; }

protected:
    using PagedRows::PagedRows;

    // These rows are new, all of them or those of a further page: for what is fetched beside them. (0, -1): there are none.
    virtual void arrived(int first, int last) { Q_UNUSED(first) Q_UNUSED(last) }
    // For what has become known beside the rows; the order must stay.
    template <class Change> void changeRows(Change change)
    {
        for (auto &row : m_rows)
            change(row);
    }
    virtual bool isFull() const { return m_rows.size() >= std::size_t(cap); }
    // The row that the next page lies behind. There must be one.
    const Row &edge() const { return end() == End::First ? m_rows.back() : m_rows.front(); }

    void replace(const Page &page)
    {
        beginResetModel();
        m_rows = page.rows;
        if (end() == End::Last)
            std::reverse(m_rows.begin(), m_rows.end());
        m_complete = page.complete;
        m_cut = page.cut;
        endResetModel();
        setAnswered();
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

private:
    std::vector<Row> m_rows;
    bool m_complete = false, m_cut = false;
};

} // namespace candela::app
