// A filter that somebody has added to the list of sessions: when they end, or what an attribute of theirs is.
#pragma once

#include "auth/sessionfilter.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QVariantMap>

namespace candela::app {

struct SessionCondition {
    Q_DECLARE_TR_FUNCTIONS(SessionCondition)

public:
    // Either the first two, of which one may lack, or an attribute and its text. Milliseconds since 1970, both
    // included.
    std::optional<qint64> idleFrom = {}, idleUntil = {};
    QString attribute = {}, value = {};

    bool isAttribute() const { return !attribute.isEmpty(); }
    // Narrows the filter by it as well.
    void addTo(auth::SessionFilter &filter) const;
    // "Idle until 2026-11-22 15:53 UTC+1 or later", "ip is 10.0.0.1": for its chip, in that zone.
    QString words(const QTimeZone &zone) const;
    // Whether an index finds what it asks for; else all sessions are read.
    bool isIndexed(const auth::Schema &schema) const;

    // As it is kept from one time to the next, and back; none for what makes no sense or is no attribute of the schema.
    QVariantMap toMap() const;
    static std::optional<SessionCondition> fromMap(const QVariantMap &map, const auth::Schema &schema);

    bool operator==(const SessionCondition &) const = default;
};

} // namespace candela::app
