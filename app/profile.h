// What to connect to and how careful to be there, as the connect dialog collects it and the profiles' file keeps it.
#pragma once

#include "auth/inspector.h"
#include "look/states.h"

#include <QUuid>

namespace candela::app {

enum class KeepPassword { InKeychain, AskEachTime };

struct Profile {
    // What a limit in Options may be, in seconds; what a file says beyond is drawn in.
    struct Seconds { int least, most; };
    static constexpr Seconds connect{1, 60}, statement{1, 3600}, keepAlive{0, 600};

    QUuid id;                   // what the keychain keeps its password under; null: not saved
    QString name;
    look::Environment environment = look::Environment::None;
    database::Options options;  // its password is never written to a file
    auth::Mapping mapping;
    KeepPassword keepPassword = KeepPassword::InKeychain;

    // "db-1.internal/auth" or the file's name
    QString place() const;
    // What stands beside or below the name: "Production, db-1.internal/auth"
    QString caption() const;
};

// As menus and lists show them: `first`, where it is among them, before the others.
QList<Profile> byName(QList<Profile> profiles, const QUuid &first);

} // namespace candela::app
