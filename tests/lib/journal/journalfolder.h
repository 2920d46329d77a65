// A journal in a folder of its own, whose files a test can look at and damage.
#pragma once

#include "journal/journal.h"
#include "journal/linetext.h"
#include "journal/verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

class JournalFolder
{
public:
    JournalFolder() : journal(folder()) { }

    QString folder() const { return m_folder.filePath(QStringLiteral("journal")); }
    QString headPath() const { return folder() + QStringLiteral("/journal.head"); }
    QStringList files() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    QByteArray content() const { return read(journal.path()); }
    QByteArray head() const { return read(headPath()); }
    // With their newlines.
    QList<QByteArray> lines() const
    {
        QList<QByteArray> lines;
        const auto all = content();
        for (qsizetype from = 0; from < all.size();) {
            const auto newline = all.indexOf('\n', from);
            const auto end = newline < 0 ? all.size() : newline + 1;
            lines << all.sliced(from, end - from);
            from = end;
        }
        return lines;
    }
    bool put(const QByteArray &content) const { return write(journal.path(), content); }
    bool put(const QList<QByteArray> &lines) const { return put(lines.join()); }
    bool putHead(const QByteArray &content) const { return write(headPath(), content); }

    candela::journal::Verdict verdict() const
    {
        candela::journal::Progress progress;
        const auto verdict = candela::journal::verify(journal.path(), {}, progress);
        if (!verdict)
            qFatal("the journal could not be read: %s", qPrintable(verdict.error().detail));
        return *verdict;
    }

    // Of an act about that user.
    static candela::journal::Entry entry(const QString &subject = QStringLiteral("ada"))
    {
        candela::journal::Entry entry;
        entry.act = candela::journal::Act::RevokeSessions;
        entry.profile = QStringLiteral("shop-prod");
        entry.environment = QStringLiteral("production");
        entry.server = QStringLiteral("db-1.internal:5432/auth");
        entry.account = QStringLiteral("candela");
        entry.subject = subject;
        entry.counts = {{QStringLiteral("matched"), 37}};
        entry.reason = QStringLiteral("SEC-812");
        return entry;
    }
    bool fill(int lines) const
    {
        for (int i = 0; i < lines; ++i) {
            if (!journal.append(entry(QStringLiteral("user%1").arg(i))))
                return false;
        }
        return true;
    }

private:
    static QByteArray read(const QString &path)
    {
        // A pipe would wait for somebody to write.
        QFile file(path);
        return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        // Not emptied first: some file systems then wait for the disk each time.
        return file.open(QIODevice::ReadWrite) && file.write(content) == content.size() && file.resize(content.size());
    }

    QTemporaryDir m_folder;

public:
    const candela::journal::Journal journal;
};
