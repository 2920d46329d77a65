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

// The same in two steps, where a search finds beginnings by an index in the order of the page: the first ids of each
// beginning, and the page of those, so that none but its rows are read. Several ranges at once would be sorted first.
bool takesTwoSteps(const Schema &schema, const KeyFilter &filter, const KeyOrder &order);
std::vector<sql::Query<decltype(KeyTable::id)>> firstOfEach(const Schema &schema, const KeyFilter &filter,
    const KeyOrder &order, const std::optional<Key> &after, qint64 rows);
KeyQuery keysPage(const Schema &schema, const QStringList &ids, const KeyOrder &order, qint64 rows);

} // namespace candela::auth
