// What a report says of its keys before it lists them: how many there are, of whom, of which providers and hashes.
#pragma once

#include "auth/keys.h"

namespace candela::auth {

struct KeySummary {
    qint64 keys = 0, users = 0;
    QList<std::pair<QString, qint64>> providers;        // up to 100, the most frequent first
    QList<std::pair<HashFamily, qint64>> hashes;        // each family that there is
};

// In two passes. Input: a search for a text with NUL in it.
[[nodiscard]] database::Result<KeySummary> summary(
    database::Connection &connection, const Schema &schema, const KeyFilter &filter);

} // namespace candela::auth
