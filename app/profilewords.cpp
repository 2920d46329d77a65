#include "profilewords.h"

#include <QCoreApplication>
#include <QDir>

namespace candela::app {

using database::Error;

namespace {

struct ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(ProfileWords)
};

} // namespace

Sentence profilesSentence(const Error &error)
{
    const auto file = u'\u2066' + QDir::toNativeSeparators(error.subject) + u'\u2069';
    const auto say = [&](const QString &problem, const QString &remedy) { return Sentence{problem, remedy, error.detail}; };
    switch (error.kind) {
    case Error::Kind::Corrupt:
        return say(ProfileWords::tr("The saved connections could not be read."), ProfileWords::tr("Their file is damaged. It is kept as %1.").arg(file));
    case Error::Kind::Unsupported:
        return say(ProfileWords::tr("The saved connections are of a newer Candela."), ProfileWords::tr("%1 stays as it is, and this Candela saves nothing there.").arg(file));
    case Error::Kind::Denied:
        return say(ProfileWords::tr("The saved connections could not be read."), ProfileWords::tr("Check whether you may read %1.").arg(file));
    case Error::Kind::Unwritable:
        return say(ProfileWords::tr("The saved connections could not be changed."), ProfileWords::tr("Check whether %1 is yours to write. A link is not followed.").arg(file));
    case Error::Kind::Full:
        return say(ProfileWords::tr("The saved connections could not be changed."), ProfileWords::tr("The disk is full. What was saved before is unchanged."));
    case Error::Kind::Busy:
        return say(ProfileWords::tr("The saved connections could not be changed."), ProfileWords::tr("Another Candela is just changing them. Try again in a moment."));
    case Error::Kind::Input:
        return say(ProfileWords::tr("The saved connections could not be changed."), ProfileWords::tr("Together they would be too long for one file."));
    default: return sentence(error, file);
    }
}

} // namespace candela::app
