// What has to be set right before the program does anything: nothing outside it may redirect its connections,
// read its memory or its files.
#pragma once

namespace candela::app {

// Call first in main(), before any thread: opens standard streams that are closed, clears the environment variables that lead libpq and libmariadb
// elsewhere, makes new files private, and turns a full disk or a closed pipe into an error instead of a signal.
// Release builds also keep core dumps and debuggers away, and what Qt has to say out of standard error.
void hardenProcess();

} // namespace candela::app
