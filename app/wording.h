// The application's words for what the library reports: what happened, why, and what to do.
#pragma once

#include "auth/password/hashkind.h"
#include "workspace.h"

#include <QString>

namespace candela::app {

struct Sentence {
    QString problem;    // "The log-in was refused"
    QString remedy;     // "Check user and password."
    QString details;    // the server's own words; empty where it said nothing

    bool operator==(const Sentence &) const = default;
    // Problem and remedy in one line.
    QString line() const { return remedy.isEmpty() ? problem : problem + QLatin1Char(' ') + remedy; }
};

// Every kind has its own sentence; `place` names the database or file that it is about.
Sentence sentence(const database::Error &error, const QString &place);

// Of what somebody has stopped before it was here.
Sentence stoppedSentence();

// Why an act is not offered, for a tooltip; empty where changes are possible.
QString lockReason(Workspace::Lock lock);
// The same as a sentence, and what to do.
Sentence lockSentence(Workspace::Lock lock);

// Of an act that was done, but the line of its end is not in the journal.
QString unrecordedText();

// "Lucia scrypt", "No password"
QString hashName(auth::HashKind kind);

} // namespace candela::app
