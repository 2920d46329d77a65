// One page after another, asked of a database by key: what a page is, derived models say. An old answer never replaces a
// newer one.
#pragma once

#include "arrival.h"
#include "models/pagedrowsof.h"
#include "workspace.h"

namespace candela::app {

// Row: what a page holds, and what the page behind it begins after.
template <class Row> class PageFetch : public PagedRowsOf<Row>
{
public:
    using typename PagedRowsOf<Row>::Page;
    // Up to `rows` rows of what is asked for, behind `after`; in reversed order from the last end.
    struct Request {
        std::optional<Row> after;
        bool reversed;
        qint64 rows;
    };

protected:
    PageFetch(Workspace &workspace, QObject *parent) : PagedRowsOf<Row>(parent), m_workspace(workspace) {}
    Workspace &workspace() const { return m_workspace; }

    virtual QFuture<database::Result<Page>> page(const Request &request, std::stop_token stop) = 0;

    // Hands the page on when it is there, or says why it is not. While the rows are parked, nothing happens.
    template <class Arrived> void fetch(const std::optional<Row> &after, int rows, Arrived arrived)
    {
        const auto turn = this->begin();
        if (this->isParked())
            return;
        const Request request{after, this->end() == PagedRows::End::Last, rows};
        onArrival(page(request, this->stopToken()), this, [this, turn, arrived](const database::Result<Page> &found) {
            if (!this->isCurrent(turn))
                return;
            if (found)
                return arrived(*found);
            m_workspace.reportLoss(found.error());
            this->fail(found.error());
        });
    }

private:
    Workspace &m_workspace;
};

} // namespace candela::app
