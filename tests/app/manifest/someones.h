// Keys of some people, and a report that one of them has signed.
#pragma once

#include "knownkeys.h"
#include "report/manifest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace candela::tests {

inline report::SigningKey keyOf(char person) { return *report::SigningKey::fromBytes(QByteArray(32, person)); }

inline bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// report.csv, of two rows, with its manifest.
class SomeReport
{
public:
    explicit SomeReport(char person = 'a', const QString &filter = QStringLiteral("State is active or idle"))
    {
        manifest.filter = filter;
        const bool written = put(path(), "n,text\r\n1,one\r\n2,two\r\n");
        manifest.sha256 = report::sha256Of(path()).value_or(QByteArray());
        if (!written || !report::writeManifest(path(), manifest, keyOf(person), report::SafeFile::Existing::Refuse))
            qFatal("no report can be written here");
    }
    QString path(const QString &name = QStringLiteral("report.csv")) const { return m_folder.filePath(name); }
    QString beside() const { return report::manifestPath(path()); }
    // One byte of the file is another one from now on.
    static void change(const QString &file, qsizetype at)
    {
        auto bytes = contentOf(file);
        bytes[at] = char(bytes[at] ^ 1);
        if (!put(file, bytes))
            qFatal("the file cannot be changed");
    }

    report::Manifest manifest{QStringLiteral("report.csv"), {}, 1'795'359'187'042, QStringLiteral("Europe/Berlin"),
        QStringLiteral("PostgreSQL"), QStringLiteral("15.4"), 2, {}};

private:
    QTemporaryDir m_folder;
};

} // namespace candela::tests
