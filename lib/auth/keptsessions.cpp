#include "auth/keptsessions.h"

#include "auth/attributecolumns.h"
#include "auth/exactrows.h"
#include "sql/insertread.h"

#include <QSet>

#include <span>

namespace candela::auth {

using database::Failure;
using database::Result;
using database::Transaction;

// Every column, Lucia's own as well: SQLite keeps whatever type was written, and an id may be a number or a uuid.
static AttributeColumns allColumns(const sql::Dialect &dialect, const Schema &schema)
{
    const auto &s = *schema.sessions;
    QList<Attribute> all;
    for (const auto &own : {s.id.name(), s.userId.name(), s.activeExpires.name(), s.idleExpires.name()})
        all.append({own.column, {}, false});
    return {dialect, s, all + schema.sessionAttributes + schema.secretSessionAttributes};
}

Result<std::vector<KeptSession>> KeptSessions::read(
    Transaction &transaction, const Schema &schema, const sql::Predicate<SessionTable> &which, qint64 rows)
{
    auto &connection = transaction.connection();
    const auto &s = *schema.sessions;
    const auto columns = allColumns(connection.dialect(), schema);
    if (const auto checked = columns.check(connection, s, which); !checked)
        return Failure(checked.error());
    const auto query = sql::from(s).where(which).limit(rows).select(s.id, s.userId).with(columns.columns());
    const auto found = connection.fetch(query.locked());
    if (!found)
        return Failure(found.error());
    std::vector<KeptSession> sessions;
    sessions.reserve(found->size());
    for (const auto &row : *found) {
        const auto values = columns.values(row.rest());
        if (!values)
            return Failure(values.error());
        KeptSession session{row[s.id], row[s.userId], {}};
        for (const auto &[name, value] : *values)
            session.values << value;
        sessions.push_back(std::move(session));
    }
    return sessions;
}

// Of these ids, those that a row of the table has to the byte.
template <class T>
static Result<QSet<QString>> present(database::Connection &connection, const T &table, const QStringList &ids)
{
    return connection.fetch(sql::from(table).where(sql::in(table.id, ids)).limit(2 * ids.size() + neighbours).select(table.id))
        .map([&](const auto &rows) {
            QSet<QString> found;
            for (const auto &row : rows)
                found.insert(row[table.id]);
            return found;
        });
}

static Result<KeptSessions::Restored> putSomeBack(
    Transaction &transaction, const Schema &schema, std::span<const KeptSession> sessions)
{
    auto &connection = transaction.connection();
    QStringList ids, owners;
    for (const auto &session : sessions) {
        ids << session.id;
        owners << session.userId;
    }
    const auto users = present(connection, schema.users, owners);
    if (!users)
        return Failure(users.error());
    const auto there = present(connection, *schema.sessions, ids);
    if (!there)
        return Failure(there.error());
    sql::InsertRead insert(schema.sessions->name(), allColumns(connection.dialect(), schema).names());
    KeptSessions::Restored result;
    for (const auto &session : sessions) {
        if (there->contains(session.id)) {
            ++result.there;
        } else if (!users->contains(session.userId)) {
            ++result.userGone;
        } else {
            insert.add(session.values);
            ++result.done;
        }
    }
    return transaction.execute(insert).map([&](qint64) { return result; });
}

Result<KeptSessions::Restored> KeptSessions::putBack(
    database::Connection &connection, const Schema &schema, const std::vector<KeptSession> &sessions)
{
    static constexpr std::size_t window = 500;
    Restored all;
    const std::span every(sessions);
    for (std::size_t i = 0; i < every.size(); i += window) {
        const auto some = every.subspan(i, std::min(window, every.size() - i));
        const auto done = database::transact(connection,
            [&](Transaction &transaction) { return putSomeBack(transaction, schema, some); });
        if (!done)
            return Failure(done.error());
        all.done += done->done;
        all.userGone += done->userGone;
        all.there += done->there;
    }
    return all;
}

} // namespace candela::auth
