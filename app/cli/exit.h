// How candela-cli ends, for whoever called it: part of its format, see the manual page.
#pragma once

#include "database/error.h"

namespace candela::cli {

enum class Exit {
    Done = 0,
    Refused = 1,        // or nothing matched where something had to
    Usage = 2,
    Unavailable = 3,    // cannot connect, or no Lucia v2 database
    Partly = 4,         // stopped, or done in part
    Unknown = 5         // done or not
};

// Whether it is standard output that could not be written: a file has a name.
bool isOfOutput(const database::Error &error);

// Of what has changed nothing and ended with that error.
Exit exitOf(const database::Error &error);

} // namespace candela::cli
