// The journal of this test program's own user, emptied first, and acts to fill it with.
#pragma once

#include "journal/journal.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace candela::tests {

class WrittenJournal
{
public:
    WrittenJournal() : journal(folder()) { QDir(folder()).removeRecursively(); }

    // Where every workspace has it. The application's name must be the test's own.
    static QString folder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/journal");
    }

    static journal::Entry entry(journal::Act act, const QString &subject, const QString &profile = QStringLiteral("shop"))
    {
        journal::Entry entry;
        entry.act = act;
        entry.profile = profile;
        entry.environment = QStringLiteral("production");
        entry.server = QStringLiteral("db-1.internal:5432/auth");
        entry.account = QStringLiteral("candela");
        entry.subject = subject;
        entry.reason = QStringLiteral("SEC-812 leaked laptop, Hamburg office");
        return entry;
    }
    // Both lines.
    bool write(journal::Entry entry, journal::Outcome outcome, const QJsonObject &after = {}) const
    {
        const auto begun = journal.append(entry);
        if (!begun)
            return false;
        entry.of = *begun;
        entry.outcome = outcome;
        entry.counts = after;
        return journal.append(entry).has_value();
    }
    bool fill(int acts) const
    {
        for (int i = 0; i < acts; ++i) {
            if (!write(entry(journal::Act::ResetKey, QStringLiteral("email:user%1@example.com").arg(i)), journal::Outcome::Done))
                return false;
        }
        return true;
    }
    QByteArray content() const
    {
        QFile file(journal.path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool put(const QByteArray &content) const
    {
        QFile file(journal.path());
        return file.open(QIODevice::ReadWrite) && file.write(content) == content.size() && file.resize(content.size());
    }

    const journal::Journal journal;
};

} // namespace candela::tests
