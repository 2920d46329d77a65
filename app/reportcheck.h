// A report held against the manifest beside it, by every key that is known here; and what has come of it in words.
#pragma once

#include "knownkeys.h"
#include "look/tokens.h"
#include "report/verification.h"
#include "wording.h"

namespace candela::app {

struct ReportCheck {
    QString report;                     // where it is, also where its manifest was named
    report::Verification found;
    std::optional<KnownKey> by;         // whose signature the manifest bears, where that is known
    bool isThere = true;                // what is unreadable is there, but is none
    bool hasDamagedKeys = false;        // so that whose it is may have been known
};

// For the path of a report or of its manifest. Blocks; the only error is Cancelled.
[[nodiscard]] database::Result<ReportCheck> checkReport(
    const QString &path, const KnownKeys &known, const std::stop_token &stop);

Sentence checkSentence(const ReportCheck &check);
look::Kind kindOf(report::Verdict verdict);

// A text of a manifest, which anybody may have written, fit to be shown: in one line, and not without end.
QString shownText(const QString &text);

} // namespace candela::app
