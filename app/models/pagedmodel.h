// A table of rows fetched by key as the view scrolls, from either end of their order. Derived models say what a page and
// a cell are; the loading, its stopping and the cap are the same for all, and so is the promise that an old answer never
// replaces a newer one.
#pragma once

#include "models/pagefetch.h"

namespace candela::app {

// Row: what a page holds, and what the page behind it begins after.
template <class Row> class PagedModel : public PageFetch<Row>
{
    using Rows = PageFetch<Row>;

public:
    using typename Rows::Page;

    bool canFetchMore(const QModelIndex &parent) const final
    {
        return !parent.isValid() && this->end() == PagedRows::End::First && canGoOn();
    }
    void fetchMore(const QModelIndex &parent) final
    {
        if (canFetchMore(parent))
            load(this->edge());
    }
    bool canFetchBefore() const final { return this->end() == PagedRows::End::Last && canGoOn(); }
    void fetchBefore() final
    {
        if (canFetchBefore())
            load(this->edge());
    }
    void fetchAll() final
    {
        const bool isLoading = this->progress() == PagedRows::Progress::Loading;
        if (!isLoading && !canGoOn())
            return;
        this->wantAll(true);
        if (!isLoading)
            load(this->edge());
    }
    void reload() final
    {
        const int least = isCostly() ? Rows::bulkRows : Rows::pageRows;
        this->wantAll(false);
        m_depth = this->isRefresh() ? std::max(least, this->rowCount()) : least;
        m_gathered = {};
        gather();
    }

protected:
    using Rows::Rows;

    // Where a page costs a whole table, it had better hold many rows.
    virtual bool isCostly() const { return false; }

private:
    static std::optional<Row> lastOf(const Page &page) { return page.rows.empty() ? std::nullopt : std::optional(page.rows.back()); }
    bool canGoOn() const
    {
        return this->progress() == PagedRows::Progress::Ready && !this->isComplete() && this->rowCount() > 0 && !this->isFull();
    }
    void takeUp() final { m_goesOn ? load(this->edge()) : gather(); }
    // The rows as deep as they are wanted, put in the place of the old ones all at once.
    void gather()
    {
        const int rows = std::min(Rows::bulkRows, m_depth - int(m_gathered.rows.size()));
        m_goesOn = false;
        this->fetch(lastOf(m_gathered), rows, [this](const Page &found) {
            m_gathered.rows.insert(m_gathered.rows.end(), found.rows.begin(), found.rows.end());
            m_gathered.complete = found.complete;
            m_gathered.cut = found.cut;
            if (!found.complete && !found.rows.empty() && int(m_gathered.rows.size()) < m_depth)
                return gather();
            this->replace(std::exchange(m_gathered, {}));
            goOn();
        });
    }
    void load(const Row &after)
    {
        const int rows = isCostly() || this->wantsAll() ? Rows::bulkRows : Rows::pageRows;
        m_goesOn = true;
        this->fetch(after, std::min(rows, Rows::cap - this->rowCount()), [this](const Page &found) {
            this->add(found);
            goOn();
        });
    }
    void goOn()
    {
        const bool goesOn = this->wantsAll() && !this->isComplete() && this->rowCount() > 0 && !this->isFull();
        goesOn ? load(this->edge()) : this->finish();
    }

    Page m_gathered;            // of a load from the end, in the order in which they come
    int m_depth = 0;            // how many rows it asks for
    bool m_goesOn = false;      // the load under way is for rows beside those that are there
};

} // namespace candela::app
