// What an operator wants of a reset, and what it did.
#pragma once

#include "auth/password/hasher.h"

#include <QList>

namespace candela::auth {

// A key as the operator saw it.
struct SeenKey {
    QString id;
    QByteArray seen;                    // Key::seen
};

struct PasswordReset {
    QList<SeenKey> keys;                // all of one user, at least one
    database::Secret password;
    const Hasher *hasher = nullptr;     // null: as this installation writes them
    bool endSessions = true;            // Lucia itself ends none
    bool endResetTokens = true;         // the links that were mailed for resetting it, where the site keeps any
};

struct ResetOutcome {
    QString userId;
    const Hasher *hasher = nullptr;     // the format that was written
    qint64 sessionsEnded = 0, resetTokensEnded = 0;
    QByteArray seen = {};               // Key::seen of the first key's new hash
};

} // namespace candela::auth
