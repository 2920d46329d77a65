// What a connection turned out to be, once it is open.
#pragma once

#include "database/options.h"

namespace candela::database {

struct Link {
    Server server;              // which of the hosts answered; empty for a file
    QString tls;                // "TLSv1.3"; empty: nothing is encrypted
    // A replica, a server that takes no changes from anybody, or a file that we may not write to.
    bool readOnlyServer = false;
};

} // namespace candela::database
