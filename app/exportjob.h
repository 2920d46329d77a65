// The work of an export, for the thread of its connection: makes the head and the rows, has them written, and records it.
#pragma once

#include "recorded.h"
#include "report.h"
#include "report/export.h"

namespace candela::app {

struct ExportJob {
    // Takes what the report has somewhere; `moment` is when its rows are so, in milliseconds since 1970.
    using Write
        = std::function<database::Result<report::Written>(const report::Header &, report::RowSource &, qint64 moment)>;

    std::shared_ptr<const Report> report;
    Report::Choice choice;
    Write write;
    journal::Journal journal;
    journal::Entry entry;       // of what is written; done, and without a number

    // The number of rows.
    [[nodiscard]] database::Result<Recorded<qint64>> operator()(database::Connection &connection) const;
};

} // namespace candela::app
