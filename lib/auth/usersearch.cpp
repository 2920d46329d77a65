#include "auth/usersearch.h"

#include "sql/select.h"

#include <QSet>
#include <QUuid>

namespace candela::auth {

using namespace Qt::StringLiterals;

// A key's id is "provider:name at the provider"; the providers with names that people know (Lucia's documentation).
QStringList keysCalled(const QString &name)
{
    return {name, u"email:"_s + name, u"username:"_s + name, u"emailpassword:"_s + name};
}

sql::Predicate<UserTable> usersNamed(const Schema &schema, const Search &search)
{
    const auto &users = schema.users;
    const auto &keys = schema.keys;
    const auto &text = search.text;
    const bool anywhere = search.reach == Reach::Anywhere;
    const auto begins = [&](const QString &beginning) { return sql::startsWith(keys.id, beginning); };
    auto known = anywhere ? sql::contains(keys.id, text) : begins(text);
    for (const auto &beginning : anywhere ? QStringList() : keysCalled(text).mid(1))
        known = {(known || begins(beginning)).condition};
    const auto id = anywhere ? sql::contains(users.id, text) : sql::startsWith(users.id, text);
    sql::Predicate<UserTable> found
        = {(id || sql::in(users.id, sql::from(keys).where(known).select(keys.userId))).condition};
    for (const auto &column : schema.userColumns()) {
        const auto named = anywhere ? sql::contains(users, column, text) : sql::startsWith(users, column, text);
        found = {(found || named).condition};
    }
    return found;
}

// Whether the text is a whole value of such a column: PostgreSQL takes no other for one.
static bool isWhole(const QString &type, const QString &text)
{
    if (type == u"uuid")
        return text.size() == 36 && !QUuid::fromString(text).isNull();
    const auto number = text.toLongLong();
    const bool isNumber = text == QString::number(number);
    return isNumber && (type.startsWith(u"bigint") || (type.startsWith(u"int") && number == qint32(number)));
}

bool canHold(const QString &type, const QString &text)
{
    const bool isStrict = type == u"uuid" || type.startsWith(u"bigint") || type.startsWith(u"int");
    return !isStrict || isWhole(type, text);
}

IndexedSearch indexedSearch(const Schema &schema, const QString &text, qint64 rows)
{
    const auto &users = schema.users;
    const auto &keys = schema.keys;
    IndexedSearch search;
    // In the order of the column that is asked, which its index has.
    const auto add = [&](auto &queries, const auto &from, const auto &operand, const sql::ColumnName &asked) {
        auto query = from.limit(rows).select(operand);
        query.statement.orderBy = {sql::Order{{sql::Function::None, asked, 0, {}}}};
        queries.push_back(query);
    };
    QStringList texts = {text, text.toLower()};
    texts.removeDuplicates();
    for (const auto &beginning : std::as_const(texts)) {
        if (schema.findsBeginnings(users.id.name()))
            add(search.users, sql::from(users).where(sql::startsExactly(users.id, beginning)), users.id,
                users.id.name());
        for (const auto &key : schema.findsBeginnings(keys.id.name()) ? keysCalled(beginning) : QStringList())
            add(search.keys, sql::from(keys).where(sql::startsExactly(keys.id, key)), keys.userId, keys.id.name());
        for (const auto &column : schema.userColumns()) {
            if (schema.findsBeginnings(column.name))
                add(search.users, sql::from(users).where(sql::startsExactly(users, column, beginning)), users.id,
                    column.name);
        }
    }
    if (schema.isIndexed(users.id.name()) && isWhole(schema.userIdType, text))
        add(search.users, sql::from(users).where(users.id == text), users.id, users.id.name());
    return search;
}

database::Result<FoundUsers> usersFound(
    database::Connection &connection, const Schema &schema, const QString &text, qint64 most)
{
    if (text.contains(QChar(0)))
        return database::failure(database::Error::Kind::Input, text.section(QChar(0), 0, 0));
    FoundUsers found;
    QSet<QString> seen;
    const auto collect = [&](const auto &queries, const auto &column) -> database::Result<void> {
        for (const auto &query : queries) {
            const auto rows = connection.fetch(query);
            if (!rows)
                return database::Failure(rows.error());
            found.more = found.more || qint64(rows->size()) > most;
            for (const auto &row : *rows) {
                if (seen.contains(row[column]))
                    continue;
                seen.insert(row[column]);
                found.ids << row[column];
            }
        }
        return {};
    };
    const auto search = indexedSearch(schema, text, most + 1);
    return collect(search.users, schema.users.id)
        .and_then([&] { return collect(search.keys, schema.keys.userId); })
        .map([&] {
            found.more = found.more || found.ids.size() > most;
            found.ids = found.ids.mid(0, most);
            return std::move(found);
        });
}

} // namespace candela::auth
