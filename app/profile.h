// What to connect to and how careful to be there, as the connect dialog collects it and the profiles' file keeps it.
#pragma once

#include "auth/inspector.h"
#include "look/states.h"

#include <QUuid>

namespace candela::app {

enum class KeepPassword { InKeychain, AskEachTime };

struct Profile {
    QUuid id;                   // what the keychain keeps its password under; null: not saved
    QString name;
    look::Environment environment = look::Environment::None;
    database::Options options;  // its password is never written to a file
    auth::Mapping mapping;
    KeepPassword keepPassword = KeepPassword::InKeychain;

    // "db-1.internal/auth" or the file's name
    QString place() const;
};

} // namespace candela::app
