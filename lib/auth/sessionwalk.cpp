#include "auth/sessionwalk.h"

#include <algorithm>
#include <utility>

namespace candela::auth {

using database::Failure;
using database::Result;

namespace {

// What SQLite's substr() leaves of a text, which copies it for that: up to a NUL, or so many characters.
QByteArrayView beginning(QByteArrayView text, qint64 characters)
{
    const auto *end = std::find(text.begin(), text.end(), '\0');
    if (end - text.begin() > characters) {
        qint64 seen = 0;
        const auto isNext = [&](char c) { return (c & 0xC0) != 0x80 && seen++ == characters; };
        end = std::find_if(text.begin(), end, isNext);
    }
    return text.isNull() ? text : QByteArrayView(text.begin(), end);
}

} // namespace

SessionWalk::SessionWalk(
    const database::Snapshot &state, const Schema &schema, SessionFilter filter, qint64 moment, Along along)
    : m_state(state)
    , m_schema(schema)
    , m_filter(std::move(filter))
    , m_moment(moment)
{
    // Where two users could have one id, their session would come twice.
    if (along == Along::Addresses && Cursor::isThere(state) && schema.sessionsReferToUsers
        && schema.userAttribute(nameOfAddress) >= 0)
        m_address = sql::DynamicColumn{{schema.users.name(), nameOfAddress.toString()}};
}

Result<void> SessionWalk::begin()
{
    auto met = condition(m_state.connection(), m_schema, m_filter, m_moment);
    if (!met)
        return Failure(met.error());
    m_condition = std::move(*met);
    if (Cursor::isThere(m_state)) {
        return Cursor::open(m_state, sessionsMet(m_schema, *m_condition, m_address)).map([&](Cursor cursor) {
            m_cursor = std::move(cursor);
        });
    }
    if (m_condition->spread != SessionCondition::Spread::Wide)
        return {};
    auto query = sessionsMet(m_schema, *m_condition, {});
    takeCuts(query);
    return TableOrder::open(m_state, query).map([&](std::optional<TableOrder> order) { m_order = std::move(order); });
}

// Where SQLite would cut the attributes, we do. Servers send the less.
void SessionWalk::takeCuts(SessionQuery &query)
{
    m_cuts.clear();
    if (&m_state.connection().dialect() != &sql::sqlite())
        return;
    for (auto &column : query.statement.columns) {
        if (column.function == sql::Function::Text)
            m_cuts.push_back(std::exchange(column.number, -1));
    }
}

SessionText SessionWalk::textOf(const Row &row)
{
    const auto &s = *m_schema.sessions;
    const auto active = row.number(sql::integer(s.activeExpires)), idle = row.number(sql::integer(s.idleExpires));
    SessionText session{row[s.id], row[s.userId], active, idle, stateAt(active, idle, m_moment), row.rest(), {}};
    if (m_address) {
        session.address = session.attributes.back();
        session.attributes = session.attributes.first(session.attributes.size() - 1);
    }
    if (!m_cuts.empty()) {
        m_cutAttributes.assign(session.attributes.begin(), session.attributes.end());
        for (std::size_t i = 0; i < m_cuts.size(); ++i)
            m_cutAttributes[i] = beginning(m_cutAttributes[i], m_cuts[i]);
        session.attributes = m_cutAttributes;
    }
    return session;
}

Result<void> SessionWalk::nextByKey(qint64 rows, const Take &take)
{
    std::optional<Session> after;
    if (m_after) {
        after.emplace();
        after->id = *m_after;
    }
    auto query = sessionPage(m_schema, *m_condition, {}, after, rows);
    takeCuts(query);
    QByteArray last;
    return m_state.connection().read(query, [&](const Row &row) {
        const auto session = textOf(row);
        take(session);
        last.resize(0);
        last.append(session.id);
    }).map([&] { m_after = QString::fromUtf8(last); });
}

Result<void> SessionWalk::next(qint64 rows, const Take &take)
{
    if (m_isComplete)
        return {};
    qint64 taken = 0;
    const auto counted = [&](const SessionText &session) {
        ++taken;
        take(session);
    };
    const auto done = (m_condition ? Result<void>() : begin()).and_then([&] {
        const auto each = [&](const Row &row) { counted(textOf(row)); };
        return m_cursor ? m_cursor->next(rows, each) : m_order ? m_order->next(rows, each) : nextByKey(rows, counted);
    });
    m_isComplete = !done || taken < rows;
    return done;
}

} // namespace candela::auth
