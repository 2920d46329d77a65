// A table of rows fetched by key as the view scrolls, from either end of their order. Derived models say what a page and
// a cell are; the loading, its stopping and the cap are the same for all, and so is the promise that an old answer never
// replaces a newer one.
#pragma once

#include "arrival.h"
#include "models/pagedrowsof.h"
#include "workspace.h"

namespace candela::app {

// Row: what a page holds, and what the page behind it begins after.
template <class Row> class PagedModel : public PagedRowsOf<Row>
{
    using Rows = PagedRowsOf<Row>;

public:
    using typename Rows::Page;
    // Up to `rows` rows of what is asked for, behind `after`; in reversed order from the last end.
    struct Request {
        std::optional<Row> after;
        bool reversed;
        qint64 rows;
    };

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
        if (!canGoOn())
            return;
        this->wantAll(true);
        load(this->edge());
    }
    void reload() final
    {
        this->wantAll(false);
        load({});
    }

protected:
    PagedModel(Workspace &workspace, QObject *parent) : Rows(parent), m_workspace(workspace) {}
    Workspace &workspace() const { return m_workspace; }

    virtual QFuture<database::Result<Page>> page(const Request &request, std::stop_token stop) = 0;
    // Where a page costs a whole table, it had better hold many rows.
    virtual bool isCostly() const { return false; }

private:
    bool canGoOn() const
    {
        return this->progress() == PagedRows::Progress::Ready && !this->isComplete() && this->rowCount() > 0 && !this->isFull();
    }
    void takeUp() final { load(m_goesOn ? std::optional(this->edge()) : std::nullopt); }
    void load(const std::optional<Row> &after)
    {
        const auto turn = this->begin();
        m_goesOn = after.has_value();
        if (this->isParked())
            return;
        const bool many = isCostly() || this->wantsAll();
        const int room = after ? Rows::cap - this->rowCount() : Rows::cap;
        const Request request{after, this->end() == PagedRows::End::Last, std::min(many ? Rows::bulkRows : Rows::pageRows, room)};
        onArrival(page(request, this->stopToken()), this, [this, turn, first = !after](const database::Result<Page> &page) {
            if (!this->isCurrent(turn))
                return;
            if (!page) {
                m_workspace.reportLoss(page.error());
                return this->fail(page.error());
            }
            first ? this->replace(*page) : this->add(*page);
            const bool goesOn = this->wantsAll() && !this->isComplete() && !this->isFull();
            goesOn ? load(this->edge()) : this->finish();
        });
    }

    Workspace &m_workspace;
    bool m_goesOn = false;          // the load under way is for rows beside those that are there
};

} // namespace candela::app
