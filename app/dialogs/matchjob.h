// What the off-boarding dialog has done on the connection's thread before anything is changed.
#pragma once

#include "models/leavers.h"

#include <atomic>
#include <stop_token>

namespace candela::app {

struct ListSource {
    QString typed;
    std::optional<QByteArray> file;         // instead of what was typed
    std::optional<qsizetype> column = {};   // none: the one that its heading means
};

// Reads the list, finds its users, and counts their sessions. Input with a fault of userlist.h: it is no list.
[[nodiscard]] database::Result<Leavers::Found> findLeavers(database::Connection &connection, const auth::Schema &schema,
    const ListSource &source, const std::stop_token &stop, std::atomic<qint64> &behind);

} // namespace candela::app
