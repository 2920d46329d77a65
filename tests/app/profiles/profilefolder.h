// A folder of its own for a file of profiles, and what lies in it.
#pragma once

#include "profiles.h"
#include "someprofile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace candela::tests {

class ProfileFolder
{
public:
    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("profiles.json")); }
    QStringList files() const { return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); }
    QString damaged() const { return m_folder.filePath(files().filter(QStringLiteral(".damaged-")).value(0)); }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool write(const QByteArray &contents) const
    {
        QFile opened(file());
        return opened.open(QIODevice::WriteOnly) && opened.write(contents) == contents.size() && opened.flush();
    }
    // What another Candela finds.
    QList<app::Profile> kept() const
    {
        app::Profiles profiles(file());
        if (!profiles.load())
            qFatal("the file of profiles is damaged");
        return profiles.all();
    }

private:
    QTemporaryDir m_folder;
};

inline constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace candela::tests
