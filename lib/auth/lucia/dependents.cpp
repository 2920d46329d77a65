#include "auth/lucia/dependents.h"

#include "sql/modify.h"
#include "sql/select.h"

#include <algorithm>

namespace candela::auth::lucia {

using database::Failure;
using database::Result;
using sql::DynamicColumn;
using sql::TableName;

// A schema that is not named can be any: rather a table too many in the way than one too few. SQLite alone has none,
// and there a foreign key may spell a table's name in other cases than the table does.
static bool same(const TableName &a, const TableName &b)
{
    if (a.schema.isEmpty() && b.schema.isEmpty())
        return a.table.compare(b.table, Qt::CaseInsensitive) == 0;
    return a.table == b.table && (a.schema.isEmpty() || b.schema.isEmpty() || a.schema == b.schema);
}

static sql::Predicate<Table> holds(const Table &table, const QString &column, const QString &userId)
{
    return sql::compare(
        table, DynamicColumn{{table.name(), column}, DynamicColumn::whole}, sql::Comparison::Equal, userId);
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
    const auto rows = connection.run({connection.dialect().references(), {}});
    if (!rows)
        return Failure(rows.error());
    QList<Reference> all;
    for (const auto &row : rows->rows)
        all.append({{row[0].toString(), row[1].toString()}, row[2].toString(), {row[3].toString(), row[4].toString()}});
    Dependents dependents(connection, schema);
    for (const auto &reference : all) {
        if (same(reference.to, schema.users.name()) && reference.column != dependents.owner(reference.from)
            && !dependents.m_references.contains(reference))
            dependents.m_references.append(reference);
    }
    dependents.order(all);
    return dependents;
}

// Again and again the first that none of the others refers to; where they refer to each other in a circle, the first.
void Dependents::order(const QList<Reference> &all)
{
    auto left = std::exchange(m_references, {});
    const auto isReferredTo = [&](const Reference &candidate) {
        return std::any_of(all.begin(), all.end(), [&](const Reference &reference) {
            const auto isLeft = [&](const Reference &other) { return same(other.from, reference.from); };
            return same(reference.to, candidate.from) && !same(reference.from, candidate.from)
                && std::any_of(left.begin(), left.end(), isLeft);
        });
    };
    while (!left.isEmpty()) {
        const auto free = std::find_if_not(left.begin(), left.end(), isReferredTo);
        m_references.append(left.takeAt(free == left.end() ? 0 : free - left.begin()));
    }
}

Result<std::vector<Dependent>> Dependents::of(const QString &userId) const
{
    std::vector<Dependent> found;
    for (const auto &reference : m_references) {
        const Table table(reference.from);
        auto query = sql::from(table).where(holds(table, reference.column, userId));
        // The user's own rows go with the user, whatever else in them refers to it.
        const auto owns = owner(reference.from);
        if (!owns.isEmpty())
            query = query.where(!holds(table, owns, userId));
        const auto counted = sql::count(table);
        const auto rows = m_connection.fetch(query.select(counted));
        if (!rows)
            return Failure(rows.error());
        if (const auto number = rows->at(0)[counted]; number > 0)
            found.push_back({reference.from, reference.column, number, owns.isEmpty()});
    }
    return found;
}

Result<void> Dependents::remove(
    database::Transaction &transaction, const std::vector<Dependent> &dependents, const QString &userId)
{
    for (const auto &dependent : dependents) {
        const Table table(dependent.table);
        const auto rows = holds(table, dependent.column, userId);
        if (dependent.removable) {
            if (const auto removed = transaction.execute(sql::deleteFrom(table).where(rows)); !removed)
                return Failure(removed.error());
        }
    }
    return {};
}

} // namespace candela::auth::lucia
