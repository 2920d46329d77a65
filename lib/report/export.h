// A whole report, page by page from its source through a writer into a private file, in constant memory.
#pragma once

#include "report/rowsource.h"
#include "report/safefile.h"
#include "report/writer.h"

#include <atomic>
#include <functional>
#include <stop_token>

namespace candela::report {

class PageQueue;

// What stands in the file.
struct Written {
    qint64 rows = 0;
    QByteArray sha256;          // of its bytes: 32
};

class Export
{
public:
    // A Format's `make`, or what makes a writer with options of its own.
    using MakeWriter = std::function<std::unique_ptr<Writer>(QIODevice &)>;

    Export(const QString &path, SafeFile::Existing existing, MakeWriter make);

    // When the file stands. Else the old file, if any, is as it was and nothing else is left: what the source said,
    // what the file said (see SafeFile), or Cancelled once `stop` is requested, which is looked at before each page is
    // read and before it is written, and before the file appears. The source reads on this thread, up to three pages
    // ahead of the writer, which lives on one of its own. `written` starts at 0 and counts rows that the device has
    // taken.
    [[nodiscard]] Result<Written> run(const Header &header, RowSource &source, std::atomic<qint64> &written,
                                      std::stop_token stop) const;

private:
    Result<void> write(QIODevice &device, const Header &header, RowSource &source, PageQueue &queue,
                       std::atomic<qint64> &written, const std::stop_token &stop) const;

    const QString m_path;
    const SafeFile::Existing m_existing;
    const MakeWriter m_make;
};

} // namespace candela::report
