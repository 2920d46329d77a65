#include "offboarding.h"

#include "auth/exactrows.h"
#include "auth/keychanges.h"
#include "auth/usersessions.h"
#include "resetkeyjob.h"
#include "journal/pages.h"
#include "journalentry.h"
#include "recorded.h"

#include <QDateTime>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::Key;
using auth::UserChanges;
using auth::UserRest;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;
using End = Departure::End;
using journal::Act;
using journal::Entry;

static constexpr qsizetype window = 500;

Offboarding::Offboarding(const Workspace &workspace, Leaving leaving, const QStringList &userIds)
    : m_schema(workspace.schema())
    , m_journal(workspace.journal())
    , m_installKey(workspace.installKey())
    , m_leaving(leaving)
    , m_users(userIds)
    , m_entry(journalEntry(workspace, Act::RevokeSessions))
    , m_departures(std::size_t(userIds.size()))
{
}

void Offboarding::prepare(const QString &reason, bool withRows)
{
    m_entry.reason = reason;
    m_withRows = withRows;
    m_next = m_lookedUntil = 0;
    m_withSessions.clear();
    skipOver();
}

void Offboarding::skipOver()
{
    while (!isComplete() && m_departures[std::size_t(m_next)].isOver())
        ++m_next;
}

Entry Offboarding::entry(Act act, const QString &subject) const
{
    auto entry = m_entry;
    entry.act = act;
    entry.subject = subject;
    return entry;
}

// What another user need not meet.
static bool isOfOneUser(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Missing:
    case Error::Kind::Constraint:
    case Error::Kind::Conflict:
    case Error::Kind::Busy:
    case Error::Kind::Input:
    case Error::Kind::Unsupported: return true;
    default: return false;
    }
}

Result<void> Offboarding::step(Connection &connection, const std::stop_token &stop)
{
    auto &departure = m_departures[std::size_t(m_next)];
    m_last = m_next;
    const auto before = departure.end;
    auto made = depart(connection, stop);
    // SQLite waits for a lock to the end, whatever interrupts it.
    if (!made && stop.stop_requested() && made.error().kind == Error::Kind::Busy)
        made = database::failure(Error::Kind::Cancelled);
    if (!made && !isOfOneUser(made.error().kind)) {
        if (made.error().kind == Error::Kind::Unknown)
            departure.end = End::Unknown;
        return Failure(made.error());
    }
    departure = made ? *made : Departure{End::Failed, 0, 0, 0, {}, made.error()};
    // What was not confirmed was done after all.
    if (before == End::Unknown && (departure.end == End::NothingToDo || departure.end == End::Gone))
        departure.end = End::Done;
    departure.at = QDateTime::currentMSecsSinceEpoch();
    ++m_next;
    skipOver();
    return {};
}

Offboarding::Made Offboarding::depart(Connection &connection, const std::stop_token &stop)
{
    if (m_leaving == Leaving::DeleteUser)
        return deleteUser(connection);
    if (m_leaving == Leaving::EndSessions)
        return lookAhead(connection).and_then([&] { return endSessions(connection); });
    return readJournal(stop).and_then([&] { return lookAhead(connection); }).and_then([&] {
        return disablePasswords(connection, stop);
    });
}

// Without an index it costs as much for 500 users as for one.
Result<void> Offboarding::lookAhead(Connection &connection)
{
    if (!m_schema.sessions || m_next < m_lookedUntil)
        return {};
    const bool isIndexed = m_schema.isIndexed(m_schema.sessions->userId.name());
    const auto some = m_users.mid(m_next, isIndexed ? 1 : window);
    return auth::usersWithSessions(connection, m_schema, some).map([&](const QSet<QString> &users) {
        m_withSessions = users;
        m_lookedUntil = m_next + some.size();
    });
}

// A disabled password looks like any other, but the journal knows the hashes that were put there to disable one.
Result<void> Offboarding::readJournal(const std::stop_token &stop)
{
    if (m_disabled)
        return {};
    QHash<QString, QString> disabled;
    journal::Page page;
    const journal::Search search{QString(journal::code(Act::DisablePassword)), {}, {}};
    while (!page.complete) {
        auto next = journal::page(m_journal.path(), page.next, 1000, search, stop);
        if (!next)
            return Failure(stop.stop_requested() ? next.error() : unrecorded(next.error(), m_journal));
        page = std::move(*next);
        for (const auto &record : page.records) {
            const auto &entry = record.last().line.entry;
            const auto print = entry.predicate.value(disabledHash).toString();
            if (entry.act == Act::DisablePassword && !print.isEmpty() && !disabled.contains(entry.subject))
                disabled.insert(entry.subject, print);
        }
    }
    m_disabled = std::move(disabled);
    return {};
}

Offboarding::Made Offboarding::endSessions(Connection &connection)
{
    if (!m_withSessions.contains(user()))
        return Departure{End::NothingToDo};
    auto intended = entry(Act::RevokeSessions, user());
    intended.predicate = {{u"user"_s, user()}};
    const auto ended = recorded(
        m_journal, intended, [&] { return auth::Sessions(connection, m_schema).revokeAllOf(user()); },
        [](qint64 number, Entry &entry) { entry.counts = {{u"done"_s, number}}; });
    if (!ended)
        return Failure(ended.error());
    Departure departure{ended->value > 0 ? End::Done : End::NothingToDo, ended->value};
    departure.isUnrecorded = ended->unrecorded.has_value();
    return departure;
}

Offboarding::Made Offboarding::disablePasswords(Connection &connection, const std::stop_token &stop)
{
    const auto keys = auth::Keys(connection, m_schema).of({user()}, window);
    if (!keys)
        return Failure(keys.error());
    if (qsizetype(keys->size()) == window) // there may be more
        return database::failure(Error::Kind::Unsupported, user());
    Departure departure{End::NothingToDo};
    for (const auto &key : *keys) {
        // Under another spelling of the id it may be somebody else's.
        const auto other = key.userId != user() ? auth::isThere(connection, m_schema.users, key.userId) : false;
        if (!other)
            return Failure(other.error());
        if (*other)
            continue;
        if (key.kind == auth::HashKind::None) {
            ++departure.openKeys;
            continue;
        }
        if (m_disabled->value(key.id) == hashFingerprint(m_installKey, key.seen))
            continue;
        if (const auto done = disable(connection, key, stop, departure); !done)
            return Failure(done.error());
    }
    if (departure.passwordsDisabled > 0 || !m_withSessions.contains(user()))
        return departure;
    return endSessions(connection).map([&](Departure ended) {
        ended.openKeys = departure.openKeys;
        return ended;
    });
}

Result<void> Offboarding::disable(
    Connection &connection, const Key &key, const std::stop_token &stop, Departure &departure)
{
    const auto reset = auth::disabling(key, m_schema.sessions.has_value());
    const auto done = recorded(
        m_journal, entry(Act::DisablePassword, key.id), [&] { return resetKey(connection, m_schema, reset, stop); },
        [&](const auth::ResetOutcome &outcome, Entry &entry) { describeDisabling(outcome, m_installKey, entry); });
    if (!done)
        return Failure(done.error());
    m_disabled->insert(key.id, hashFingerprint(m_installKey, done->value.seen));
    departure.end = End::Done;
    departure.sessionsEnded += done->value.sessionsEnded;
    ++departure.passwordsDisabled;
    departure.isUnrecorded = departure.isUnrecorded || done->unrecorded;
    return {};
}

// Rows of other tables go only where they have been seen.
Offboarding::Made Offboarding::deleteUser(Connection &connection)
{
    UserChanges changes(connection, m_schema);
    auto rest = changes.restOf(user());
    if (!rest && rest.error().kind == Error::Kind::Missing)
        return Departure{End::Gone};
    if (!rest)
        return Failure(rest.error());
    const auto &seen = m_departures[std::size_t(m_next)];
    const bool with = m_withRows && seen.end == End::InTheWay;
    if (rest->isInTheWay() || (rest->removed() > 0 && !with))
        return Departure{End::InTheWay, 0, 0, 0, *rest};
    const auto goes = with ? seen.rest : *rest;
    const auto sessions = goes.sessions ? goes.sessions->total() : 0;
    const auto done = recorded(
        m_journal, entry(Act::DeleteUser, user()),
        [&] { return changes.remove(user(), goes, with).map([] { return true; }); },
        [&](bool, Entry &entry) {
            entry.counts = {{u"keys"_s, goes.keys}, {u"rows_of_other_tables"_s, goes.removed()},
                {u"sessions_ended"_s, sessions}};
        });
    if (!done)
        return Failure(done.error());
    Departure departure{End::Done, sessions, 0, 0, goes};
    departure.isUnrecorded = done->unrecorded.has_value();
    return departure;
}

} // namespace candela::app
