// The order of a select's rows.
#pragma once

#include "sql/function.h"
#include "sql/keyset.h"

namespace candela::sql {

template <Operand O> struct Ordering {
    Order order;
    // Rows are sorted once they are found, and not found by walking an index of this order: for conditions that let few
    // rows through, which such a walk looks up one by one. MySQL and PostgreSQL weigh that themselves.
    Ordering unindexed() const { return {{order.expression, order.descending, true}}; }
};

// Not by what may be NULL: engines sort that to different ends, and no page begins behind it.
//     sql::from(sessions).orderBy(sql::descending(sessions.idleExpires), sql::ascending(sessions.id))
template <Operand O> requires(!O::nullable)
Ordering<O> ascending(const O &operand) { return {{operand.expression(), false, false}}; }
template <Operand O> requires(!O::nullable)
Ordering<O> descending(const O &operand) { return {{operand.expression(), true, false}}; }

} // namespace candela::sql
