// What is learnt of a database when connecting to it.
#pragma once

#include "auth/rights.h"
#include "auth/sizes.h"
#include "database/link.h"

namespace candela::app {

struct DatabaseFacts {
    // Asks the server what we may do. What cannot be learnt is left out, and forbids nothing.
    void learnRights(database::Connection &connection)
    {
        if (connection.isReadOnly())
            return;
        const auto allowed = auth::rights(connection, schema);
        rights = allowed ? std::optional(*allowed) : std::nullopt;
        account = auth::account(connection).value_or(auth::Account());
    }

    auth::Schema schema;
    QString version;        // "PostgreSQL 15.4"
    database::Link link;
    qint64 skew = 0;        // the server's clock less this machine's, in milliseconds
    auth::Sizes sizes;      // how many rows there were about
    std::optional<auth::Rights> rights = {};    // of this account; none: not asked for, or not to be learnt
    auth::Account account = {};
};

} // namespace candela::app
