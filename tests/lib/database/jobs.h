// Jobs for a Database, short and long.
#pragma once

#include "database/database.h"
#include "statements.h"
#include "support/fixture/testdatabase.h"

namespace candela::tests {

using namespace Qt::StringLiterals;

// Answers 1.
inline database::Result<int> one(database::Connection &connection)
{
    return connection.run({u"select 1"_s, {}}).map([](const database::Answer &answer) {
        return answer.rows.at(0).at(0).toInt();
    });
}

// Answers 1 after about 20 seconds.
inline auto slow(const QString &engine)
{
    return [engine](database::Connection &connection) -> database::Result<int> {
        return connection.run(slowStatement(engine)).map([](const auto &) { return 1; });
    };
}

// Whether a slow job was: MariaDB's sleep() ends with an answer instead of an error.
inline bool wasStopped(const QString &engine, const database::Result<int> &result)
{
    return result ? engine == u"mysql" : result.error().kind == database::Error::Kind::Cancelled;
}

} // namespace candela::tests
