// Before a connection is opened, and when it could not be.
#pragma once

#include "database/error.h"
#include "database/options.h"

namespace candela::database {

// Whether every text is one that the client libraries take for what it says, and the engine can hold to the TLS that is
// asked for: Input or Unsupported.
[[nodiscard]] Result<void> checkOptions(const Options &options);

// An Insecure error of a client library, with what tlsPeer() finds to be wrong, or one that should have been Insecure;
// any other as it is. Asks the server once more, without a log-in.
Error explained(const Error &error, const Options &options);

} // namespace candela::database
