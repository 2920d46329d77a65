// What dialogs say about the keychain: passwords that it does not keep, and a key that it does not give.
#pragma once

#include "wording.h"

namespace candela::app {

// Why a password was not read, as short as an empty field has room for.
QString unreadNote(const database::Error &error);
// Why it was not written, and why it may still be there.
Sentence notKept(const database::Error &error);
Sentence notRemoved(const database::Error &error);
// Why ReportKey has no key to sign with.
Sentence notSigned(const database::Error &error);

} // namespace candela::app
