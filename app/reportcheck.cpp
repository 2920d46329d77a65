#include "reportcheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Result;
using report::Verdict;

namespace {

struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

QString reportOf(const QString &path)
{
    const auto ending = report::manifestPath({});
    return path.size() > ending.size() && path.endsWith(ending) ? path.chopped(ending.size()) : path;
}

QString signer(const ReportCheck &check)
{
    if (!check.by)
        return {};
    return check.by->isOwn() ? CheckWords::tr("It is signed with a key of yours.")
                             : CheckWords::tr("It is signed with the key of %1.").arg(check.by->name);
}

Sentence unreadable(const ReportCheck &check)
{
    const auto name = QFileInfo(check.found.unreadable).fileName();
    if (check.found.unreadable == check.report)
        return check.isThere
            ? Sentence{CheckWords::tr("The report cannot be read."),
                  CheckWords::tr("See to it that you may read %1.").arg(name), {}}
            : Sentence{CheckWords::tr("There is no report beside the manifest."),
                  CheckWords::tr("Put %1 into the same folder.").arg(name), {}};
    return check.isThere
        ? Sentence{CheckWords::tr("The manifest cannot be read as one."),
              CheckWords::tr("%1 is damaged, or something else. Ask for the original.").arg(name), {}}
        : Sentence{CheckWords::tr("There is no manifest beside the report."),
              CheckWords::tr("Put %1 into the same folder. A report that was made without one cannot be verified.")
                  .arg(name), {}};
}

} // namespace

Result<ReportCheck> checkReport(const QString &path, const KnownKeys &known, const std::stop_token &stop)
{
    const auto keys = known.load();
    const auto report = reportOf(path);
    return report::verify(report, keys.publicKeys(), stop).map([&](const report::Verification &found) {
        ReportCheck check{report, found, {}, QFileInfo::exists(found.unreadable), !keys.damaged.isEmpty()};
        const auto *by = found.key ? keys.find(*found.key) : nullptr;
        if (by)
            check.by = *by;
        return check;
    });
}

Sentence checkSentence(const ReportCheck &check)
{
    switch (check.found.verdict) {
    case Verdict::Valid:
        return {CheckWords::tr("The report is as it was made."), signer(check), {}};
    case Verdict::AlteredFile:
        return {CheckWords::tr("The report was changed."),
            CheckWords::tr("Its bytes are not the ones that were signed. Ask for the original.") + u' ' + signer(check),
            {}};
    case Verdict::AlteredManifest:
        return {CheckWords::tr("The manifest was changed."),
            CheckWords::tr(
                "Its signature does not fit, so neither it nor the report can be relied on. Ask for the originals."),
            {}};
    case Verdict::UnknownKey:
        return {CheckWords::tr("The manifest is signed with a key that is not known here."),
            check.hasDamagedKeys
                ? CheckWords::tr(
                    "Anybody could have made it. The file of a known key is damaged, though: see Known keys.")
                : CheckWords::tr(
                    "Anybody could have made it. Ask its maker for the public key, and add that under Known keys."),
            {}};
    case Verdict::Unreadable: break;
    }
    return unreadable(check);
}

look::Kind kindOf(Verdict verdict)
{
    return verdict == Verdict::Valid ? look::Kind::Ok
        : verdict == Verdict::UnknownKey ? look::Kind::Warning
                                         : look::Kind::Error;
}

QString shownText(const QString &text)
{
    static constexpr qsizetype longest = 300;
    QString shown;
    for (const QChar c : text.left(longest)) {
        const bool hostile = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        shown += hostile ? QChar(u' ') : c;
    }
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);      // half of a pair is no character
    return text.size() > longest ? shown + u'…' : shown;
}

} // namespace candela::app
