// The sessions of a throw-away database, read some at a time by what is tested: a Cursor, a TableOrder.
#pragma once

#include "database/connection.h"
#include "sql/select.h"
#include "support/fixture/luciafixture.h"

namespace candela::tests {

template <class Ids> struct SessionParts {
    explicit SessionParts(const QString &engine) : fixture(engine) {}

    sql::Query<decltype(auth::SessionTable::id)> all() const { return sql::from(sessions()).select(sessions().id); }
    const auth::SessionTable &sessions() const { return *fixture.schema().sessions; }
    // The next ids, or the kind of the error.
    std::pair<QStringList, std::optional<database::Error::Kind>> next(Ids &parts, qint64 rows) const
    {
        QStringList ids;
        const auto read = parts.next(rows, [&](const auto &row) { ids << QString::fromUtf8(row[sessions().id]); });
        return {ids, read ? std::nullopt : std::optional(read.error().kind)};
    }

    LuciaFixture fixture;
    std::unique_ptr<database::Connection> connection;
};

} // namespace candela::tests
