// What a guesser who knows the user and the site would try first.
#pragma once

#include "auth/people.h"
#include "profile.h"

namespace candela::app {

// For TypedPassword::setKnownWords().
QStringList knownWords(const auth::Person &person, const QString &providerUserId, const Profile &profile);

} // namespace candela::app
