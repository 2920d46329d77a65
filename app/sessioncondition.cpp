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

} // namespace candela::app
