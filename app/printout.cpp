#include "printout.h"

#include "report/paper.h"

#include <QPrinter>

namespace candela::app {

using database::Error;
using database::Result;

static Result<void> copy(report::Writer &writer, report::RowSource &source, std::atomic<qint64> &written,
    const std::stop_token &stop)
{
    for (report::Page page; !stop.stop_requested(); page.clear()) {
        if (auto read = source.read(page); !read)
            return read;
        if (page.isEmpty())
            return {};
        source.finish(page);
        if (auto taken = writer.rows(page); !taken)
            return taken;
        written += page.size();
    }
    return database::failure(Error::Kind::Cancelled);
}

Result<report::Written> print(QPrinter &printer, const report::Header &header, report::RowSource &source,
    std::atomic<qint64> &written, const std::stop_token &stop)
{
    printer.setResolution(72);
    printer.setDocName(header.title);
    report::Paper paper(printer);
    const auto printed = paper.begin(header)
        .and_then([&] { return copy(paper, source, written, stop); })
        .and_then([&] { return paper.end(); });
    if (printed)
        return report::Written{written, {}};
    printer.abort();
    return database::Failure(printed.error());
}

QString nameOf(const QPrinter &printer)
{
    return printer.outputFileName().isEmpty() ? printer.printerName() : printer.outputFileName();
}

} // namespace candela::app
