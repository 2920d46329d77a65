#include "dialogs/keychainwords.h"

#include <QCoreApplication>

namespace candela::app {

using database::Error;

namespace {

struct Keychain {
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

QString reason(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unsupported:
        return Keychain::tr("There is no keychain on this computer.");
    case Error::Kind::Denied:
        return Keychain::tr("The keychain is locked, or refuses.");
    case Error::Kind::Unreachable:
        return Keychain::tr("The keychain does not answer.");
    default:
        return Keychain::tr("The keychain answered with an error.");
    }
}

} // namespace

QString unreadNote(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Missing:
        return Keychain::tr("None kept, or keychain locked");
    case Error::Kind::Unsupported:
        return Keychain::tr("No keychain here: asked each time");
    case Error::Kind::Unreachable:
        return Keychain::tr("Keychain silent: asked each time");
    default:
        return Keychain::tr("Keychain refuses: asked each time");
    }
}

Sentence notKept(const Error &error)
{
    return {Keychain::tr("The password is not saved, and asked each time."), reason(error), error.detail};
}

Sentence notRemoved(const Error &error)
{
    return {Keychain::tr("The password may still be in the keychain."),
        reason(error) + QLatin1Char(' ') + Keychain::tr("Delete it with the keychain's own program."), error.detail};
}

} // namespace candela::app
