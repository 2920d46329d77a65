// How a site makes its hashes, found from those that it has: the format, and the parameters that most of them have.
#pragma once

#include "auth/password/hashkind.h"

#include <QStringList>

namespace candela::auth {

struct Installation {
    Majority format;
    // One of the hashes of that format, with the parameters that most of them have (memory, passes, lanes and the
    // length of the tag; the cost): what Hasher::hash() takes as `like`. Empty: no hash tells anything. A secret.
    QString like;
};
// Between equals the one that comes first.
Installation installationOf(const QStringList &hashes);

} // namespace candela::auth
