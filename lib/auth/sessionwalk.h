// All sessions that a filter meets, page after page, as the text that the database has: for reports of millions.
#pragma once

#include "auth/sessionquery.h"
#include "database/cursor.h"
#include "database/tableorder.h"

#include <functional>
#include <span>

namespace candela::auth {

// Its views are UTF-8.
struct SessionText {
    QByteArrayView id;                          // the bearer token itself: never to be shown in full
    QByteArrayView userId;
    std::optional<qint64> activeExpires, idleExpires;   // milliseconds since 1970; none: not a number
    State state = State::Invalid;
    std::span<const QByteArrayView> attributes;     // in the order of Schema::sessionAttributes; null: NULL
    QByteArrayView address;     // the user's attribute email, if it was asked for and comes along without cost
};

// Blocking, over one connection, whose state outlives it; as does the schema, which must have a session table.
// In the order of their ids; but where most of the table is read and has an order of its own, in that.
class SessionWalk
{
public:
    enum class Along { Nothing, Addresses };
    // `moment` is what time it is where states are told, by the server's clock, in milliseconds since 1970.
    SessionWalk(const database::Snapshot &state, const Schema &schema, SessionFilter filter, qint64 moment,
        Along along = Along::Nothing);

    // Takes up to `rows` sessions behind those before, each during the call alone. None came: that were all. Fails as
    // condition() does, and after a failure it goes no further.
    using Take = std::function<void(const SessionText &)>;
    [[nodiscard]] database::Result<void> next(qint64 rows, const Take &take);

private:
    template <template <class...> class Rows>
    using Of = Rows<decltype(SessionTable::id), decltype(SessionTable::userId),
        sql::IntegerOf<decltype(SessionTable::activeExpires)>, sql::IntegerOf<decltype(SessionTable::idleExpires)>>;
    using Row = Of<sql::TextRow>;
    using Cursor = Of<database::Cursor>;
    using TableOrder = Of<database::TableOrder>;

    database::Result<void> begin();
    database::Result<void> nextByKey(qint64 rows, const Take &take);
    void takeCuts(SessionQuery &query);
    SessionText textOf(const Row &row);

    const database::Snapshot &m_state;
    const Schema &m_schema;
    const SessionFilter m_filter;
    const qint64 m_moment;
    std::optional<sql::DynamicColumn> m_address;
    std::optional<SessionCondition> m_condition;    // asked for once: a search may mean other users later
    std::optional<Cursor> m_cursor;
    std::optional<TableOrder> m_order;
    std::vector<qint64> m_cuts;                     // of the attributes, where the engine does not cut them
    std::vector<QByteArrayView> m_cutAttributes;    // of the session that is taken
    std::optional<QString> m_after;
    bool m_isComplete = false;
};

} // namespace candela::auth
