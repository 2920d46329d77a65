// Where a report's rows come from, a page at a time.
#pragma once

#include "database/error.h"
#include "report/page.h"

#include <functional>

namespace candela::report {

using database::Result;

class RowSource
{
public:
    virtual ~RowSource() = default;
    // Fills an empty page with the rows that follow; at the end it stays empty. On the thread that asks for the report.
    [[nodiscard]] virtual Result<void> read(Page &page) = 0;
    // Does to a page what needs neither the connection nor the pages before: on another thread, while the next one is
    // being read.
    virtual void finish(Page &) {}
};

// Rows of values, from a function that answers none at the end.
class RowPages final : public RowSource
{
public:
    using Next = std::function<Result<std::vector<QVariantList>>()>;
    explicit RowPages(Next next) : m_next(std::move(next)) {}

    [[nodiscard]] Result<void> read(Page &page) override
    {
        return m_next().map([&](const std::vector<QVariantList> &rows) {
            for (const auto &row : rows)
                page.addRow(row);
        });
    }

private:
    const Next m_next;
};

} // namespace candela::report
