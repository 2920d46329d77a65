#include "auth/sessionwalk.h"

#include "auth/sessionquery.h"

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

SessionWalk::SessionWalk(database::Connection &connection, const Schema &schema, SessionFilter filter, qint64 moment)
    : m_connection(connection)
    , m_schema(schema)
    , m_filter(std::move(filter))
    , m_moment(moment)
{
}

// Where SQLite would cut the attributes: we do. Empty on servers, which send the less.
std::vector<qint64> SessionWalk::takeCuts(std::vector<sql::Expression> &columns) const
{
    std::vector<qint64> cuts;
    if (&m_connection.dialect() != &sql::sqlite())
        return cuts;
    for (auto &column : columns) {
        if (column.function == sql::Function::Text)
            cuts.push_back(std::exchange(column.number, -1));
    }
    return cuts;
}

Result<void> SessionWalk::next(qint64 rows, const std::function<void(const SessionText &)> &take)
{
    if (m_isComplete)
        return {};
    if (!m_condition) {
        auto met = condition(m_connection, m_schema, m_filter, m_moment);
        if (!met)
            return Failure(met.error());
        m_condition = std::move(*met);
    }
    std::optional<Session> after;
    if (m_after) {
        after.emplace();
        after->id = *m_after;
    }
    auto query = sessionPage(m_schema, *m_condition, {}, after, rows);
    const auto cuts = takeCuts(query.statement.columns);
    std::vector<QByteArrayView> attributes;
    const auto &s = *m_schema.sessions;
    const auto active = sql::integer(s.activeExpires);
    const auto idle = sql::integer(s.idleExpires);
    qint64 taken = 0;
    QByteArray last;
    const auto done = m_connection.read(query, [&](const auto &row) {
        SessionText session{row[s.id], row[s.userId], row.number(active), row.number(idle), {}, row.rest()};
        if (!cuts.empty()) {
            attributes.assign(session.attributes.begin(), session.attributes.end());
            for (std::size_t i = 0; i < attributes.size(); ++i)
                attributes[i] = beginning(attributes[i], cuts[i]);
            session.attributes = attributes;
        }
        session.state = stateAt(session.activeExpires, session.idleExpires, m_moment);
        take(session);
        if (++taken == rows)
            last = session.id.toByteArray();
    });
    m_isComplete = !done || taken < rows;
    m_after = QString::fromUtf8(last);
    return done;
}

} // namespace candela::auth
