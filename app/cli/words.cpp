#include "cli/words.h"

#include "auth/inspector.h"
#include "cli/exit.h"
#include "cli/filteroptions.h"
#include "cli/secretinput.h"
#include "numbers.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using Kind = database::Error::Kind;

// What to do; empty: the window's remedy holds here as well.
static QString remedy(const database::Error &error)
{
    switch (error.kind) {
    case Kind::Insecure: return u"Check the host name and the certificate authority (sslrootcert in the URL)."_s;
    case Kind::Missing: return u"Check how it is written: case and accents count."_s;
    case Kind::Schema:
        return error.code.isEmpty() ? u"The tables have changed since the command began. Run it again."_s
            : error.code == auth::fault::luciaV1 || error.code == auth::fault::luciaV3
            ? QString()
            : u"Candela looks for the tables of Lucia v2. Name them with --tables user=A,key=B,session=C."_s;
    case Kind::Conflict: return u"Nothing was written. Look at it again before you repeat the command."_s;
    case Kind::Lost: return u"Nothing was changed. Run the command again."_s;
    case Kind::Unknown: return u"It may be done or not: look before you repeat it."_s;
    case Kind::Unrecorded:
        return error.code == journal::code(Kind::Corrupt)
            ? u"See what candela-cli journal --verify says of it; Candela's window can begin a new one."_s
            : QString();
    default: return {};
    }
}

app::Sentence sentence(const database::Error &error, const QString &place)
{
    auto said = app::sentence(error, place);
    if (isOfOutput(error))
        return {u"Standard output could not be written."_s, u"What came before is not whole."_s, said.details};
    if (error.kind == Kind::Input && error.code == fault::standardInput)
        return {u"%1: standard input has no line that could be it."_s.arg(error.subject), {}, {}};
    if (error.kind == Kind::Input && error.code == fault::noAttribute)
        return {u"Sessions have no attribute %1."_s.arg(error.subject), u"See candela-cli inspect for those they have."_s, {}};
    if (const auto here = remedy(error); !here.isEmpty())
        said.remedy = here;
    return said;
}

app::Sentence lockedSentence(app::Workspace::Lock lock)
{
    auto said = app::lockSentence(lock);
    if (lock == app::Workspace::Lock::Profile)
        said.remedy = u"Leave out --read-only, or choose a profile that is not read-only."_s;
    else if (lock == app::Workspace::Lock::Triggers)
        said.remedy = u"They would run with every change. Look at them, and change this file in Candela's window, where "
                      u"you can vouch for them."_s;
    return said;
}

app::Sentence spellingSentence(const QString &userId, const QString &other)
{
    return {u"There is no user %1. The database takes that for %2."_s.arg(userId, other),
        u"Name the user as the id is written."_s, {}};
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    return app::numberText(number) + u' ' + (number == 1 ? one : many);
}

} // namespace candela::cli
