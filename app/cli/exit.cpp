#include "cli/exit.h"

#include "cli/filteroptions.h"
#include "cli/secretinput.h"

namespace candela::cli {

using Kind = database::Error::Kind;

bool isOfOutput(const database::Error &error)
{
    return (error.kind == Kind::Unwritable || error.kind == Kind::Full) && error.subject.isEmpty();
}

Exit exitOf(const database::Error &error)
{
    if (error.kind == Kind::Input && (error.code == fault::standardInput || error.code == fault::noAttribute))
        return Exit::Usage;
    // What came before is not whole.
    if (isOfOutput(error))
        return Exit::Partly;
    switch (error.kind) {
    case Kind::Unreachable:
    case Kind::Refused:
    case Kind::Insecure:
    case Kind::NotADatabase:
    case Kind::Schema:
    case Kind::Lost:
    case Kind::Corrupt:
    case Kind::Unrecovered:
        return Exit::Unavailable;
    case Kind::Cancelled:
        return Exit::Partly;
    case Kind::Unknown:
        return Exit::Unknown;
    default:
        return Exit::Refused;
    }
}

} // namespace candela::cli
