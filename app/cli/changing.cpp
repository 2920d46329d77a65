#include "cli/changing.h"

#include "lackingrights.h"

namespace candela::cli {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> changeOptions()
{
    return {
        {u"yes"_s, u"Do it. Without this it is only said what would be done."_s},
        {u"dry-run"_s, u"Only say what would be done, which is so without --yes anyway."_s},
        {u"reason"_s, u"Why, for the journal. Production profiles ask for one."_s, u"TEXT"_s},
    };
}

QString changeComplaint(const QCommandLineParser &parser)
{
    static constexpr qsizetype longest = 500;
    if (parser.isSet(u"yes"_s) && parser.isSet(u"dry-run"_s))
        return u"--yes and --dry-run contradict each other."_s;
    if (parser.value(u"reason"_s).size() > longest)
        return u"--reason: at most %1 characters."_s.arg(longest);
    return {};
}

bool isMeant(const QCommandLineParser &parser) { return parser.isSet(u"yes"_s); }

QString reasonIn(const QCommandLineParser &parser) { return parser.value(u"reason"_s).trimmed(); }

app::Sentence hindrance(const app::Workspace &workspace, auth::Deed deed, const QString &reason)
{
    if (workspace.isReadOnly())
        return lockedSentence(workspace.lock());
    if (const auto lacking = app::lackingSentence(workspace, deed); !lacking.problem.isEmpty())
        return lacking;
    if (reason.isEmpty() && workspace.profile().environment == look::Environment::Production)
        return {u"This profile is production, where changes need a reason."_s, u"Give it by --reason."_s, {}};
    return {};
}

} // namespace candela::cli
