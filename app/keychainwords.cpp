#include "keychainwords.h"

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

Sentence notSigned(const Error &error)
{
    const auto say = [&](const QString &why) {
        return Sentence{Keychain::tr("No manifest can be signed."), why, error.detail};
    };
    switch (error.kind) {
    case Error::Kind::Unsupported:
        return say(Keychain::tr("There is no keychain on this computer to keep the key in."));
    case Error::Kind::Missing:
        return say(Keychain::tr("The keychain is locked, or holds no key."));
    case Error::Kind::Corrupt:
        return say(Keychain::tr("The key in the keychain is damaged, and was left as it is. Delete it with the "
                                "keychain's own program to have a new one made."));
    case Error::Kind::Busy:
        return say(Keychain::tr("Another Candela is making the key. Try again in a moment."));
    case Error::Kind::Unwritable:
    case Error::Kind::Full:
        return say(Keychain::tr("The key's public half cannot be kept: %1").arg(error.subject));
    default:
        return say(reason(error));
    }
}

} // namespace candela::app
