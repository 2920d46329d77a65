#include "scale/workdone.h"

#include "support/fixture/plainconnection.h"

#include <atomic>

#include <sqlite3.h>

namespace candela::tests {

using namespace Qt::StringLiterals;

namespace {

std::atomic<qint64> sqliteSteps = 0;

int countSteps(unsigned, void *, void *statement, void *)
{
    sqliteSteps += sqlite3_stmt_status(static_cast<sqlite3_stmt *>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}

// SQLite calls it for each connection that is opened.
int watch(sqlite3 *handle, const char **, const void *)
{
    return sqlite3_trace_v2(handle, SQLITE_TRACE_PROFILE, &countSteps, nullptr);
}

qint64 handlerReads(database::Connection &connection)
{
    const auto answer = connection.run({u"show session status where variable_name like 'Handler_read%' "
        "or variable_name = 'Handler_icp_attempts'"_s, {}});
    if (!answer)
        qFatal("the server does not say what it reads");
    qint64 sum = 0;
    for (const auto &row : answer->rows)
        sum += row.at(1).toLongLong();
    return sum;
}

qint64 tuplesRead(database::Connection &connection, const database::Options &options)
{
    // Sessions hand over what they have counted between their transactions, once a second unless told otherwise.
    if (!connection.run({u"select pg_stat_force_next_flush()"_s, {}}))
        qFatal("the server does not say what it reads");
    return PlainConnection(options).run(
        u"select (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables) "
        "+ (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes)"_s).toLongLong();
}

} // namespace

void watchSqlite()
{
    using Entry = void (*)();
    sqlite3_auto_extension(reinterpret_cast<Entry>(&watch));
}

qint64 rowsRead(database::Connection &connection, const database::Options &options, const std::function<void()> &act)
{
    if (options.engine == u"sqlite") {
        const auto before = sqliteSteps.load();
        act();
        return (sqliteSteps - before) / 25;
    }
    const auto read = [&] {
        return options.engine == u"mysql" ? handlerReads(connection) : tuplesRead(connection, options);
    };
    const auto idle = read(), before = read();              // asking reads as well
    act();
    return read() - before - (before - idle);
}

} // namespace candela::tests
