// A text that only this installation can read and make: for what has to leave it and come back, such as where a list of
// sessions goes on, which is a token itself.
#pragma once

#include "database/error.h"

namespace candela::auth {

// AES-256-GCM (NIST SP 800-38D) under a key made of `key` and `purpose`, a random nonce of 12 bytes first, in Base64 for
// URLs. The same text is sealed otherwise each time. Other: this computer's policy forbids that.
[[nodiscard]] database::Result<QString> sealed(const QByteArray &key, QByteArrayView purpose, const QString &text);
// Input: it was not sealed here, or for another purpose.
[[nodiscard]] database::Result<QString> opened(const QByteArray &key, QByteArrayView purpose, const QString &sealed);

} // namespace candela::auth
