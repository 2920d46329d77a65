// What the journal says of one act: an entry before it, and one of how it ended. Never a password, hash or session id.
#pragma once

#include "database/error.h"
#include "journal/act.h"

#include <QJsonObject>
#include <QStringList>

namespace candela::journal {

struct Entry {
    // Of more sessions only these many fingerprints are kept; the counts say how many there were.
    static constexpr qsizetype mostFingerprints = 1000;

    Act act = Act::RevokeSessions;
    Outcome outcome = Outcome::Intended;
    qint64 of = 0;                  // where this is the end of an act: the number of the line before it
    QString profile, environment;   // "shop-prod", "production"
    QString server, account;        // "db-1.internal:5432/auth", and as whom Candela is logged in there
    QString subject;                // the user's or key's id that the act is about, if it is about one
    QJsonObject predicate;          // which rows were meant
    QJsonObject counts;             // by snake_case names: "matched", "users", "done", "already_gone", "changed", "left"
    QStringList fingerprints;       // of session ids
    QString reason;                 // the operator's own words
    QString error;                  // what kind of thing went wrong: "lost"; empty: nothing did

    bool operator==(const Entry &) const = default;
};

// "lost" for Lost: part of the format.
QLatin1String code(database::Error::Kind kind);
// How an act ended that answered this error, and had not begun to change anything before.
Outcome outcomeOf(database::Error::Kind kind);

} // namespace candela::journal
