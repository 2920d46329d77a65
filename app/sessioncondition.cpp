#include "sessioncondition.h"

#include "auth/sessionorder.h"
#include "times.h"

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

static QString minute(qint64 moment, const QTimeZone &zone)
{
    const auto there = QDateTime::fromMSecsSinceEpoch(moment, zone);
    return there.toString(u"yyyy-MM-dd HH:mm "_s) + offsetName(zone, there);
}

// A second range narrows the first.
void SessionCondition::addTo(auth::SessionFilter &filter) const
{
    if (isAttribute())
        return filter.attributes.append({attribute, value});
    if (idleFrom)
        filter.idleFrom = std::max(*idleFrom, filter.idleFrom.value_or(*idleFrom));
    if (idleUntil)
        filter.idleUntil = std::min(*idleUntil, filter.idleUntil.value_or(*idleUntil));
}

QString SessionCondition::words(const QTimeZone &zone) const
{
    if (isAttribute())
        return tr("%1 is %2", "an attribute and its text").arg(attribute, value);
    if (idleFrom && idleUntil)
        return tr("Idle until %1 to %2", "moments").arg(minute(*idleFrom, zone), minute(*idleUntil, zone));
    return idleFrom ? tr("Idle until %1 or later").arg(minute(*idleFrom, zone))
                    : tr("Idle until %1 or earlier").arg(minute(idleUntil.value_or(0), zone));
}

bool SessionCondition::isIndexed(const auth::Schema &schema) const
{
    return isAttribute() ? schema.findsBeginnings({schema.sessions->name(), attribute})
                         : auth::isIndexed(schema, auth::SessionOrder::By::IdleExpires);
}

QVariantMap SessionCondition::toMap() const
{
    if (isAttribute())
        return {{u"attribute"_s, QVariantMap{{attribute, value}}}};     // a name may be as long as a token, and is none
    QVariantMap map;
    if (idleFrom)
        map.insert(u"from"_s, *idleFrom);
    if (idleUntil)
        map.insert(u"until"_s, *idleUntil);
    return map;
}

std::optional<SessionCondition> SessionCondition::fromMap(const QVariantMap &map, const auth::Schema &schema)
{
    const auto time = [&](const QString &name) {
        bool isNumber = false;
        const auto number = map.value(name).toLongLong(&isNumber);
        return isNumber && auth::isTime(number) ? std::optional(number) : std::nullopt;
    };
    SessionCondition read{time(u"from"_s), time(u"until"_s)};
    const auto attributes = map.value(u"attribute"_s).toMap();
    if (attributes.isEmpty())
        return read.idleFrom || read.idleUntil ? std::optional(read) : std::nullopt;
    read.attribute = attributes.firstKey();
    read.value = attributes.first().toString();
    const auto &known = schema.sessionAttributes;
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const auto &one) { return one.name == read.attribute; });
    return isKnown && !read.value.isEmpty() ? std::optional(read) : std::nullopt;
}

} // namespace candela::app
