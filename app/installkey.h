// The random key of this installation, under which session ids are fingerprinted. Made on first use.
#pragma once

#include "database/error.h"

#include <QByteArray>

namespace candela::app {

// 32 bytes, kept in a private file in the application's own data folder; without it nobody can test a guess of a
// session id against a fingerprint in a report. Unwritable: it cannot be kept, so fingerprints would not last.
[[nodiscard]] database::Result<QByteArray> installKey();

} // namespace candela::app
