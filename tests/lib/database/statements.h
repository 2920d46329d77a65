// SQL that the tests of connections need on each engine.
#pragma once

#include "database/connection.h"

namespace candela::tests {

// Runs for about 20 seconds, or until it is stopped.
inline sql::CompiledQuery slowStatement(const QString &engine)
{
    if (engine == QStringLiteral("mysql"))
        return {QStringLiteral("select sleep(20)"), {}};
    if (engine == QStringLiteral("postgres"))
        return {QStringLiteral("select pg_sleep(20)"), {}};
    return {
        QStringLiteral(
            "with recursive n(i) as (select 1 union all select i + 1 from n limit 2000000000) select count(*) from n"),
        {}};
}

// The server's number of this connection.
inline sql::CompiledQuery connectionNumber(const QString &engine)
{
    return {engine == QStringLiteral("mysql") ? QStringLiteral("select connection_id()")
                                              : QStringLiteral("select pg_backend_pid()"),
        {}};
}

// Ends the connection of that number, from another one.
inline QString killStatement(const QString &engine, const QString &number)
{
    return (engine == QStringLiteral("mysql") ? QStringLiteral("kill connection %1")
                                              : QStringLiteral("select pg_terminate_backend(%1)"))
        .arg(number);
}

} // namespace candela::tests
