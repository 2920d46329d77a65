// How a session id is shown and logged: the id itself is what a browser signs in with.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace candela::auth {

// The first 8 hexadecimal digits of HMAC-SHA256(key, UTF-8 of the id): the same id gives the same digits
// under one key, and nobody without the key can test a guess. The key is random and of this computer.
QString fingerprint(QByteArrayView key, QStringView sessionId);

// The first four characters and "…"; only "…" for an id of fewer than 8, of which they would be too much.
QString masked(QStringView id);

// Whether somebody may have typed or pasted a session id, or most of one, there: 20 characters or more in a row, and no
// address. Long user ids and words are taken for one as well.
bool couldHoldToken(QStringView text);

} // namespace candela::auth
