// How soon a count of the whole table ends once nobody wants it any more, and whether the connection serves afterwards.
#include "measurements.h"

#include "auth/inspector.h"
#include "auth/sessions.h"
#include "database/database.h"
#include "support/fixture/scaledatabase.h"
#include "support/fixture/testdatabase.h"

#include <QElapsedTimer>
#include <QThread>

#include <cmath>

namespace candela::bench {

using namespace Qt::StringLiterals;
using tests::ScaleDatabase;

// None: the count was done before.
static std::optional<double> stopOne(database::Database &database, const auth::Schema &schema)
{
    std::stop_source stop;
    auto counting = database.run([schema](database::Connection &connection) {
        return auth::Sessions(connection, schema).count({});
    }, stop.get_token());
    QThread::msleep(200);
    if (counting.isFinished())
        return {};
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    counting.waitForFinished();
    auto asking = database.run([](database::Connection &connection) { return connection.version(); });
    asking.waitForFinished();
    const auto milliseconds = double(timer.nsecsElapsed()) / 1e6;
    const auto counted = counting.result();
    if (counted || counted.error().kind != database::Error::Kind::Cancelled || !asking.result())
        return INFINITY;
    return milliseconds;
}

static Finding measureStopOn(const QString &engine, qint64 rows)
{
    const ScaleDatabase scale(engine, {rows / 10, rows});
    scale.settle();
    const auto schema = auth::inspect(*tests::opened(scale.options())).value();
    database::Database database(scale.options());
    Finding finding{u"stop.count"_s, u"stop of a count, until the connection serves again"_s, engine, {}, u"ms"_s, 1000, {}};
    bool isLong = true;
    const auto milliseconds = median([&] {
        const auto one = stopOne(database, schema);
        isLong = isLong && one;
        return one.value_or(0);
    });
    if (isLong)
        finding.figure = milliseconds;
    finding.note = isLong ? u"%L1 sessions"_s.arg(rows) : u"the count is done within 200 ms"_s;
    return finding;
}

Findings measureStop(const Settings &settings)
{
    Findings findings;
    for (const auto &engine : settings.engines)
        findings << measureStopOn(engine, settings.rows);
    return findings;
}

} // namespace candela::bench
