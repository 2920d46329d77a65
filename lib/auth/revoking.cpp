#include "auth/revoking.h"

#include "auth/exactrows.h"
#include "auth/sessions.h"

#include <QElapsedTimer>

namespace candela::auth {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using database::Transaction;
using Predicate = sql::Predicate<SessionTable>;

// As many ids as an engine takes in one statement without thinking long.
static constexpr qint64 mostIds = 500;

Revoking::Revoking(Schema schema, SessionScope scope, Keep keep)
    : m_schema(std::move(schema)), m_scope(std::move(scope)), m_keep(keep)
{
}

Result<void> Revoking::step(database::Connection &connection)
{
    if (m_unknown)
        return lookInto(connection);
    if (m_complete)
        return {};
    if (!m_condition && m_scope.chosen.isEmpty()) {
        auto met = condition(connection, m_schema, m_scope);
        if (!met)
            return Failure(met.error());
        m_condition = std::move(*met);
    }
    auto window = next(connection);
    Result<qint64> removed = 0;
    for (; window; window = next(connection)) {
        removed = removeWindow(connection, *window);
        if (removed || !removed.error().retryable || removed.error().kind != Error::Kind::Conflict || window->ids.size() < 2)
            break;
        m_window.metOthers(window->ids.size());
    }
    if (!window || !removed)
        return Failure(window ? removed.error() : window.error());
    // What follows only reads: the window is done with, whatever comes of it.
    advance(*window, *removed);
    return account(connection, *window, *removed);
}

Result<qint64> Revoking::removeWindow(database::Connection &connection, const Window &window)
{
    if (window.ids.isEmpty())
        return 0;
    QElapsedTimer timer;
    timer.start();
    const auto done = goesByRange() ? removeRange(connection, window.end) : removeIds(connection, window.ids);
    if (!done) {
        if (done.error().kind == Error::Kind::Unknown)
            m_unknown = window;
        return done;
    }
    m_window.took(window.ids.size(), std::chrono::milliseconds(timer.elapsed()));
    m_kept.insert(m_kept.end(), m_keptNow.begin(), m_keptNow.end());
    m_keptNow.clear();
    return done;
}

// Rows of a few users lie far apart, and a range of the table would lock all between them; so would one of ids that the
// collation has to be told apart for. What is told by time alone lies everywhere.
bool Revoking::goesByRange() const
{
    const auto &filter = m_scope.filter;
    return m_scope.chosen.isEmpty() && m_scope.kept.isEmpty() && m_keep == Keep::Nothing && !filter.user
        && filter.search.isEmpty() && filter.attributes.isEmpty();
}

Result<Revoking::Window> Revoking::next(database::Connection &connection)
{
    const auto &s = *m_schema.sessions;
    const auto rows = goesByRange() ? m_window.rows() : std::min(m_window.rows(), mostIds);
    if (!m_scope.chosen.isEmpty()) {
        auto ids = m_scope.chosen.mid(m_nextChosen, rows);
        const auto number = ids.size();
        ids.removeDuplicates();
        return Window{std::move(ids), {}, m_nextChosen + number >= m_scope.chosen.size(), number};
    }
    auto query = sql::from(s).orderBy(sql::ascending(s.id)).limit(rows);
    if (m_condition->which)
        query = query.where(*m_condition->which);
    const auto found = connection.fetch((m_after ? query.after(*m_after) : query).select(s.id, s.userId));
    if (!found)
        return Failure(found.error());
    Window window{{}, found->empty() ? QString() : found->back()[s.id], qint64(found->size()) < rows, 0};
    for (const auto &row : *found) {
        const auto meant = belongs(connection, row[s.userId]);
        if (!meant)
            return Failure(meant.error());
        // To the byte: the collation may have met, or kept, a neighbour.
        if (*meant && !m_scope.kept.contains(row[s.id]))
            window.ids << row[s.id];
    }
    return window;
}

// Lucia finds a user by any spelling that the collation takes for the id; unless that is somebody else's.
Result<bool> Revoking::belongs(database::Connection &connection, const QString &userId)
{
    if (!m_scope.filter.user || userId == *m_scope.filter.user)
        return true;
    if (const auto known = m_spellings.constFind(userId); known != m_spellings.cend())
        return *known;
    return isThere(connection, m_schema.users, userId).map([&](bool somebodyElse) {
        m_spellings.insert(userId, !somebodyElse);
        return !somebodyElse;
    });
}

Result<QStringList> Revoking::lock(Transaction &transaction, const QStringList &ids)
{
    const auto &s = *m_schema.sessions;
    auto which = sql::in(s.id, ids);
    if (m_condition && m_condition->which)
        which = {(which && *m_condition->which).condition};
    const QSet<QString> wanted(ids.begin(), ids.end());
    QStringList same;
    m_keptNow.clear();
    if (m_keep == Keep::Rows) {
        auto rows = KeptSessions::read(transaction, m_schema, which, 2 * ids.size() + neighbours);
        if (rows) {
            std::erase_if(*rows, [&](const KeptSession &row) { return !wanted.contains(row.id); });
            for (const auto &row : *rows)
                same << row.id;
            m_keptNow = std::move(*rows);
            return same;
        }
        if (rows.error().kind != Error::Kind::Unsupported)
            return Failure(rows.error());
        m_keep = Keep::Nothing;
        m_kept.clear();
    }
    const auto query = sql::from(s).where(which).limit(2 * ids.size() + neighbours).select(s.id);
    return transaction.connection().fetch(query.locked()).map([&](const auto &rows) {
        for (const auto &row : rows) {
            if (wanted.contains(row[s.id]))
                same << row[s.id];
        }
        return same;
    });
}

Result<qint64> Revoking::removeIds(database::Connection &connection, const QStringList &ids)
{
    const auto &s = *m_schema.sessions;
    return database::transact(connection, [&](Transaction &transaction) {
        return lock(transaction, ids).and_then([&](const QStringList &same) -> Result<qint64> {
            if (same.isEmpty())
                return 0;
            const auto done = transaction.execute(sql::deleteFrom(s).where(sql::in(s.id, same)));
            // More: a table without a primary key, the neighbours would go with them. Fewer: a trigger kept some.
            return done && *done != same.size() ? failure(Error::Kind::Conflict) : done;
        });
    }, database::Sight::Steady);
}

Result<qint64> Revoking::removeRange(database::Connection &connection, const QString &end)
{
    const auto &s = *m_schema.sessions;
    Predicate which = {(s.id <= end).condition};
    if (m_after)
        which = {(s.id > *m_after && which).condition};
    if (m_condition->which)
        which = {(which && *m_condition->which).condition};
    return database::write(connection, sql::deleteFrom(s).where(which));
}

void Revoking::advance(const Window &window, qint64 removed)
{
    static constexpr int mostPasses = 5;
    m_tally.done += removed;
    m_doneInPass += removed;
    m_nextChosen += window.chosen;
    if (!window.last) {
        m_after = window.end;
        return;
    }
    // Log-ins under way store their sessions behind us.
    const bool again = m_scope.isUser() && m_doneInPass > 0 && ++m_passes < mostPasses;
    m_complete = !again;
    m_after.reset();
    m_doneInPass = 0;
}

Result<void> Revoking::account(database::Connection &connection, const Window &window, qint64 removed)
{
    const qint64 missing = window.ids.size() - removed;
    if (missing <= 0)
        return {};
    qint64 there = 0;
    for (qsizetype i = 0; i < window.ids.size(); i += mostIds) {
        const auto some = Sessions(connection, m_schema).stillThere(window.ids.mid(i, mostIds));
        if (!some)
            return Failure(some.error());
        there += *some;
    }
    m_tally.changed += std::min(there, missing);
    m_tally.alreadyGone += std::max<qint64>(0, missing - there);
    return {};
}

// None of them is there: it was done, because nothing makes a session of the same id again. Else nothing of it was.
Result<void> Revoking::lookInto(database::Connection &connection)
{
    if (connection.link().readOnlyServer)
        return failure(Error::Kind::ReadOnly);          // a replica may lag behind, and would deny it
    const auto there = Sessions(connection, m_schema).stillThere(m_unknown->ids);
    if (!there)
        return Failure(there.error());
    const auto window = *std::exchange(m_unknown, {});
    if (*there > 0) {
        m_keptNow.clear();
        return {};
    }
    m_kept.insert(m_kept.end(), m_keptNow.begin(), m_keptNow.end());
    m_keptNow.clear();
    advance(window, window.ids.size());
    return {};
}

Result<qint64> Revoking::remaining(database::Connection &connection) const
{
    Sessions sessions(connection, m_schema);
    return m_scope.chosen.isEmpty() ? sessions.extent(m_scope).map([](const auto &extent) { return extent.sessions.total(); })
                                    : sessions.stillThere(m_scope.chosen);
}

} // namespace candela::auth
