// The orders in which users can be paged; the id decides between equals.
#pragma once

#include "auth/schema.h"

namespace candela::auth {

struct UserOrder {
    QString attribute;              // one of Schema::userAttributes, as its text; empty: the id
    bool descending = false;

    UserOrder reversed() const { return {attribute, !descending}; }
    bool operator==(const UserOrder &) const = default;
};

// Whether an index gives that order. Where none does, every page reads and sorts the whole table.
bool isIndexed(const Schema &schema, const UserOrder &order);

} // namespace candela::auth
