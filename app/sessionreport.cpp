#include "sessionreport.h"

#include "auth/fingerprint.h"
#include "sessionrows.h"

#include <algorithm>
#include <numeric>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::State;

namespace {

// What was typed into the search may be a whole session id, which is not for a report or a screen.
QString shownSearch(const QString &text) { return auth::couldHoldToken(text) ? auth::masked(text) : text; }

} // namespace

// By name, since tables list their columns in whatever order they were added.
QList<qsizetype> SessionReport::attributeOrder() const
{
    QList<qsizetype> order(schema.sessionAttributes.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
        return schema.sessionAttributes[a].name < schema.sessionAttributes[b].name;
    });
    return order;
}

QStringList SessionReport::columns() const
{
    QStringList names = {u"fingerprint"_s, u"user_id"_s, u"user"_s, u"state"_s, u"active_expires"_s, u"idle_expires"_s};
    for (const auto i : attributeOrder())
        names << schema.sessionAttributes[i].name;
    return names;
}

report::Header SessionReport::header(qint64 moment) const
{
    return {tr("Sessions of %1").arg(place), columns(),
        {
            {tr("Sessions"), words(filter)},
            {tr("Order"), tr("By session id")},
            {tr("Made"), isoTime(moment)},
            {tr("Database"), place},
            {tr("Engine"), engine},
            {tr("Zone"), tr("%1; times in the rows are UTC").arg(zoneName(zone))},
            {tr("Session ids"), tr("As fingerprints; the ids themselves are not in the report")},
        },
        {},
        {tr("en", "the code of this very language"), tr("Summary"), tr("Sessions"), tr("Cells cut short"),
            tr("Only the first %1 of %2 sessions are shown")}};
}

std::unique_ptr<report::RowSource> SessionReport::rows(database::Connection &connection, qint64 moment) const
{
    return std::make_unique<SessionRows>(*this, connection, moment);
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
