#include "sessioncondition.h"

#include <QDateTime>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

static QString minute(qint64 moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment).toString(u"yyyy-MM-dd HH:mm"_s);
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

QString SessionCondition::words() const
{
    if (isAttribute())
        return tr("%1 is %2", "an attribute and its text").arg(attribute, value);
    if (idleFrom && idleUntil)
        return tr("Idle until %1 to %2", "moments").arg(minute(*idleFrom), minute(*idleUntil));
    return idleFrom ? tr("Idle until %1 or later").arg(minute(*idleFrom))
                    : tr("Idle until %1 or earlier").arg(minute(idleUntil.value_or(0)));
}

} // namespace candela::app
