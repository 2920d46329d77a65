// candela-cli verify: whether a report is as it was made, by the signed manifest beside it. Needs no database.
#include "cli/commands.h"
#include "offthread.h"
#include "reportcheck.h"

#include <QFileInfo>

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Result;
using report::Verdict;

namespace {

QString code(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid: return u"valid"_s;
    case Verdict::AlteredFile: return u"altered_file"_s;
    case Verdict::AlteredManifest: return u"altered_manifest"_s;
    case Verdict::UnknownKey: return u"unknown_key"_s;
    case Verdict::Unreadable: break;
    }
    return u"unreadable"_s;
}

Record manifestRecord(const report::Manifest &manifest)
{
    return Record()
        .add(u"file"_s, app::shownText(manifest.file))
        .add(u"filter"_s, app::shownText(manifest.filter))
        .addTime(u"snapshot"_s, manifest.snapshot)
        .add(u"zone"_s, app::shownText(manifest.zone))
        .add(u"engine"_s, app::shownText(manifest.engine))
        .add(u"version"_s, app::shownText(manifest.version))
        .add(u"rows"_s, manifest.rows)
        .add(u"sha256"_s, QString::fromLatin1(manifest.sha256.toHex()));
}

Record checkRecord(const app::ReportCheck &check)
{
    Record record;
    record.add(u"report"_s, QFileInfo(check.report).absoluteFilePath())
        .add(u"verdict"_s, code(check.found.verdict))
        .add(u"message"_s, app::checkSentence(check).line());
    record.add(u"key"_s, check.found.key ? QVariant(app::fingerprintText(*check.found.key)) : QVariant());
    record.add(u"signed_by"_s,
        !check.by ? QVariant() : check.by->isOwn() ? QVariant(u"own key"_s) : QVariant(check.by->name));
    if (check.found.manifest)
        record.add(u"manifest"_s, manifestRecord(*check.found.manifest));
    return record;
}

class VerifyCommand final : public Command
{
public:
    VerifyCommand();

protected:
    void begin() override;
};

} // namespace

VerifyCommand::VerifyCommand()
    : Command({u"verify"_s, u"FILE"_s, u"says whether a report is as it was made and signed"_s,
        u"verify sessions-2026-11-22.csv"_s, Needs::Nothing, 1})
{
}

void VerifyCommand::begin()
{
    const auto job = [path = call().arguments.front(), stop = call().stop] {
        return app::checkReport(path, app::KnownKeys(), stop);
    };
    app::onArrival(app::offThread(job), this, [this](const Result<app::ReportCheck> &check) {
        if (!check)
            return fail(check.error());
        finish(checkRecord(*check), check->found.verdict == Verdict::Valid ? Exit::Done : Exit::Refused);
    });
}

std::unique_ptr<Command> verifyCommand() { return std::make_unique<VerifyCommand>(); }

} // namespace candela::cli
