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

// Error::code of the Unreachable errors that reach() answers.
namespace reachfault {
inline constexpr QStringView noSuchName = u"no-such-name";
inline constexpr QStringView nobodyListens = u"nobody-listens";
inline constexpr QStringView silent = u"silent";            // no answer until the deadline
}

// Looks up the name and connects, without sending anything: to each of its addresses in turn, until one answers. A
// socket is a file, or a folder with PostgreSQL's in it. Unreachable: see reachfault, `detail` is the system's words;
// Input: no host, or more than one, or no port; Cancelled: stopped.
[[nodiscard]] Result<Reached> reach(const Server &server, const std::stop_token &stop, QDeadlineTimer deadline);

} // namespace candela::database
