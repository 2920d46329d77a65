// A folder of its own for each test, with one report in it, and a look at everything else that is left there.
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

class ReportFolder
{
public:
    QString folder() const { return m_folder.path(); }
    QString path(const QString &name = QStringLiteral("report.csv")) const { return m_folder.filePath(name); }

    QStringList files() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    bool put(const QByteArray &content) const
    {
        QFile file(path());
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    // The descriptor of the one file that is open in the folder, or -1. Where the kernel can, QSaveFile's temporary has
    // no name until commit(), so a look into the folder would show nothing.
    int temporary() const
    {
        const QString prefix = QFileInfo(folder()).canonicalFilePath() + u'/';
        const QString descriptors = QStringLiteral("/proc/self/fd/");
        int found = -1;
        for (const QString &descriptor : QDir(descriptors).entryList(QDir::Files | QDir::System)) {
            if (QFile::symLinkTarget(descriptors + descriptor).startsWith(prefix))
                found = found == -1 ? descriptor.toInt() : -2;
        }
        return found;
    }

    // The report holds `content`, and beside it there is nothing, with a name or without.
    bool holdsOnly(const QByteArray &text) const
    {
        return content() == text && files() == QStringList(QStringLiteral("report.csv")) && temporary() == -1;
    }

private:
    QTemporaryDir m_folder;
};
