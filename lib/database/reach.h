// The first thing that can go wrong with a server, tried alone: whether anything answers at its address.
#pragma once

#include "database/error.h"
#include "database/options.h"

#include <QDeadlineTimer>

#include <stop_token>

namespace candela::database {

struct Reached {
    Server server;
    QString address;            // "10.4.0.17", "2001:db8::7" or the socket's path
};

// Looks up the name and connects, without sending anything. Unreachable: no such name, nobody listens, or no answer until
// the deadline; Cancelled: stopped. A look-up of a name cannot be stopped before the system gives up.
[[nodiscard]] Result<Reached> reach(const Server &server, const std::stop_token &stop, QDeadlineTimer deadline);

} // namespace candela::database
