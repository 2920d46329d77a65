#include "exportjob.h"

#include "database/snapshot.h"

namespace candela::app {

using database::Failure;
using database::Result;

Result<Recorded<qint64>> ExportJob::operator()(database::Connection &connection) const
{
    const auto snapshot = database::Snapshot::take(connection);
    if (!snapshot)
        return Failure(snapshot.error());
    const auto now = connection.now();
    if (!now)
        return Failure(now.error());
    const auto header = report->header(connection, *now, choice);
    if (!header)
        return Failure(header.error());
    const auto rows = report->rows(*snapshot, *now, choice);
    return write(*header, *rows, *now).map([&](const report::Written &stands) {
        auto done = entry;
        done.counts = {{QStringLiteral("rows"), stands.rows}};
        const auto recorded = journal.append(done);
        return Recorded<qint64>{stands.rows, recorded ? std::nullopt : std::optional(recorded.error())};
    });
}

} // namespace candela::app
