#include "journal/matching.h"

namespace candela::journal {

using namespace Qt::StringLiterals;

static bool holds(const QJsonObject &counts, const QString &text)
{
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const auto count = it.key() + u' ' + it.value().toVariant().toString();
        if (count.contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool matches(const StoredLine &line, const Search &search)
{
    const auto &entry = line.line.entry;
    if (search.profile && !entry.profile.isEmpty() && entry.profile != *search.profile)
        return false;
    if (search.text.isEmpty())
        return true;
    if (line.kind != StoredLine::Kind::Known && QString::fromUtf8(line.text).contains(search.text, Qt::CaseInsensitive))
        return true;
    if (line.kind == StoredLine::Kind::Known && search.acts.contains(entry.act))
        return true;
    for (const auto &text : {entry.subject, entry.reason, line.act, entry.profile, entry.account, line.line.by.account, entry.server}) {
        if (text.contains(search.text, Qt::CaseInsensitive))
            return true;
    }
    return holds(entry.counts, search.text);
}

} // namespace candela::journal
