// What is learnt of a database when connecting to it.
#pragma once

#include "auth/sizes.h"
#include "database/link.h"

namespace candela::app {

struct DatabaseFacts {
    auth::Schema schema;
    QString version;        // "PostgreSQL 15.4"
    database::Link link;
    qint64 skew = 0;        // the server's clock less this machine's, in milliseconds
    auth::Sizes sizes;      // how many rows there were about
};

} // namespace candela::app
