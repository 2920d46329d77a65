#include "auth/inspector.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

#include <QDirIterator>

#include <sys/stat.h>
#include <unistd.h>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using Kind = Error::Kind;

// What a path may hold, and that opening leaves it as it was.
class TestSqliteFiles : public QObject
{
    Q_OBJECT

    static database::Options options(const QString &file, bool readOnly = false)
    {
        database::Options options;
        options.engine = u"sqlite"_s;
        options.file = file;
        options.readOnly = readOnly;
        return options;
    }
    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    // Every path with its size.
    static QStringList listing(const QString &folder)
    {
        QStringList all;
        QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            entries.next();
            all << entries.filePath() + u' ' + QString::number(entries.fileInfo().size());
        }
        all.sort();
        return all;
    }
    // A copy of a filled database.
    static void makeDatabase(const QString &path)
    {
        const tests::LuciaFixture fixture(u"sqlite"_s);
        QVERIFY(QFile::copy(fixture.options().file, path));
    }

private slots:
    void refused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("empty") << QString() << Kind::Input;
        QTest::newRow("NUL") << u"a.db"_s + QChar(0) + u"b"_s << Kind::Input;
        QTest::newRow("missing") << u"missing.db"_s << Kind::Missing;
        QTest::newRow("missing folder") << u"no/such.db"_s << Kind::Missing;
        QTest::newRow("URI") << u"file:made.db?mode=rwc"_s << Kind::Missing;
        QTest::newRow("memory") << u":memory:"_s << Kind::Missing;
        QTest::newRow("folder") << u"folder"_s << Kind::NotADatabase;
        QTest::newRow("pipe") << u"pipe"_s << Kind::NotADatabase;
        QTest::newRow("device") << u"/dev/zero"_s << Kind::NotADatabase;
        QTest::newRow("dangling link") << u"dangling"_s << Kind::Missing;
        QTest::newRow("text") << u"text.db"_s << Kind::NotADatabase;
        QTest::newRow("long text") << u"long.db"_s << Kind::NotADatabase;
    }
    void refused()
    {
        QFETCH(QString, path);
        QFETCH(Kind, kind);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
        QCOMPARE(mkfifo(folder.filePath(u"pipe"_s).toLocal8Bit().constData(), 0600), 0);
        QVERIFY(QFile::link(folder.filePath(u"nowhere"_s), folder.filePath(u"dangling"_s)));
        QVERIFY(write(folder.filePath(u"text.db"_s), "not a database"));
        QVERIFY(write(folder.filePath(u"long.db"_s), QByteArray(100'000, 'x')));
        const auto before = listing(folder.path());
        for (const bool readOnly : {false, true}) {
            const bool isWhole = path.isEmpty() || path.startsWith(u'/') || path.startsWith(u':');
            const auto connection = Connection::open(options(isWhole ? path : folder.filePath(path), readOnly));
            QVERIFY(!connection);
            QCOMPARE(connection.error().kind, kind);
        }
        QCOMPARE(listing(folder.path()), before);
    }

    // SQLite takes it for a database without tables.
    void emptyFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"empty.db"_s);
        QVERIFY(write(path, {}));
        for (const bool readOnly : {false, true}) {
            const auto connection = Connection::open(options(path, readOnly));
            QVERIFY(connection);
            const auto schema = auth::inspect(**connection);
            QVERIFY(!schema);
            QCOMPARE(schema.error().kind, Kind::Schema);
        }
        QCOMPARE(listing(folder.path()), QStringList(path + u" 0"_s));
    }

    void oddPaths_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"what?.db"_s, u"a#b.db"_s, u"100%.db"_s, u"%41.db"_s, u"a&b=c.db"_s,
                 u"two words.db"_s, u"Ünïcödé 漢字.db"_s, u"a;b.db"_s, u"it's \"x\".db"_s, u"file:x?mode=memory"_s,
                 u"a\\b.db"_s, u" blank .db"_s, u"line\nbreak.db"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void oddPaths()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const auto path = folder.filePath(name);
        makeDatabase(path);
        const auto before = listing(folder.path());
        for (const bool readOnly : {false, true}) {
            const auto connection = Connection::open(options(path, readOnly));
            QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
            const auto answer = (*connection)->run({u"select count(*) from user_session"_s, {}});
            QVERIFY(answer);
            QCOMPARE(answer->rows.at(0).at(0).toInt(), 8);
        }
        QCOMPARE(listing(folder.path()), before);
    }

    void linkIsFollowed()
    {
        QTemporaryDir folder;
        makeDatabase(folder.filePath(u"real.db"_s));
        QVERIFY(QFile::link(folder.filePath(u"real.db"_s), folder.filePath(u"link.db"_s)));
        QVERIFY(Connection::open(options(folder.filePath(u"link.db"_s))));
    }

    void unreadableFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"private.db"_s);
        makeDatabase(path);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7711)));
        QVERIFY(QFile::setPermissions(path, {}));
        // The administrator reads every file, so it becomes nobody for a moment.
        const auto user = getuid();
        QVERIFY(user != 0 || setresuid(65534, 65534, 0) == 0);
        const auto connection = Connection::open(options(path));
        QVERIFY(user != 0 || setresuid(0, 0, 0) == 0);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Kind::Denied);
    }

    // SQLite opens it for reading alone; writing is then refused by name.
    void protectedFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"protected.db"_s);
        makeDatabase(path);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x4444)));
        const auto user = getuid();
        QVERIFY(user != 0 || setresuid(65534, 65534, 0) == 0);
        const auto connection = Connection::open(options(path));
        const bool opened = connection.has_value();
        const bool saysSo = opened && (*connection)->link().readOnlyServer;
        const auto written = opened ? (*connection)->run({u"delete from user_session"_s, {}}) : database::Answer{};
        QVERIFY(user != 0 || setresuid(0, 0, 0) == 0);
        QVERIFY(opened && saysSo);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::ReadOnly);
    }

    // What a program left behind that was killed in mid-transaction. Reading alone must not pass over it, and must not say
    // that somebody forbids writing; opened for writing, the file is whole again.
    void leftInMidChange()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"busy.db"_s), left = folder.filePath(u"left.db"_s);
        makeDatabase(path);
        {
            const auto other = *Connection::open(options(path));
            for (const auto &statement : {u"pragma cache_size = 1"_s, u"pragma cache_spill = 1"_s, u"begin immediate"_s,
                     u"create table filler (text)"_s, u"delete from user_session"_s,
                     u"with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000) "
                      "insert into filler select hex(randomblob(200)) from n"_s})
                QVERIFY(other->run({statement, {}}));
            QVERIFY(QFile::copy(path, left) && QFile::copy(path + u"-journal"_s, left + u"-journal"_s));
            QVERIFY(other->run({u"rollback"_s, {}}));
        }
        auto readOnly = options(left);
        readOnly.readOnly = true;
        const auto refused = Connection::open(readOnly);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Unrecovered);
        const auto mended = Connection::open(options(left));
        QVERIFY(mended);
        QVERIFY((*mended)->run({u"select count(*) from user_session"_s, {}})->rows.at(0).at(0).toInt() > 0);
        QVERIFY(!(*mended)->run({u"select * from filler"_s, {}}));
        QVERIFY(Connection::open(readOnly));
    }

    void writeAheadLogInAProtectedFolder()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"wal.db"_s);
        makeDatabase(path);
        QVERIFY((*Connection::open(options(path)))->run({u"pragma journal_mode = wal"_s, {}}));
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x4444)));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x5555)));
        auto readOnly = options(path);
        readOnly.readOnly = true;
        const auto user = getuid();
        QVERIFY(user != 0 || setresuid(65534, 65534, 0) == 0);
        const auto refused = Connection::open(readOnly);
        QVERIFY(user != 0 || setresuid(0, 0, 0) == 0);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Unrecovered);
    }

    void damagedFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"damaged.db"_s);
        makeDatabase(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096) && file.write(QByteArray(8192, '\xee')) == 8192);
        file.close();
        const auto connection = Connection::open(options(path));
        QVERIFY(connection);
        const auto answer = (*connection)->run({u"select * from \"user\" limit 5"_s, {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Corrupt);
    }

    void misspeltColumn()
    {
        const tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect();
        const auto answer = connection->run({u"select \"hashed_passwrd\" from user_key"_s, {}}); // a string, by default
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Schema);
    }

    void toolsAreSwitchedOff()
    {
        const tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect();
        QCOMPARE(connection->run({u"pragma foreign_keys"_s, {}})->rows.at(0).at(0).toInt(), 1);
        QCOMPARE(connection->run({u"pragma secure_delete"_s, {}})->rows.at(0).at(0).toInt(), 1);
        QCOMPARE(connection->run({u"pragma trusted_schema"_s, {}})->rows.at(0).at(0).toInt(), 0);
        QVERIFY(!connection->run({u"attach ':memory:' as other"_s, {}}));
        QVERIFY(!connection->run({u"update sqlite_master set sql = 'x'"_s, {}}));
        const auto orphaning = connection->run({u"delete from \"user\" where id = 'ada0000000000001'"_s, {}});
        QVERIFY(!orphaning);
        QCOMPARE(orphaning.error().kind, Kind::Constraint);
    }

    // Also while much is changed; only the commit shuts them out.
    void letsOthersRead()
    {
        const tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect(), other = fixture.connect();
        for (const auto &statement : {u"begin immediate"_s,
                 u"with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000) insert into user_session "
                 "(id, user_id, active_expires, idle_expires) "
                 "select i || hex(zeroblob(1000)), 'ada0000000000001', 0, 0 from n"_s}) {
            const auto done = connection->run({statement, {}});
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        }
        const auto read = other->run({u"select count(*) from user_session"_s, {}});
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->rows.at(0).at(0).toInt(), 8);
        QVERIFY(connection->run({u"rollback"_s, {}}));
    }

    void statementHasAnEnd()
    {
        const tests::LuciaFixture fixture(u"sqlite"_s);
        auto limited = fixture.options();
        limited.statementSeconds = 1;
        const auto connection = tests::opened(limited);
        const auto answer = connection->run(
            {u"with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"_s, {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Busy);
        QVERIFY(connection->run({u"select 1"_s, {}}));
    }
};

QTEST_GUILESS_MAIN(TestSqliteFiles)
#include "tst_sqlitefiles.moc"
