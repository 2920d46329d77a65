#include "exportwords.h"

#include "report/manifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>

namespace candela::app {

using database::Error;

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

// Of the manifest, whose name nobody has typed.
static QString manifestProblem(const Error &error)
{
    const auto name = QFileInfo(error.subject).fileName();
    switch (error.code.toInt()) {
    case EEXIST:
        return ExportWords::tr("%1 is there already, and belongs to another report. Name another file.").arg(name);
    case EPERM:
        return ExportWords::tr("%1 is there already, and belongs to somebody else. Name another file.").arg(name);
    case ELOOP:
        return ExportWords::tr("%1, where the manifest would be, is a link to another file. Name another file.")
            .arg(name);
    case EISDIR:
        return ExportWords::tr("%1, where the manifest would be, is a folder. Name another file.").arg(name);
    case ENAMETOOLONG:
        return ExportWords::tr("The name is too long with a manifest beside it. Choose a shorter one.");
    default:
        return ExportWords::tr("The manifest cannot be written there: %1. Choose another folder.").arg(error.detail);
    }
}

QString fileProblem(const Error &error, const QString &report)
{
    const auto folder = QDir::toNativeSeparators(QFileInfo(report).path());
    switch (error.code.toInt()) {
    case ENOENT:
    case ENOTDIR:
        return ExportWords::tr("There is no folder %1. Choose another, or make it first.").arg(folder);
    case EACCES:
    case EROFS:
        return ExportWords::tr("You may not write into %1. Choose another folder.").arg(folder);
    default:
        if (error.subject == report::manifestPath(report))
            return manifestProblem(error);
    }
    switch (error.code.toInt()) {
    case EPERM:
        return ExportWords::tr("The file that is there belongs to somebody else. Choose another name.");
    case ELOOP:
        return ExportWords::tr("This name is a link to another file. Name a file.");
    case EISDIR:
        return ExportWords::tr("This is a folder. Add the name of a file.");
    case ENAMETOOLONG:
        return ExportWords::tr("The name is too long. Choose a shorter one.");
    default:
        return ExportWords::tr("The file cannot be written there: %1. Choose another folder.").arg(error.detail);
    }
}

} // namespace candela::app
