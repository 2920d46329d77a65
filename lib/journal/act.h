// What an operator can do that is written into the journal, and how it ended; with the words that the file has for them.
#pragma once

#include <QString>

#include <optional>

namespace candela::journal {

enum class Act {
    RevokeSessions,
    UndoRevocation,
    ResetKey,
    DisablePassword,
    RemovePassword,         // the key opens without one then
    CreateUser,
    EditUser,
    DeleteUser,
    CreateKey,
    RenameKey,
    DeleteKey,
    TrustTriggers,
    ExportReport,
    StartJournal,           // the file before it was put aside
    MendJournal             // half a line was cut off
};

enum class Outcome {
    Intended,               // the line before the act
    Done,
    Partly,
    Stopped,
    Refused,                // by the database: nothing was changed
    Failed,                 // nothing was changed
    Unknown                 // done or not
};

// "revoke_sessions": part of the format, never to be changed.
QLatin1String code(Act act);
QLatin1String code(Outcome outcome);
// None: a word of a later Candela, or of nobody.
std::optional<Act> actOf(QStringView code);
std::optional<Outcome> outcomeOf(QStringView code);

} // namespace candela::journal
