// What the adapter does with sessions.
#include "auth/adapter.h"

#include "auth/attributecolumns.h"
#include "auth/exactrows.h"
#include "auth/inspector.h"
#include "auth/rowsofuser.h"

namespace candela::auth {

using database::Error;
using database::Transaction;

LuciaResult<const SessionTable *> Adapter::sessions() const
{
    if (!m_schema.sessions)
        return luciaFailure(Error{Error::Kind::Schema, fault::noSessions.toString(), {}, {}});
    return &*m_schema.sessions;
}

LuciaResult<std::vector<SessionRow>> Adapter::sessionRows(const sql::Predicate<SessionTable> &which, qint64 rows)
{
    const auto &s = *m_schema.sessions;
    const AttributeColumns attributes(
        m_connection.dialect(), s, m_schema.sessionAttributes + m_schema.secretSessionAttributes);
    const auto active = sql::integer(s.activeExpires);
    const auto idle = sql::integer(s.idleExpires);
    const auto found = attributes.check(m_connection, s, which).and_then([&] {
        return m_connection.fetch(sql::from(s)
                                      .where(which)
                                      .orderBy(sql::ascending(s.id))
                                      .limit(rows)
                                      .select(s.id, s.userId, active, idle)
                                      .with(attributes.columns()));
    });
    if (!found)
        return luciaFailure(found.error());
    std::vector<SessionRow> sessions;
    for (const auto &row : *found) {
        const auto values = attributes.values(row.rest());
        if (!values)
            return luciaFailure(values.error());
        sessions.push_back({row[s.id], row[s.userId], row[active].value_or(0), row[idle].value_or(0), *values});
    }
    return sessions;
}

LuciaResult<std::optional<SessionRow>> Adapter::getSession(const QString &sessionId)
{
    const auto table = sessions();
    if (!table)
        return LuciaFailure(table.error());
    const auto found = sessionRows((*table)->id == sessionId, neighbours);
    if (!found)
        return LuciaFailure(found.error());
    for (const auto &session : *found) {
        if (session.id == sessionId)
            return session;
    }
    return std::nullopt;
}

LuciaResult<std::vector<SessionRow>> Adapter::getSessionsByUserId(const QString &userId)
{
    const auto table = sessions();
    if (!table)
        return LuciaFailure(table.error());
    auto found = sessionRows((*table)->userId == userId, mostRows);
    if (found && qint64(found->size()) == mostRows)
        return luciaFailure(Error{Error::Kind::Input, {}, {}, userId});
    if (found)
        std::erase_if(*found, [&](const SessionRow &session) { return session.userId != userId; });
    return found;
}

LuciaResult<void> Adapter::setSession(Transaction &transaction, const SessionRow &session)
{
    const auto table = sessions();
    if (!table)
        return LuciaFailure(table.error());
    const auto &s = **table;
    if (auto owner = checkUser(session.userId); !owner)
        return owner;
    const auto insert = withAttributes(m_connection.dialect(),
        sql::insertInto(s)
            .set(s.id, session.id)
            .set(s.userId, session.userId)
            .set(s.activeExpires, session.activeExpires)
            .set(s.idleExpires, session.idleExpires),
        s, session.attributes);
    if (!insert)
        return luciaFailure(insert.error());
    const auto done = transaction.execute(*insert);
    return done ? LuciaResult<void>() : refused(done.error(), s.userId.name());
}

LuciaResult<void> Adapter::updateSession(
    Transaction &transaction, const QString &sessionId, const SessionChange &change)
{
    const auto table = sessions();
    if (!table)
        return LuciaFailure(table.error());
    const auto &s = **table;
    if (!change.userId && !change.activeExpires && !change.idleExpires && change.attributes.isEmpty())
        return {};
    auto own = sql::update(s);
    if (change.userId)
        own = own.set(s.userId, *change.userId);
    if (change.activeExpires)
        own = own.set(s.activeExpires, *change.activeExpires);
    if (change.idleExpires)
        own = own.set(s.idleExpires, *change.idleExpires);
    const auto update = withAttributes(m_connection.dialect(), own, s, change.attributes);
    if (!update)
        return luciaFailure(update.error());
    const auto there = isThereAlone(m_connection, s, sessionId);
    if (!there)
        return luciaFailure(there.error());
    if (!*there)
        return {};
    if (auto owner = checkUser(change.userId); !owner)
        return owner;
    const auto done = transaction.execute(update->where(s.id == sessionId));
    return done ? LuciaResult<void>() : refused(done.error(), s.userId.name());
}

LuciaResult<void> Adapter::deleteSession(Transaction &transaction, const QString &sessionId)
{
    const auto table = sessions();
    return table ? luciaResult(remove(transaction, **table, sessionId)) : LuciaFailure(table.error());
}

LuciaResult<void> Adapter::deleteSessionsByUserId(Transaction &transaction, const QString &userId)
{
    const auto table = sessions();
    return table ? luciaResult(removeOf(transaction, **table, userId).map([](qint64) {})) : LuciaFailure(table.error());
}

} // namespace candela::auth
