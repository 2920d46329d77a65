#include "journal/entry.h"

namespace candela::journal {

using Kind = database::Error::Kind;

QLatin1String code(Kind kind)
{
    switch (kind) {
    case Kind::Unreachable: return QLatin1String("unreachable");
    case Kind::Refused: return QLatin1String("refused");
    case Kind::Insecure: return QLatin1String("insecure");
    case Kind::Missing: return QLatin1String("missing");
    case Kind::NotADatabase: return QLatin1String("not_a_database");
    case Kind::Schema: return QLatin1String("schema");
    case Kind::Denied: return QLatin1String("denied");
    case Kind::ReadOnly: return QLatin1String("read_only");
    case Kind::Constraint: return QLatin1String("constraint");
    case Kind::Conflict: return QLatin1String("conflict");
    case Kind::Busy: return QLatin1String("busy");
    case Kind::Cancelled: return QLatin1String("cancelled");
    case Kind::Lost: return QLatin1String("lost");
    case Kind::Unknown: return QLatin1String("unknown");
    case Kind::Unrecorded: return QLatin1String("unrecorded");
    case Kind::Unwritable: return QLatin1String("unwritable");
    case Kind::Full: return QLatin1String("full");
    case Kind::Corrupt: return QLatin1String("corrupt");
    case Kind::Unrecovered: return QLatin1String("unrecovered");
    case Kind::Input: return QLatin1String("input");
    case Kind::Unsupported: return QLatin1String("unsupported");
    case Kind::Other: break;
    }
    return QLatin1String("other");
}

Outcome outcomeOf(Kind kind)
{
    switch (kind) {
    case Kind::Unknown: return Outcome::Unknown;
    case Kind::Cancelled: return Outcome::Stopped;
    case Kind::Denied:
    case Kind::ReadOnly:
    case Kind::Constraint:
    case Kind::Conflict:
    case Kind::Input:
    case Kind::Missing: return Outcome::Refused;
    default: return Outcome::Failed;
    }
}

} // namespace candela::journal
