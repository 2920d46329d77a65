// Several servers in one line, as people write them: "db-1.internal, db-2.internal:5433, [2001:db8::7],
// /run/mysqld.sock".
#pragma once

#include "database/options.h"

#include <optional>

namespace candela::app {

// In order, each with `port` unless it names its own; none where a part is no host. IPv6 comes without its brackets.
std::optional<QList<database::Server>> serversFrom(const QString &text, int port);
// The other way round: the first host without its port, the others with it where it is not the first one's.
QString hostsText(const database::Options &options);

} // namespace candela::app
