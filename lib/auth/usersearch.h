// Which users a typed text means: by their id, an attribute, or what a key names them.
#pragma once

#include "auth/schema.h"
#include "auth/search.h"
#include "database/connection.h"
#include "sql/predicate.h"

namespace candela::auth {

// The ids of keys by which people sign in under that name, after the name itself.
QStringList keysCalled(const QString &name);

// Whether a column of that type can hold the text: PostgreSQL takes no other for a uuid or an integer, and MySQL takes
// any other for 0.
bool canHold(const QString &type, const QString &text);

// Ignoring case, as far as Reach::Beginnings or Reach::Anywhere goes (Reach::Indexed as Beginnings): reads whole
// tables.
sql::Predicate<UserTable> usersNamed(const Schema &schema, const Search &search);

// The statements of a search with Reach::Indexed, each of which an index answers: users' ids of both tables, at most so
// many rows each. A column without an index, or whose type has no beginnings, is not asked; a uuid or a number is where
// the text is a whole one.
struct IndexedSearch {
    std::vector<sql::Query<decltype(UserTable::id)>> users;
    std::vector<sql::Query<decltype(KeyTable::userId)>> keys;
};
IndexedSearch indexedSearch(const Schema &schema, const QString &text, qint64 rows);

struct FoundUsers {
    QStringList ids; // without duplicates; with a key's user who is not there
    bool more = false; // there were more than `most`
};
// The ids of up to `most` users by a search with Reach::Indexed: beginnings of ids, keys, and text attributes, as typed
// and in lower case. Input: a text with NUL in it.
[[nodiscard]] database::Result<FoundUsers> usersFound(
    database::Connection &connection, const Schema &schema, const QString &text, qint64 most);

} // namespace candela::auth
