// Numbers of rows in words.
#pragma once

#include <QString>

#include <optional>

namespace candela::app {

// In the language's own grouping: "50,489"
QString numberText(qint64 number);
// The same of an estimate: "≈50,489"; "unknown" where there is none.
QString aboutText(const std::optional<qint64> &number);
// … of one that more may follow: "≥50,489".
QString leastText(qint64 number);
// "50,489 in auth_user", "auth_user, being counted"; without a number the name alone.
QString countedText(const QString &number, bool isCounting, const QString &table);

} // namespace candela::app
