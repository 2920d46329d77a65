#include "journalverdict.h"

#include "numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace candela::app {

using database::Error;
using journal::Verdict;
using Fault = Verdict::Fault;

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

static QString problemOf(const Verdict &verdict)
{
    const auto line = numberText(verdict.line);
    switch (verdict.fault) {
    case Fault::None: break;
    case Fault::ChangedLine: return VerdictWords::tr("Line %1 was changed.").arg(line);
    case Fault::MissingLine: return VerdictWords::tr("Line %1 is missing.").arg(line);
    case Fault::AddedLine: return VerdictWords::tr("Line %1 does not belong there.").arg(line);
    case Fault::UnreadableLine: return VerdictWords::tr("Line %1 cannot be read.").arg(line);
    case Fault::HalfLine: return VerdictWords::tr("Line %1 was broken off while it was written.").arg(line);
    case Fault::CutTail: return VerdictWords::tr("The end is missing, from line %1 on.").arg(line);
    case Fault::NoHead: return VerdictWords::tr("The file that says where the journal ends is missing.");
    case Fault::UnreadableHead: return VerdictWords::tr("The file that says where the journal ends was changed.");
    case Fault::OtherHead: return VerdictWords::tr("The file that says where the journal ends does not belong to it.");
    }
    return VerdictWords::tr("The chain is intact.");
}

Sentence verdictSentence(const Verdict &verdict)
{
    const auto lines = int(std::min<qint64>(verdict.lines, std::numeric_limits<int>::max()));
    if (verdict.isIntact())
        return {problemOf(verdict), VerdictWords::tr("%Ln line(s) are as they were written.", nullptr, lines), {}};
    if (verdict.fault == Fault::HalfLine)
        return {problemOf(verdict), VerdictWords::tr("A crash does that. The next change cuts it off and records that."), {}};
    const auto before = lines == 0 ? VerdictWords::tr("Nothing before it is sure.")
                                   : VerdictWords::tr("The %Ln line(s) before are as they were written.", nullptr, lines);
    return {problemOf(verdict), before + u' '
            + VerdictWords::tr("Export the journal to keep it as it is, and find out who changed it."), {}};
}

Sentence refusalSentence(const Error &error)
{
    if (error.kind == Error::Kind::Corrupt)
        return {VerdictWords::tr("The journal is not as it was left, so nothing can be changed."),
            VerdictWords::tr("Verify says what is wrong. Export it to keep it as it is; a new one can be started then."), {}};
    const auto remedy = error.kind == Error::Kind::Full
        ? VerdictWords::tr("The disk is full.")
        : VerdictWords::tr("See to it that you own the file and may write it: %1").arg(error.subject);
    return {VerdictWords::tr("The journal cannot be written, so nothing can be changed."), remedy, error.detail};
}

Sentence workSentence(const Error &error, const QString &path)
{
    switch (error.kind) {
    case Error::Kind::Missing: return {VerdictWords::tr("There is no journal yet."), VerdictWords::tr("It begins with the first change."), {}};
    case Error::Kind::Input: return {VerdictWords::tr("The journal cannot be exported onto itself."), VerdictWords::tr("Choose another folder or name."), {}};
    case Error::Kind::Busy: return {VerdictWords::tr("Another Candela is writing to the journal."), VerdictWords::tr("Try again in a moment."), {}};
    case Error::Kind::Conflict: return {VerdictWords::tr("The journal became shorter while it was read."), VerdictWords::tr("Verify it."), {}};
    default: return sentence(error, path);
    }
}

} // namespace candela::app
