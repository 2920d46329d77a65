// Secrets that a command is given: lines of standard input, and an environment variable. None of them is an argument.
#pragma once

#include "database/error.h"
#include "database/secret.h"

namespace candela::cli {

namespace fault {
// Of the Input error of a line that is not there, too long, or not what it has to be; `subject` says what it should be.
inline constexpr QStringView standardInput = u"standard-input";
}

// Takes the value out of the environment, of this process and of those that it starts, and wipes it there. Empty where
// there is none. Call it before any thread.
database::Secret takeEnvironment(const char *variable);
// Wipes an argument, so that it is in no list of processes from now on.
void wipeArgument(char *argument);

// The next line of standard input without its newline, whichever system has written it. A terminal is asked for it by that word, and shows nothing of
// what is typed. Input: there is none, or it is longer than a line of secrets is; Cancelled: interrupted.
[[nodiscard]] database::Result<database::Secret> readSecret(const QString &what);

} // namespace candela::cli
