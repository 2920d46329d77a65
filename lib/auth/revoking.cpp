#include "auth/revoking.h"

#include "auth/exactrows.h"
#include "auth/sessions.h"

#include <QSet>

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
    if (m_scope.filter.user)
        m_spellings.emplace(*m_scope.filter.user);
}

Result<void> Revoking::step(database::Connection &connection)
{
    if (m_unknown)
        return lookInto(connection);
    if (m_complete)
        return {};
    const auto othersWrote = begin(connection).and_then([&] { return m_others.wrote(connection); });
    if (!othersWrote)
        return Failure(othersWrote.error());
    m_window.saw(*othersWrote);
    Window window;
    auto removed = removeNext(connection, window);
    while (!removed && removed.error().retryable && removed.error().kind == Error::Kind::Conflict && window.met > 1) {
        m_window.metOthers(window.met);
        removed = removeNext(connection, window);
    }
    if (!removed)
        return Failure(removed.error());
    // What follows only reads: the window is done with, whatever comes of it.
    advance(window, *removed);
    return account(connection, window, *removed);
}

Result<void> Revoking::begin(database::Connection &connection)
{
    if (!m_scope.chosen.isEmpty())
        return {};
    if (!m_condition) {
        auto met = condition(connection, m_schema, m_scope);
        if (!met)
            return Failure(met.error());
        m_condition = std::move(*met);
    }
    if (m_ranges)
        return {};
    const auto key = m_schema.sessions->id.name();
    if (!goesByRange()) {
        m_ranges = database::TableRanges(key);
        return {};
    }
    return database::TableRanges::over(connection, key).map([&](auto ranges) { m_ranges = std::move(ranges); });
}

Result<qint64> Revoking::removeNext(database::Connection &connection, Window &window)
{
    const bool isCounted = goesByRange() && m_ranges->rowsMove() && !m_ranges->areListed();
    if (!isCounted) {
        auto found = next(connection);
        if (!found)
            return Failure(found.error());
        window = std::move(*found);
        if (window.met == 0)
            return 0;
    }
    const auto done = isCounted ? removeCounted(connection, window)
        : goesByRange()         ? removeRange(connection, window)
                                : removeIds(connection, window.ids);
    if (!done) {
        if (done.error().kind == Error::Kind::Unknown)
            m_unknown = window;
        return done;
    }
    m_window.took(window.met, std::chrono::milliseconds(m_held.elapsed()));
    m_kept.insert(m_kept.end(), m_keptNow.begin(), m_keptNow.end());
    m_keptNow.clear();
    return done;
}

// The count and the removal see one state: nothing comes between them.
Result<qint64> Revoking::removeCounted(database::Connection &connection, Window &window)
{
    return database::transact(connection, [&](Transaction &transaction) {
        m_held.start();
        return nextPlaces(connection).and_then([&](const Window &next) -> Result<qint64> {
            window = next;
            return window.met == 0 ? 0 : transaction.execute(sql::deleteFrom(*m_schema.sessions).where(inRange(window)));
        });
    }, database::Sight::Steady);
}

// What was met before: some may be gone by now, or not be meant any more.
Result<qint64> Revoking::removeRange(database::Connection &connection, Window &window)
{
    return database::transact(connection, [&](Transaction &transaction) -> Result<qint64> {
        m_held.start();
        const auto done = transaction.execute(sql::deleteFrom(*m_schema.sessions).where(inRange(window)));
        if (!done || *done >= window.met || !window.range->areListed)
            return done;
        return count(connection, {window.range->within}).map([&](qint64 left) {
            window.left = left;
            return *done;
        });
    });
}

Result<Revoking::Window> Revoking::nextPlaces(database::Connection &connection)
{
    const auto which = m_condition->which ? std::optional(m_condition->which->condition) : std::nullopt;
    return m_ranges->next(connection, which, m_window.rows()).map([](const auto &range) {
        return Window{range.rows, {}, range, 0, range.isLast};
    });
}

Predicate Revoking::inRange(const Window &window) const
{
    const Predicate range = {window.range->within};
    return m_condition->which ? Predicate{(range && *m_condition->which).condition} : range;
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
        const auto met = ids.size();
        return Window{met, std::move(ids), {}, number, m_nextChosen + number >= m_scope.chosen.size()};
    }
    if (m_ranges->rowsMove())
        return nextPlaces(connection);
    auto query = sql::from(s);
    if (m_condition->which)
        query = query.where(*m_condition->which);
    std::vector<std::pair<QString, QString>> found;     // ids and their users': whose those are may have to be asked
    found.reserve(std::size_t(rows));
    const auto range = m_ranges->next(connection, query.select(s.id, s.userId), rows, [&](const auto &row) {
        found.emplace_back(QString::fromUtf8(row[s.id]), QString::fromUtf8(row[s.userId]));
    });
    if (!range)
        return Failure(range.error());
    Window window{0, {}, *range, 0, range->isLast};
    for (const auto &[id, userId] : found) {
        const auto meant = m_spellings ? m_spellings->areMeant(connection, m_schema.users, userId) : true;
        if (!meant)
            return Failure(meant.error());
        // To the byte: the collation may have met, or kept, a neighbour.
        if (*meant && !m_scope.kept.contains(id))
            window.ids << id;
    }
    window.met = window.ids.size();
    return window;
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
    return database::transact(connection, [&](Transaction &transaction) {
        m_held.start();
        return lock(transaction, ids).and_then([&](const QStringList &same) -> Result<qint64> {
            if (same.isEmpty())
                return 0;
            const auto done = transaction.execute(sql::deleteFrom(*m_schema.sessions).where(sql::in(m_schema.sessions->id, same)));
            // More: a table without a primary key, the neighbours would go with them. Fewer: a trigger kept some.
            return done && *done != same.size() ? failure(Error::Kind::Conflict) : done;
        });
    }, database::Sight::Steady);
}

void Revoking::advance(const Window &window, qint64 removed)
{
    m_tally.done += removed;
    m_doneInPass += removed;
    m_nextChosen += window.chosen;
    if (!window.isLast) {
        if (window.range)
            m_ranges->pass(*window.range);
        return;
    }
    // Log-ins under way store their sessions behind us, and what is renewed may come to lie there: not what is dead.
    const bool isRenewed = m_scope.filter.states != QList{State::Dead};
    const bool mayBeBehind = m_scope.isUser() || (isRenewed && m_ranges && m_ranges->rowsMove());
    m_complete = !mayBeBehind || m_doneInPass == 0 || ++m_passes >= mostPasses;
    m_ranges.reset();
    m_doneInPass = 0;
}

Result<void> Revoking::account(database::Connection &connection, const Window &window, qint64 removed)
{
    const qint64 missing = window.met - removed;
    if (missing <= 0)
        return {};
    return (window.left ? *window.left : stillThere(connection, window)).map([&](qint64 there) {
        m_tally.changed += std::min(there, missing);
        m_tally.alreadyGone += std::max<qint64>(0, missing - there);
    });
}

Result<qint64> Revoking::count(database::Connection &connection, const Predicate &which) const
{
    const auto &s = *m_schema.sessions;
    const auto found = connection.fetch(sql::from(s).where(which).select(sql::count(s)));
    return found.map([&](const auto &rows) { return rows.front()[sql::count(s)]; });
}

// How many of those met.
Result<qint64> Revoking::stillThere(database::Connection &connection, const Window &window) const
{
    return window.ids.isEmpty() ? count(connection, inRange(window)) : Sessions(connection, m_schema).stillThere(window.ids);
}

// None of them is there: it was done, because nothing makes a session of the same id again. Else nothing of it was.
Result<void> Revoking::lookInto(database::Connection &connection)
{
    if (connection.link().readOnlyServer)
        return failure(Error::Kind::ReadOnly);          // a replica may lag behind, and would deny it
    const auto there = stillThere(connection, *m_unknown);
    // Those that were found, and not meant any more, stay.
    const bool areListed = m_unknown->range && m_unknown->range->areListed;
    const auto left = there && *there == 0 && areListed ? count(connection, {m_unknown->range->within}) : there;
    if (!left)
        return Failure(left.error());
    const auto window = *std::exchange(m_unknown, {});
    if (*there > 0) {
        m_keptNow.clear();
        return {};
    }
    m_kept.insert(m_kept.end(), m_keptNow.begin(), m_keptNow.end());
    m_keptNow.clear();
    m_tally.changed += *left;
    advance(window, window.met - *left);
    return {};
}

Result<qint64> Revoking::remaining(database::Connection &connection) const
{
    Sessions sessions(connection, m_schema);
    return m_scope.chosen.isEmpty() ? sessions.extent(m_scope).map([](const auto &extent) { return extent.sessions.total(); })
                                    : sessions.stillThere(m_scope.chosen);
}

} // namespace candela::auth
