// A column that only the database knows, such as a user attribute, beside those that the compiler knows.
#pragma once

#include "sql/statement.h"

namespace candela::sql {

// Read as text and cut after `characters`, or `whole`, as the type that its driver gives it.
//     const sql::DynamicColumn email{{users.name(), u"email"_s}};
//     sql::from(users).where(sql::compare(users, email, sql::Comparison::Equal, address)).limit(1)
//         .select(users.id).with({email})
struct DynamicColumn {
    static constexpr qint64 whole = -1;
    ColumnName name;
    qint64 characters = 1000;
    Expression expression() const
    {
        return characters == whole ? Expression{Function::None, name, 0, {}}
                                   : Expression{Function::Text, name, characters, {}};
    }
};

} // namespace candela::sql
