#include "auth/userquery.h"

#include "auth/exactrows.h"

namespace candela::auth {

sql::FullTextOf<UserTable> textOf(const Schema &schema, const QString &attribute)
{
    const sql::ColumnName name{schema.users.name(), attribute};
    const auto place = schema.userAttribute(attribute);
    const bool isText = schema.texts.contains(name) && place >= 0 && !schema.userAttributes[place].nullable;
    return sql::fullText(schema.users, name, isText);
}

UserQuery usersPage(const Schema &schema, const std::optional<sql::Predicate<UserTable>> &found, bool scattered,
    const UserOrder &order, const std::optional<UserPlace> &after, qint64 rows)
{
    const auto &u = schema.users;
    auto from = sql::from(u).limit(rows);
    if (found)
        from = from.where(*found);
    const auto in = [&](const auto &operand) {
        const auto ordering = order.descending ? sql::descending(operand) : sql::ascending(operand);
        return scattered ? ordering.unindexed() : ordering;
    };
    if (order.attribute.isEmpty()) {
        const auto query = from.orderBy(in(u.id));
        return (after ? query.after(after->id) : query).select(u.id).with(schema.userColumns());
    }
    const auto query = from.orderBy(in(textOf(schema, order.attribute)), in(u.id));
    return (after ? query.after(after->text, after->id) : query).select(u.id).with(schema.userColumns());
}

sql::Query<decltype(UserTable::id), sql::FullTextOf<UserTable>> wholeText(
    const Schema &schema, const QString &attribute, const QString &id)
{
    const auto &u = schema.users;
    return sql::from(u).where(u.id == id).limit(neighbours).select(u.id, textOf(schema, attribute));
}

} // namespace candela::auth
