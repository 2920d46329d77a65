// A whole report, page by page from its source through a writer into a private file, in constant memory.
#pragma once

#include "report/safefile.h"
#include "report/writer.h"

#include <atomic>
#include <functional>
#include <stop_token>
#include <vector>

namespace candela::report {

// The next page of rows; an empty page is the end. Asked from the thread that calls Export::run.
using RowSource = std::function<Result<std::vector<Row>>()>;

class Export
{
public:
    // A Format's `make`, or what makes a writer with options of its own.
    using MakeWriter = std::function<std::unique_ptr<Writer>(QIODevice &)>;

    Export(const QString &path, SafeFile::Existing existing, MakeWriter make);

    // The number of rows, when the file stands. Else the old file, if any, is as it was and nothing else is left: what
    // the source said, what the file said (see SafeFile), or Cancelled once `stop` is requested, which is looked at
    // before each page and before the file appears. `written` starts at 0 and counts rows that the device has taken.
    [[nodiscard]] Result<qint64> run(const Header &header, const RowSource &source, std::atomic<qint64> &written,
                                     std::stop_token stop) const;

private:
    const QString m_path;
    const SafeFile::Existing m_existing;
    const MakeWriter m_make;
};

} // namespace candela::report
