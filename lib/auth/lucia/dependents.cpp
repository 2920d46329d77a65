#include "auth/lucia/dependents.h"

#include "auth/attributecolumns.h"
#include "auth/exactrows.h"
#include "auth/inspector.h"

#include <algorithm>

namespace candela::auth::lucia {

using database::Error;
using database::Failure;
using database::Result;
using sql::DynamicColumn;
using sql::TableName;

// SQLite alone has no schemas, and its foreign keys may spell a name in other cases than the table does.
static Qt::CaseSensitivity spelling(const TableName &table)
{
    return table.schema.isEmpty() ? Qt::CaseInsensitive : Qt::CaseSensitive;
}

// A schema that is not named can be any: rather a table too many in the way than one too few.
static bool same(const TableName &a, const TableName &b)
{
    if (a.schema.isEmpty() && b.schema.isEmpty())
        return a.table.compare(b.table, Qt::CaseInsensitive) == 0;
    return a.table == b.table && (a.schema.isEmpty() || b.schema.isEmpty() || a.schema == b.schema);
}

static sql::Predicate<Table> hold(const Table &table, const Attributes &values)
{
    const auto holds = [&](const auto &value) {
        return sql::compare(table, DynamicColumn{{table.name(), value.first}, DynamicColumn::whole},
            sql::Comparison::Equal, value.second);
    };
    auto all = holds(values.first());
    for (const auto &value : values.mid(1))
        all = {(all && holds(value)).condition};
    return all;
}

QString Dependents::owner(const TableName &table) const
{
    if (same(table, m_schema.users.name()))
        return m_schema.users.id.name().column;
    if (same(table, m_schema.keys.name()))
        return m_schema.keys.userId.name().column;
    return m_schema.sessions && same(table, m_schema.sessions->name()) ? m_schema.sessions->userId.name().column
                                                                       : QString();
}

Result<Dependents> Dependents::read(database::Connection &connection, const Schema &schema)
{
    const auto all = ForeignKey::readAll(connection);
    if (!all)
        return Failure(all.error());
    Dependents dependents(connection, schema);
    const auto &id = schema.users.id.name().column;
    for (const auto &key : *all) {
        const bool ofLucia = key.columns == QStringList{dependents.owner(key.from)}
            && key.referenced.first().compare(id, spelling(key.to)) == 0;
        if (same(key.to, schema.users.name()) && !ofLucia && !dependents.m_keys.contains(key))
            dependents.m_keys.append(key);
    }
    dependents.order(*all);
    return dependents;
}

// Again and again the first that none of the others refers to; where they refer to each other in a circle, the first.
void Dependents::order(const QList<ForeignKey> &all)
{
    auto left = std::exchange(m_keys, {});
    const auto isReferredTo = [&](const ForeignKey &candidate) {
        return std::any_of(all.begin(), all.end(), [&](const ForeignKey &key) {
            const auto isLeft = [&](const ForeignKey &other) { return same(other.from, key.from); };
            return same(key.to, candidate.from) && !same(key.from, candidate.from)
                && std::any_of(left.begin(), left.end(), isLeft);
        });
    };
    while (!left.isEmpty()) {
        const auto free = std::find_if_not(left.begin(), left.end(), isReferredTo);
        m_keys.append(left.takeAt(free == left.end() ? 0 : free - left.begin()));
    }
}

Result<Attributes> Dependents::referred(const QString &userId) const
{
    const auto &u = m_schema.users;
    QList<Attribute> others;
    for (const auto &attribute : m_schema.userAttributes + m_schema.secretUserAttributes) {
        const auto refers = [&](const ForeignKey &key) {
            return key.referenced.contains(attribute.name, spelling(key.to));
        };
        if (std::any_of(m_keys.begin(), m_keys.end(), refers))
            others.append(attribute);
    }
    const Attributes id{{u.id.name().column, userId}};
    if (others.isEmpty())
        return id;
    const AttributeColumns columns(m_connection.dialect(), u, others);
    const auto found = columns.check(m_connection, u, u.id == userId).and_then([&] {
        return m_connection.fetch(
            sql::from(u).where(u.id == userId).limit(neighbours).select(u.id).with(columns.columns()));
    });
    if (!found)
        return Failure(found.error());
    for (const auto &row : *found) {
        if (row[u.id] == userId)
            return columns.values(row.rest()).map([&](const Attributes &values) { return id + values; });
    }
    return database::failure(Error::Kind::Missing, userId);
}

// What the key's columns hold where they refer to this user; empty: NULL, to which nothing refers.
static Result<Attributes> valuesOf(const ForeignKey &key, const Attributes &user)
{
    Attributes values;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const auto &name = key.referenced[i];
        const auto found = std::find_if(user.begin(), user.end(),
            [&](const auto &value) { return value.first.compare(name, spelling(key.to)) == 0; });
        if (found == user.end())
            return Failure(Error{Error::Kind::Schema, fault::missingColumn.toString(), {}, key.to.table + u'.' + name});
        if (found->second.isNull())
            return Attributes();
        values.append({key.columns[i], found->second});
    }
    return values;
}

Result<std::vector<Dependent>> Dependents::of(const QString &userId) const
{
    const auto user = referred(userId);
    if (!user)
        return Failure(user.error());
    std::vector<Dependent> found;
    for (const auto &key : m_keys) {
        const auto values = valuesOf(key, *user);
        if (!values)
            return Failure(values.error());
        if (values->isEmpty())
            continue;
        const Table table(key.from);
        auto query = sql::from(table).where(hold(table, *values));
        // The user's own rows go with the user, whatever else in them refers to it.
        const auto owns = owner(key.from);
        if (!owns.isEmpty())
            query = query.where(!hold(table, {{owns, userId}}));
        const auto counted = sql::count(table);
        const auto rows = m_connection.fetch(query.select(counted));
        if (!rows)
            return Failure(rows.error());
        if (const auto number = rows->at(0)[counted]; number > 0)
            found.push_back({key.from, *values, number, owns.isEmpty(), key.rule});
    }
    return found;
}

Result<void> Dependents::remove(database::Transaction &transaction, const std::vector<Dependent> &dependents)
{
    for (const auto &dependent : dependents) {
        if (!dependent.removable || dependent.letsGo())
            continue;
        const Table table(dependent.table);
        const auto removed = transaction.execute(sql::deleteFrom(table).where(hold(table, dependent.by)));
        if (!removed)
            return Failure(removed.error());
    }
    return {};
}

} // namespace candela::auth::lucia
