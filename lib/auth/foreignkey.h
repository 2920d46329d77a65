// A foreign key as the database's own catalog tells it.
#pragma once

#include "database/connection.h"

namespace candela::auth {

struct ForeignKey {
    // What becomes of a row when the one that it refers to is deleted.
    enum class Rule { Refuse, Cascade, SetNull, SetDefault };

    sql::TableName from, to;
    // One for one. SQLite lets a key refer to a column that is not there: an empty name.
    QStringList columns, referenced;
    Rule rule = Rule::Refuse;
    bool operator==(const ForeignKey &) const = default;

    // All that the catalog knows. One query; fails as Catalog::rows() does.
    [[nodiscard]] static database::Result<QList<ForeignKey>> readAll(database::Connection &connection);
};

} // namespace candela::auth
