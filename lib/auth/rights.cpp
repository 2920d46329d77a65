#include "auth/rights.h"

#include "sql/modify.h"

namespace candela::auth {

using database::Error;
using database::Failure;
using database::Result;

namespace {

// No row of that column's table.
sql::Condition nothing(const sql::ColumnName &column) { return {sql::In{column, {}}}; }

class Account
{
public:
    explicit Account(database::Connection &connection) : m_connection(connection) {}

    // `columns`: those of Lucia's; `changed`: the one that Candela changes there, empty where it changes none.
    Result<TableRights> of(const sql::TableName &table, const QList<sql::ColumnName> &columns, const QString &changed)
    {
        sql::SelectStatement read{{table, {}}, {}, {}, nothing(columns.front()), {}, {}, {}, 1, false};
        sql::InsertStatement add{table, {}, {QVariantList(columns.size())}, {}};
        for (const auto &column : columns) {
            read.columns.push_back({sql::Function::None, column, 0, {}});
            add.columns << column.column;
        }
        TableRights rights;
        auto asked = ask(rights.read, read);
        if (!asked || m_connection.isReadOnly())
            return asked.map([&] { return rights; });
        return ask(rights.add, add)
            .and_then([&] { return ask(rights.remove, sql::DeleteStatement{table, nothing(columns.front())}); })
            .and_then([&] {
                return changed.isEmpty() ? Result<void>()
                    : ask(rights.change, sql::UpdateStatement{table, {{changed, {}}}, nothing(columns.front())});
            })
            .map([&] { return rights; });
    }

private:
    Result<void> ask(bool &allowed, const sql::Statement &statement)
    {
        const auto planned = m_connection.run(m_connection.dialect().explain(statement));
        allowed = planned.has_value();
        if (planned || planned.error().kind == Error::Kind::Denied)
            return {};
        return Failure(planned.error());
    }

    database::Connection &m_connection;
};

} // namespace

Result<Rights> rights(database::Connection &connection, const Schema &schema)
{
    Account account(connection);
    const auto &u = schema.users;
    const auto &k = schema.keys;
    const auto users = account.of(
        u.name(), {u.id.name()}, schema.userAttributes.isEmpty() ? QString() : schema.userAttributes.front().name);
    if (!users)
        return Failure(users.error());
    const auto password = k.hashedPassword.name();
    const auto keys = account.of(k.name(), {k.id.name(), k.userId.name(), password}, password.column);
    if (!keys)
        return Failure(keys.error());
    Rights rights{*users, *keys, {}};
    if (const auto &s = schema.sessions) {
        const auto idle = s->idleExpires.name();
        const auto sessions
            = account.of(s->name(), {s->id.name(), s->userId.name(), s->activeExpires.name(), idle}, idle.column);
        if (!sessions)
            return Failure(sessions.error());
        rights.sessions = *sessions;
    }
    return rights;
}

} // namespace candela::auth
