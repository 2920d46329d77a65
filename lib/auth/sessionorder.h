// The orders in which sessions can be paged; the id decides between equals.
#pragma once

#include "auth/schema.h"

namespace candela::auth {

struct SessionOrder {
    enum class By { Id, User, ActiveExpires, IdleExpires };
    By by = By::Id;
    bool descending = false;

    SessionOrder reversed() const { return {by, !descending}; }
    bool operator==(const SessionOrder &) const = default;
};

// Whether an index gives that order; where none does, every page reads and sorts the whole table. The schema must have a
// session table.
bool isIndexed(const Schema &schema, SessionOrder::By by);

} // namespace candela::auth
