// Lucia hashes NFKC(password), Argon2 packages mostly the password as typed: where the two differ,
// an installation's packages disagree about what the password is. Here is what tells and makes it.
#pragma once

#include "database/secret.h"

#include <QStringView>

namespace candela::auth {

// A password as JavaScript's TextEncoder sees it: UTF-8, with U+FFFD for each unpaired surrogate
// (QString::toUtf8 would write a question mark). Every typed password has to come in through here.
database::Secret passwordFrom(QStringView typed);

// NFKC(password); the very same secret where that changes nothing.
// Qt 6.4 knows Unicode 14: a character assigned since then stays as it is.
database::Secret normalized(const database::Secret &password);

// True if NFKC(password) is another text than the password, so that readers may disagree about it.
bool changesUnderNormalization(const database::Secret &password);

} // namespace candela::auth
