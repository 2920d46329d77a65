#include "sessionreport.h"

#include "auth/fingerprint.h"
#include "sessionrows.h"
#include <QSet>

#include <algorithm>
#include <numeric>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::State;
using database::Failure;
using database::Result;

namespace {

constexpr qsizetype mostAsked = 500;

report::Chart statesOf(const auth::SessionSummary &summary)
{
    const auto &n = summary.states;
    report::Chart chart{SessionReport::tr("Sessions by state"),
        {{SessionReport::tr("Active"), n.active}, {SessionReport::tr("Idle"), n.idle}, {SessionReport::tr("Dead"), n.dead}}};
    if (n.invalid > 0)
        chart.bars.append({SessionReport::tr("Invalid"), n.invalid});
    return chart;
}

report::Chart endsOf(const auth::SessionSummary &summary, qint64 moment)
{
    report::Chart chart{SessionReport::tr("Live sessions by the day on which they end (UTC)"), {}};
    auto day = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).date();
    for (const auto ending : summary.ending) {
        chart.bars.append({day.toString(Qt::ISODate), ending});
        day = day.addDays(1);
    }
    chart.bars.append({SessionReport::tr("Later", "than any of the days above"), summary.endingLater});
    return chart;
}

auth::SessionFilter whole(auth::SessionFilter filter)
{
    filter.reach = Report::reach(filter.reach);
    return filter;
}

} // namespace

SessionReport::SessionReport(Source source, auth::SessionFilter filter, QStringList chosen)
    : Report(std::move(source))
    , m_filter(whole(std::move(filter)))
    , m_chosen(std::move(chosen))
{
}

QString SessionReport::counted(qint64 rows) const
{
    return rows == 1 ? tr("1 session") : tr("%1 sessions").arg(numbered(rows));
}

QString SessionReport::words() const
{
    return m_chosen.isEmpty() ? words(m_filter) : tr("Chosen ones");
}

QStringList SessionReport::columns() const
{
    QStringList names = {u"fingerprint"_s, u"user_id"_s, u"user"_s, u"state"_s, u"active_expires"_s, u"idle_expires"_s};
    for (const auto i : byName(source().schema.sessionAttributes))
        names << source().schema.sessionAttributes[i].name;
    return names;
}

QList<qsizetype> SessionReport::places(const Choice &choice) const
{
    const auto names = columns();
    QList<qsizetype> all(SessionRows::FixedColumns);
    std::iota(all.begin(), all.end(), 0);
    for (const auto i : byName(source().schema.sessionAttributes))
        all << SessionRows::FixedColumns + i;
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (choice.columns.isEmpty() || choice.columns.contains(names[i]))
            wanted << all[i];
    }
    return wanted;
}

report::Row SessionReport::row(const auth::Session &session, const QList<qsizetype> &places, const Choice &choice) const
{
    report::Row cells;
    cells.reserve(places.size());
    for (const auto place : places) {
        switch (place) {
        case SessionRows::Fingerprint:
            cells << (choice.tokens ? session.id : auth::fingerprint(source().installKey, session.id));
            break;
        case SessionRows::UserId: cells << session.userId; break;
        case SessionRows::User: cells << cell(session.person.label()); break;
        case SessionRows::State: cells << QString(auth::code(session.state)); break;
        case SessionRows::ActiveExpires: cells << time(session.activeExpires, choice); break;
        case SessionRows::IdleExpires: cells << time(session.idleExpires, choice); break;
        default: cells << session.attributes.value(place - SessionRows::FixedColumns);
        }
    }
    return cells;
}

Result<auth::SessionSummary> SessionReport::summary(database::Connection &connection, qint64 moment) const
{
    const auto &schema = source().schema;
    if (m_chosen.isEmpty()) {
        auth::SessionScope scope;
        scope.filter = m_filter;
        scope.everything = true;
        scope.moment = moment;
        return auth::summary(connection, schema, scope);
    }
    std::vector<auth::Session> all;
    for (const auto next = chosenPages(connection, moment);;) {
        auto page = next();
        if (!page)
            return Failure(page.error());
        if (page->empty())
            return auth::summary(all, moment);
        std::move(page->begin(), page->end(), std::back_inserter(all));
    }
}

Result<report::Header> SessionReport::header(database::Connection &connection, qint64 moment, const Choice &choice) const
{
    auto header = headerOf(tr("Sessions of %1").arg(source().place), moment, choice);
    header.words.rows = tr("Sessions");
    header.words.shown = tr("Only the first %1 of %2 sessions are shown");
    if (choice.tokens && !header.columns.isEmpty() && header.columns.first() == tokenColumn())
        header.columns.first() = u"session_id"_s;
    if (!choice.summary)
        return header;
    header.facts.append({tr("Session ids"), choice.tokens
            ? tr("In full: whoever reads one can sign in as its user")
            : tr("As fingerprints; the ids themselves are not in the report")});
    return summary(connection, moment).map([&](const auth::SessionSummary &all) {
        header.facts.append({tr("Sessions"), QString::number(all.states.total())});
        header.facts.append({tr("Users"), QString::number(all.users)});
        if (all.firstEnd) {
            header.facts.append({tr("First to end"), isoTime(all.firstEnd, choice.zone.value_or(QTimeZone::utc()))});
            header.facts.append({tr("Last to end"), isoTime(all.lastEnd, choice.zone.value_or(QTimeZone::utc()))});
        }
        header.charts = {statesOf(all), endsOf(all, moment)};
        return header;
    });
}

// A report names who has no telling attribute as well, by the keys. Of up to 500 sessions.
static Result<void> nameCompletely(
    database::Connection &connection, const auth::Schema &schema, std::vector<auth::Session> &sessions)
{
    QSet<QString> owners;
    for (const auto &session : sessions)
        owners.insert(session.userId);
    return auth::people(connection, schema, owners.values()).map([&](const auto &people) {
        for (auto &session : sessions)
            session.person = people.value(session.userId, session.person);
    });
}

// Each call answers the next sessions, in the end none.
std::function<SessionReport::Page()> SessionReport::chosenPages(database::Connection &connection, qint64 moment) const
{
    auto ids = m_chosen;
    ids.sort();
    ids.removeDuplicates();
    return [schema = source().schema, ids, &connection, moment, i = qsizetype(0)]() mutable -> Page {
        while (i < ids.size()) {
            auto some = auth::Sessions(connection, schema).find(ids.mid(i, mostAsked), moment);
            i += mostAsked;
            if (!some || !some->empty())
                return some;
        }
        return Page();
    };
}

std::unique_ptr<report::RowSource> SessionReport::rows(
    const database::Snapshot &state, qint64 moment, const Choice &choice) const
{
    if (m_chosen.isEmpty())
        return std::make_unique<SessionRows>(source(), m_filter, places(choice), choice, state, moment);
    auto &connection = state.connection();
    const auto next = [this, page = chosenPages(connection, moment), &connection, choice,
                          places = places(choice)]() -> Result<std::vector<report::Row>> {
        auto sessions = page();
        if (!sessions)
            return Failure(sessions.error());
        if (const auto named = nameCompletely(connection, source().schema, *sessions); !named)
            return Failure(named.error());
        std::vector<report::Row> rows;
        rows.reserve(sessions->size());
        for (const auto &session : *sessions)
            rows.push_back(row(session, places, choice));
        return rows;
    };
    return std::make_unique<report::RowPages>(next);
}

QString SessionReport::words(const auth::SessionFilter &filter)
{
    QStringList states;
    for (const auto &[state, word] : {std::pair{State::Active, tr("active")}, std::pair{State::Idle, tr("idle")},
             std::pair{State::Dead, tr("dead")}, std::pair{State::Invalid, tr("invalid")}}) {
        if (filter.states.contains(state))
            states << word;
    }
    QStringList parts;
    if (states.size() == 1)
        parts << tr("State is %1").arg(states.first());
    else if (!states.isEmpty())
        parts << tr("State is %1 or %2").arg(states.mid(0, states.size() - 1).join(u", "_s), states.last());
    if (filter.user)
        parts << tr("User %1").arg(*filter.user);
    if (!filter.search.isEmpty())
        parts << (filter.reach == auth::Reach::Anywhere ? tr("User holds “%1”, or session id begins with it")
                                                        : tr("User or session id begins with “%1”"))
                     .arg(shownSearch(filter.search));
    if (filter.idleFrom || filter.idleUntil)
        parts << tr("Idle until between %1 and %2")
                     .arg(filter.idleFrom ? isoTime(filter.idleFrom) : u"…"_s, filter.idleUntil ? isoTime(filter.idleUntil) : u"…"_s);
    for (const auto &[name, value] : filter.attributes)
        parts << tr("%1 is %2", "an attribute and its text").arg(name, shownSearch(value));
    return parts.isEmpty() ? tr("Every session") : parts.join(u"; "_s);
}

} // namespace candela::app
