// What the tests of the export dialog stand on: a home folder of their own, and sessions in numbers.
#pragma once

#include "support/fixture/luciafixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace candela::tests {

// HOME and the XDG folders of this process, before it asks for any.
class OwnHome
{
public:
    OwnHome()
    {
        qputenv("HOME", QFile::encodeName(m_folder.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("config"))));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
        QDir(m_folder.path()).mkdir(QStringLiteral("Documents"));
    }
    QString documents() const { return m_folder.filePath(QStringLiteral("Documents")); }

private:
    QTemporaryDir m_folder;
};

// `count` sessions of Eve's in a moment, in an SQLite database.
inline void addManySessions(LuciaFixture &fixture, int count)
{
    fixture.run(QStringLiteral(
        "insert into user_session with recursive n(i) as (select 1 union all select i + 1 from n where i < %1) "
        "select 's' || substr(hex(zeroblob(20)) || i, -39), 'eve0000000000004', %2, %3, 'Firefox on Linux', "
        "'192.0.2.1' from n")
                    .arg(count)
                    .arg(fixture.now() + 3'600'000)
                    .arg(fixture.now() + 7'200'000));
}

} // namespace candela::tests
