// The CSV file that an export of sessions leaves, whole or as records.
#pragma once

#include "lib/report/csvparser.h"
#include "lib/report/reportfolder.h"

#include "auth/fingerprint.h"
#include "database/snapshot.h"
#include "report/csv.h"
#include "report/export.h"
#include "sessionreport.h"
#include "support/fixture/luciafixture.h"

namespace candela::tests {

using Records = QList<QByteArrayList>;

inline app::SessionReport about(const LuciaFixture &fixture, const auth::SessionFilter &filter = {})
{
    return app::SessionReport({fixture.schema(), QByteArray(32, 'k'), QStringLiteral("db-1.internal/auth"),
                                  QStringLiteral("PostgreSQL 15.4")}, filter);
}

inline QByteArray file(LuciaFixture &fixture, const app::Report &report, qint64 moment,
    report::Csv::Text text = report::Csv::Text::Raw, const app::Report::Choice &choice = {})
{
    const ReportFolder folder;
    const auto connection = fixture.connect();
    std::atomic<qint64> written = 0;
    const report::Export file(folder.path(), report::SafeFile::Existing::Refuse,
        [text](QIODevice &device) { return std::make_unique<report::Csv>(device, text); });
    const auto state = database::Snapshot::take(*connection);
    if (!state)
        qFatal("no state: %s", qUtf8Printable(state.error().detail));
    const auto header = report.header(*connection, moment, choice);
    if (!header)
        qFatal("no header: %s", qUtf8Printable(header.error().detail));
    const auto done = file.run(*header, *report.rows(*state, moment, choice), written, {});
    if (!done)
        qFatal("the export failed: %s", qUtf8Printable(done.error().detail));
    const auto content = folder.content();
    const auto records = parseCsv(content);
    if (!records || records->size() != done->rows + 1 || written != done->rows)
        qFatal("the file is not CSV of as many rows as the export says");
    return content;
}

// With the head.
inline Records records(LuciaFixture &fixture, const app::Report &report, const app::Report::Choice &choice = {})
{
    return *parseCsv(file(fixture, report, fixture.now(), report::Csv::Text::Raw, choice));
}

// Without the head.
inline Records rows(LuciaFixture &fixture, const auth::SessionFilter &filter = {})
{
    return parseCsv(file(fixture, about(fixture, filter), fixture.now()))->mid(1);
}

inline QByteArrayList column(const Records &records, int number)
{
    QByteArrayList cells;
    for (const auto &record : records)
        cells << record.at(number);
    return cells;
}

} // namespace candela::tests
