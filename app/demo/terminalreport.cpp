#include "demo/terminalreport.h"

#include "auth/inspector.h"
#include "database/snapshot.h"
#include "plaintable.h"
#include "report/device.h"
#include "sessionreport.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>

namespace candela::demo {

using namespace Qt::StringLiterals;
using app::PlainTable;
using app::SessionReport;
using database::Connection;
using database::Failure;
using database::Result;

namespace {

Result<SessionReport> reportOf(Connection &connection, const QString &file, const QByteArray &installKey)
{
    const auto schema = auth::inspect(connection);
    if (!schema)
        return Failure(schema.error());
    if (!schema->sessions)
        return database::failure(database::Error::Kind::Missing, u"sessions"_s);
    const auto version = connection.version();
    if (!version)
        return Failure(version.error());
    return SessionReport({*schema, installKey, QFileInfo(file).fileName(), *version});
}

// Milliseconds are for programs: "2026-11-22 14:53Z".
QString readable(const report::Cell &expiry)
{
    const auto *time = std::get_if<qint64>(&expiry);
    if (!time || !auth::isTime(*time))
        return time ? QString::number(*time) : u"no number"_s;
    return QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC).toString(u"yyyy-MM-dd HH:mm'Z'"_s);
}

// Copies all rows to the writer and counts them by their state, in constant memory.
Result<QMap<QString, qint64>> copyRows(
    report::RowSource &source, const QStringList &columns, report::Writer &writer)
{
    const auto state = columns.indexOf(u"state"_s), active = columns.indexOf(u"active_expires"_s),
               idle = columns.indexOf(u"idle_expires"_s);
    QMap<QString, qint64> counts;
    report::Page page;
    for (;;) {
        page.clear();
        if (auto read = source.read(page); !read)
            return Failure(read.error());
        if (page.isEmpty())
            return counts;
        source.finish(page);
        for (qsizetype row = 0; row < page.size(); ++row) {
            ++counts[report::textOf(page[row][size_t(state)])];
            for (const auto column : {active, idle})
                page.set(row, column, QStringView(readable(page[row][size_t(column)])));
        }
        if (auto taken = writer.rows(page); !taken)
            return Failure(taken.error());
    }
}

QString summary(const QMap<QString, qint64> &counts)
{
    qint64 total = 0;
    QStringList parts;
    for (const auto &[state, word] : {std::pair{u"active"_s, u"Active"_s}, std::pair{u"idle"_s, u"Idle"_s},
             std::pair{u"dead"_s, u"Dead"_s}, std::pair{u"invalid"_s, u"Invalid"_s}}) {
        parts << u"%1  %2"_s.arg(word, -8).arg(counts.value(state), 8);
        total += counts.value(state);
    }
    parts << u"%1  %2"_s.arg(u"Sessions"_s, -8).arg(total, 8);
    return u'\n' + parts.join(u'\n') + u'\n';
}

} // namespace

Result<void> printReport(const QString &file, const QByteArray &installKey, QIODevice &out, int width)
{
    database::Options options;
    options.engine = u"sqlite"_s;
    options.file = file;
    options.readOnly = true;
    const auto connection = Connection::open(options);
    if (!connection)
        return Failure(connection.error());
    const auto report = reportOf(**connection, file, installKey);
    if (!report)
        return Failure(report.error());
    const auto state = database::Snapshot::take(**connection);
    if (!state)
        return Failure(state.error());
    const auto now = (*connection)->now();
    if (!now)
        return Failure(now.error());
    const auto header = report->header(**connection, *now, {});
    if (!header)
        return Failure(header.error());
    PlainTable table(out, width);
    if (auto begun = table.begin(*header); !begun)
        return begun;
    const auto counts = copyRows(*report->rows(*state, *now, {}), report->columns(), table);
    if (!counts)
        return Failure(counts.error());
    return table.end().and_then([&] { return report::writeAll(out, summary(*counts).toUtf8()); }).and_then([&] {
        return report::flush(out);
    });
}

} // namespace candela::demo
