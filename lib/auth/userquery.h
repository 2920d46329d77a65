// The statements that read pages of users, before they meet a database.
#pragma once

#include "auth/userorder.h"
#include "sql/select.h"

namespace candela::auth {

using UserQuery = sql::Query<decltype(UserTable::id)>;

// Where a page begins: behind the user of this id, and of this text in the attribute that orders.
struct UserPlace {
    QString id, text;
};

// See Users::page(), which knows the attribute; `found` is whom the search means, `scattered` that no index finds them.
UserQuery usersPage(const Schema &schema, const std::optional<sql::Predicate<UserTable>> &found, bool scattered,
    const UserOrder &order, const std::optional<UserPlace> &after, qint64 rows);

// The whole text of an attribute, and the empty one for NULL, of users whose ids the collation takes for this one.
sql::Query<decltype(UserTable::id), sql::FullTextOf<UserTable>> wholeText(
    const Schema &schema, const QString &attribute, const QString &id);

// An attribute as the text that an order or a comparison means.
sql::FullTextOf<UserTable> textOf(const Schema &schema, const QString &attribute);

} // namespace candela::auth
