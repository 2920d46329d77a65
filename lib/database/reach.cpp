#include "database/reach.h"

#include "database/dialling.h"

namespace candela::database {

Result<Reached> reach(const Server &server, const std::stop_token &stop, QDeadlineTimer deadline)
{
    return dial(server, Waiting(stop, deadline)).map([&](const Dialled &dialled) {
        return Reached{server, dialled.address};
    });
}

} // namespace candela::database
