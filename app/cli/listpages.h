// A list of many rows, read in pages of a query each.
#pragma once

#include "cli/listing.h"
#include "cli/listoptions.h"

#include <algorithm>

namespace candela::cli {

// Reads behind `after` until there are `limit` rows or no more. Fetch: Result<…>(after, rows), whose page has `rows` and
// whether it is `complete`; Add: Result<void>(rows). Answers the last row where the list goes on behind it, none at its end.
template <class Row> struct RowPage {
    std::vector<Row> rows;
    bool complete = false;
};
template <class Row, class Fetch, class Add>
[[nodiscard]] database::Result<std::optional<Row>> listPages(
    std::optional<Row> after, qint64 limit, const Fetch &fetch, const Add &add)
{
    for (auto left = limit; left > 0;) {
        const database::Result<RowPage<Row>> page = fetch(after, std::min(left, pageRows));
        if (!page)
            return database::Failure(page.error());
        if (const database::Result<void> added = add(page->rows); !added)
            return database::Failure(added.error());
        if (page->complete)
            return std::optional<Row>();
        after = page->rows.back();
        left -= qint64(page->rows.size());
    }
    // A page that is just full may have been the last.
    const database::Result<RowPage<Row>> more = fetch(after, 1);
    if (!more)
        return database::Failure(more.error());
    return more->rows.empty() ? std::nullopt : after;
}

} // namespace candela::cli
