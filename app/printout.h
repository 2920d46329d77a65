// A report on a printer's paper, as the PDF shows it.
#pragma once

#include "report/export.h"

class QPrinter;

namespace candela::app {

// On the thread that calls it, which nothing else of the printer's may use meanwhile. The number of rows that were read, of
// which the first ones are on paper: see report::Paper. Cancelled once `stop` is requested, which is looked at before each
// page of rows; nothing is printed then. Other: the printer takes nothing.
[[nodiscard]] database::Result<report::Written> print(QPrinter &printer, const report::Header &header,
    report::RowSource &source, std::atomic<qint64> &written, const std::stop_token &stop);

// The printer's name, or the file that it prints to.
QString nameOf(const QPrinter &printer);

} // namespace candela::app
