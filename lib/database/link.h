// What a connection turned out to be, once it is open.
#pragma once

#include "database/options.h"

namespace candela::database {

struct Link {
    Server server;              // which of the hosts answered; empty for a file
    QString tls;                // "TLSv1.3"; empty: nothing is encrypted
    bool readOnlyServer = false;    // a replica, or a server that takes no changes from anybody
};

} // namespace candela::database
