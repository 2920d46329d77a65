#include "auth/rights.h"

#include "sql/accounts.h"
#include "sql/modify.h"

namespace candela::auth {

using database::Error;
using database::Failure;
using database::Result;

namespace {

// No row of that column's table.
sql::Condition nothing(const sql::ColumnName &column) { return {sql::In{column, {}}}; }

class Questions
{
public:
    explicit Questions(database::Connection &connection) : m_connection(connection) {}

    // `columns`: those of Lucia's; `changed`: those that Candela changes there.
    Result<TableRights> of(
        const sql::TableName &table, const QList<sql::ColumnName> &columns, const QStringList &changed)
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
            .and_then([&] { return askChange(rights.change, table, columns.front(), changed); })
            .map([&] { return rights; });
    }

    // Of all these columns; where there are several and that is denied, of any of them.
    Result<void> askChange(bool &allowed, const sql::TableName &table, const sql::ColumnName &id, const QStringList &changed)
    {
        if (changed.isEmpty() || m_connection.isReadOnly())
            return {};
        sql::UpdateStatement all{table, {}, nothing(id)};
        for (const auto &column : changed)
            all.values.push_back({column, {}});
        auto asked = ask(allowed, all);
        for (qsizetype i = 0; asked && !allowed && changed.size() > 1 && i < changed.size(); ++i)
            asked = ask(allowed, sql::UpdateStatement{table, {{changed[i], {}}}, nothing(id)});
        return asked;
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
    Questions questions(connection);
    const auto &u = schema.users;
    const auto &k = schema.keys;
    QStringList attributes;
    for (const auto &attribute : schema.userAttributes)
        attributes << attribute.name;
    const auto users = questions.of(u.name(), {u.id.name()}, attributes);
    if (!users)
        return Failure(users.error());
    const auto password = k.hashedPassword.name();
    const auto keys = questions.of(k.name(), {k.id.name(), k.userId.name(), password}, {password.column});
    if (!keys)
        return Failure(keys.error());
    Rights rights{*users, *keys, {}};
    const auto renames = questions.askChange(rights.renames, k.name(), k.id.name(), {k.id.name().column});
    if (!renames)
        return Failure(renames.error());
    if (const auto &s = schema.sessions) {
        const auto idle = s->idleExpires.name();
        const auto sessions
            = questions.of(s->name(), {s->id.name(), s->userId.name(), s->activeExpires.name(), idle}, {idle.column});
        if (!sessions)
            return Failure(sessions.error());
        rights.sessions = *sessions;
    }
    if (const auto &t = schema.resetTokens) {
        const auto tokens = questions.of(t->name(), {t->id.name(), t->userId.name()}, {});
        if (!tokens)
            return Failure(tokens.error());
        rights.resetTokens = *tokens;
    }
    return rights;
}

Result<Account> account(database::Connection &connection)
{
    const auto *accounts = connection.dialect().accounts();
    if (!accounts)
        return Account();
    return connection.run({accounts->current(), {}}).map([](const database::Answer &answer) {
        const auto row = answer.rows.empty() ? QVariantList() : answer.rows.front();
        return Account{row.value(0).toString(), row.value(1).toString()};
    });
}

} // namespace candela::auth
