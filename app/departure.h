// What is done to a user who leaves, and what has become of it.
#pragma once

#include "auth/userchanges.h"

namespace candela::app {

enum class Leaving {
    EndSessions,
    DisablePasswords,       // and end the sessions
    DeleteUser
};

struct Departure {
    enum class End {
        NotTried,
        Done,
        NothingToDo,        // it is so already
        Gone,               // the user is not there any more
        InTheWay,           // rows of other tables refer to the user: `rest`
        Failed,             // `error`; nothing was changed
        Unknown             // the connection broke while it was being confirmed
    };

    End end = End::NotTried;
    qint64 sessionsEnded = 0, passwordsDisabled = 0;
    qint64 openKeys = 0;            // of the user without a password, such as another provider's: they open as before
    auth::UserRest rest = {};       // what would go with a user who is to be deleted
    std::optional<database::Error> error = {};
    qint64 at = 0;                  // when that was found, on this machine's clock in milliseconds since 1970
    bool isUnrecorded = false;      // the journal does not say how it ended

    bool isOver() const { return end == End::Done || end == End::NothingToDo || end == End::Gone; }
};

} // namespace candela::app
