// A million sessions to CSV with fingerprints, against the engine's own client dumping the same columns, and the memory
// that it takes.
#include "measurements.h"
#include "process.h"

#include "auth/inspector.h"
#include "database/snapshot.h"
#include "report/csv.h"
#include "report/export.h"
#include "sessionreport.h"
#include "support/fixture/scaledatabase.h"
#include "support/fixture/testdatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace candela::bench {

using namespace Qt::StringLiterals;
using tests::ScaleDatabase;

static tests::ScaleSize sizeOf(qint64 rows) { return {rows / 10, rows}; }

// ENGINE PLACE ROWS FILE: exports as the dialog does, and fails where there are more sessions or less.
int runExport(int argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication application(argc, argv);
    const auto connection = tests::opened(ScaleDatabase::optionsOf(arguments.value(0), arguments.value(1)));
    const auto schema = auth::inspect(*connection);
    const auto state = database::Snapshot::take(*connection);
    const auto now = connection->now();
    if (!schema || !state || !now)
        return 1;
    const app::SessionReport report({*schema, QByteArray(32, 'k'), u"bench"_s, u"bench"_s});
    const app::Report::Choice choice{{}, {}, false};
    const auto header = report.header(*connection, *now, choice);
    if (!header)
        return 1;
    const report::Export file(arguments.value(3), report::SafeFile::Existing::Replace,
        [](QIODevice &device) { return std::make_unique<report::Csv>(device); });
    std::atomic<qint64> written = 0;
    const auto done = file.run(*header, *report.rows(*state, *now, choice), written, {});
    if (!done || done->rows != arguments.value(2).toLongLong())
        return 1;
    std::printf("peak=%f\n", peakMemory());
    return 0;
}

namespace {

// The report's columns, the id in the fingerprint's place.
QString query(const QString &users, const QString &engine)
{
    const auto now = engine == u"sqlite" ? u"unixepoch() * 1000"_s
        : engine == u"mysql"             ? u"unix_timestamp() * 1000"_s
                                         : u"extract(epoch from now()) * 1000"_s;
    return u"select s.id, s.user_id, u.email, case when idle_expires < %1 then 'dead' when active_expires < %1 then 'idle' "
           "else 'active' end, s.active_expires, s.idle_expires, s.ip, s.user_agent from user_session s "
           "left join %2 u on u.id = s.user_id"_s
        .arg(now, engine == u"sqlite" ? u"\"user\""_s : users);
}

Command client(const ScaleDatabase &database, const QString &order, const QString &path)
{
    const auto &options = database.options();
    const auto &engine = options.engine;
    const auto text = query(u"auth_user"_s, engine) + order;
    const auto port = QString::number(options.port), password = options.password.text();
    if (engine == u"sqlite")
        return {u"sqlite3"_s, {u"-csv"_s, options.file, text}, {}, {}, path};
    if (engine == u"mysql") {
        return {u"mariadb"_s,
            {u"--no-defaults"_s, u"--protocol=TCP"_s, u"--host="_s + options.host, u"--port="_s + port,
                u"--user="_s + options.user, u"--quick"_s, u"-B"_s, u"--execute="_s + text, options.name},
            {{u"MYSQL_PWD"_s, password}}, {}, path};
    }
    return {u"psql"_s,
        {u"--no-psqlrc"_s, u"--host="_s + options.host, u"--port="_s + port, u"--username="_s + options.user,
            u"--dbname="_s + options.name, u"--command=\\copy ("_s + text + u") to stdout csv header"_s},
        {{u"PGPASSWORD"_s, password}}, {}, path};
}

Finding ratio(const QString &id, const QString &what, const QString &engine, std::optional<double> limit)
{
    return {id, what, engine, {}, u"×"_s, limit, {}};
}

Findings measureOn(const QString &engine, qint64 rows)
{
    const ScaleDatabase database(engine, sizeOf(rows));
    const QTemporaryDir folder;
    const auto ownPath = folder.filePath(u"own.csv"_s), theirPath = folder.filePath(u"theirs.csv"_s);
    const auto own = child({u"export"_s, engine, database.place(), QString::number(rows), ownPath});
    const auto what = u"export %L1 sessions to CSV"_s.arg(rows);
    Findings findings{ratio(u"export.csv"_s, what, engine, 1.0),
        ratio(u"export.csv.ordered"_s, what + u", the client in the same order"_s, engine, {}),
        {u"export.memory"_s, what + u": peak memory"_s, engine, {}, u"MiB"_s, 64, {}}};
    const auto plain = client(database, {}, theirPath), ordered = client(database, u" order by s.id"_s, theirPath);
    if (!isInstalled(plain.program)) {
        findings[0].note = findings[1].note = u"the program %1 is not installed"_s.arg(plain.program);
        return findings;
    }
    double peak = 0;
    bool done = true;
    const auto time = [&](const Command &command) {
        const auto ran = run(command);
        peak = std::max(peak, ran.value("peak"));
        if (!ran.isDone)
            std::fputs(ran.errors.constData(), stderr);
        done = done && ran.isDone;
        return ran.milliseconds;
    };
    const auto against = [&](const Command &peer) { return pairs([&] { return time(own); }, [&] { return time(peer); }); };
    const auto inAnyOrder = against(plain), inOurs = against(ordered);
    if (!done) {
        for (auto &finding : findings)
            finding.note = u"failed: see above"_s;
        return findings;
    }
    const auto note = [&](const Pairs &measured) {
        return u"%1 s, %2 takes %3 s"_s.arg(measured.ours / 1000, 0, 'f', 2)
            .arg(plain.program)
            .arg(measured.theirs / 1000, 0, 'f', 2);
    };
    findings[0].figure = inAnyOrder.ratio;
    findings[0].note = note(inAnyOrder);
    findings[1].figure = inOurs.ratio;
    findings[1].note = note(inOurs);
    findings[2].figure = peak;
    findings[2].note = u"a file of %1 MB"_s.arg(QFileInfo(ownPath).size() / 1'000'000);
    return findings;
}

} // namespace

Findings measureExport(const Settings &settings)
{
    Findings findings;
    for (const auto &engine : settings.engines)
        findings << measureOn(engine, settings.exportRows);
    return findings;
}

} // namespace candela::bench
