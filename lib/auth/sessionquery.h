// The statements that read sessions, before they meet a database; and the sessions that their rows stand for.
#pragma once

#include "auth/sessions.h"
#include "sql/select.h"

namespace candela::auth {

using SessionQuery = sql::Query<decltype(SessionTable::id), decltype(SessionTable::userId),
    sql::IntegerOf<decltype(SessionTable::activeExpires)>, sql::IntegerOf<decltype(SessionTable::idleExpires)>>;

// See Sessions::page(). Where the condition lets few rows through, they are found and then sorted: to walk an index in the
// page's order would look up nearly every row of the table by itself.
SessionQuery sessionPage(const Schema &schema, const SessionCondition &condition, const SessionOrder &order,
    const std::optional<Session> &after, qint64 rows);

// All of them in no order, and with `address` behind the session's attributes that attribute of its user; NULL where
// there is no such user.
SessionQuery sessionsMet(
    const Schema &schema, const SessionCondition &condition, const std::optional<sql::DynamicColumn> &address);

// The sessions whose ids the column's collation takes for one of these.
SessionQuery sessionsCalled(const Schema &schema, const QStringList &ids);

// In its state at `now`, without the person.
Session sessionIn(const SessionQuery::Row &row, const Schema &schema, qint64 now);

} // namespace candela::auth
