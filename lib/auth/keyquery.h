// The statement that reads a page of keys, before it meets a database.
#pragma once

#include "auth/keys.h"
#include "sql/select.h"

namespace candela::auth {

using KeyQuery
    = sql::Query<decltype(KeyTable::id), decltype(KeyTable::userId), decltype(KeyTable::hashedPassword)>;

// See Keys::page().
KeyQuery keysPage(const Schema &schema, const KeyFilter &filter, const KeyOrder &order, const std::optional<Key> &after,
    qint64 rows);

} // namespace candela::auth
