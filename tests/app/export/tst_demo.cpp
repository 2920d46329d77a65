// candela-demo as a person runs it: what it makes is a Lucia database with the faults it promises, what it prints is
// the report of that, and what it did not make it leaves alone.

#include "auth/inspector.h"
#include "auth/password/hashkind.h"
#include "auth/users.h"
#include "demo/demodatabase.h"
#include "support/fixture/testdatabase.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using database::Error;

class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isALuciaDatabase();
    void hasAllStates();
    void hasFaults();
    void hasBelievablePeople();
    void isTheSameEachTime();
    void replacesItsOwn();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void cannotBeMade();
    void prints();
    void printsNoToken();
    void saysHowItIsUsed_data();
    void saysHowItIsUsed();

private:
    struct Run {
        int code = -1;
        QString out, err;
    };
    Run run(const QStringList &arguments) const;
    QString path(const QString &name = u"demo.db"_s) const { return m_folder.filePath(name); }
    static database::Options options(const QString &file)
    {
        database::Options options;
        options.engine = u"sqlite"_s;
        options.file = file;
        options.readOnly = true;
        return options;
    }
    qint64 number(const QString &statement) const;
    QStringList column(const QString &statement, const QString &name = u"demo.db"_s) const;

    QTemporaryDir m_folder;
};

TestDemo::Run TestDemo::run(const QStringList &arguments) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CANDELA_DEMO), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QStringList TestDemo::column(const QString &statement, const QString &name) const
{
    const auto connection = tests::opened(options(path(name)));
    const auto answer = connection->run({statement, {}});
    if (!answer)
        qFatal("%s", qUtf8Printable(answer.error().detail));
    QStringList cells;
    for (const auto &row : answer->rows)
        cells << row.at(0).toString();
    return cells;
}

qint64 TestDemo::number(const QString &statement) const { return column(statement).value(0).toLongLong(); }

void TestDemo::initTestCase()
{
    const auto made = run({u"make"_s, path()});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY(made.out.contains(u"300 users"));
    QCOMPARE(QFileInfo(path()).permissions() & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(number(u"pragma application_id"_s), qint64(demo::applicationId));
}

void TestDemo::isALuciaDatabase()
{
    const auto connection = tests::opened(options(path()));
    const auto schema = auth::inspect(*connection);
    QVERIFY(schema);
    QCOMPARE(schema->users.name().table, u"user"_s);
    QCOMPARE(schema->keys.name().table, u"user_key"_s);
    QVERIFY(schema->sessions);
    const auto names = [](const QList<auth::Attribute> &attributes) {
        QStringList all;
        for (const auto &attribute : attributes)
            all << attribute.name;
        return all.join(u' ');
    };
    QCOMPARE(names(schema->userAttributes), u"username email email_verified name plan created_at"_s);
    QCOMPARE(names(schema->sessionAttributes), u"user_agent country created_at"_s);
    QCOMPARE(number(u"select count(*) from user"_s), 300);
    for (const auto *provider : {"email", "username", "github", "google", "discord"})
        QVERIFY(
            number(u"select count(*) from user_key where id like '%1:%'"_s.arg(QString::fromLatin1(provider))) > 20);
    QCOMPARE(number(u"select count(*) from user_key where id like 'email:%' and hashed_password is null"_s), 0);
    QCOMPARE(number(u"select count(*) from user_key where id like 'git%' and hashed_password is not null"_s), 0);
    QVERIFY(number(u"select max(n) from (select count(*) n from user_key group by user_id)"_s) >= 3);
    QVERIFY(number(u"select count(distinct hashed_password) from user_key"_s) < 10);
    QCOMPARE(auth::kindOf(column(u"select hashed_password from user_key where id like 'email:%'"_s).first()),
        auth::HashKind::LuciaScrypt);
}

void TestDemo::hasAllStates()
{
    const auto connection = tests::opened(options(path()));
    const auto schema = *auth::inspect(*connection);
    const auto counts = auth::Sessions(*connection, schema).count({});
    QVERIFY(counts);
    QVERIFY(counts->active >= 200);
    QVERIFY(counts->idle > counts->active);
    QVERIFY(counts->dead >= 300);
    QCOMPARE(counts->invalid, 1);
    // As Lucia makes them, but for the faults: active for a day, idle for two weeks, and never begun in the future.
    const auto count = u"select count(*) from user_session where "_s;
    QCOMPARE(number(count + u"typeof(idle_expires) = 'integer' and idle_expires - active_expires <> 1209600000"_s), 1);
    QCOMPARE(number(count + u"active_expires > 9999999999 and created_at > active_expires - 86400000"_s), 0);
    QCOMPARE(
        number(
            u"select count(*) from user_session s join user u on u.id = s.user_id where s.created_at < u.created_at"_s),
        0);
}

void TestDemo::hasFaults()
{
    QCOMPARE(number(u"select count(*) from user_session where user_id not in (select id from user)"_s), 1);
    QCOMPARE(number(u"select count(*) from user_key where user_id not in (select id from user)"_s), 1);
    QCOMPARE(number(u"select count(*) from user_session where typeof(idle_expires) = 'text'"_s), 1);
    QCOMPARE(number(u"select count(*) from user where id not in (select user_id from user_key)"_s), 1);
    QCOMPARE(number(u"select count(*) from user_session where active_expires < 9999999999"_s), 1);
    QCOMPARE(number(u"select count(*) from user_key where id not like '%:%'"_s), 1);
    const auto outdated = column(u"select hashed_password from user_key where hashed_password like '$2a$%'"_s);
    QCOMPARE(outdated.size(), 1);
    QCOMPARE(auth::kindOf(outdated.first()), auth::HashKind::OutdatedBcrypt);
    QCOMPARE(column(u"pragma integrity_check"_s), QStringList(u"ok"_s));
}

void TestDemo::hasBelievablePeople()
{
    QCOMPARE(number(u"select count(distinct name) from user"_s), 300);
    QCOMPARE(number(u"select count(distinct email) from user"_s), 300);
    QCOMPARE(number(u"select count(*) from user where email not like '%.example'"_s), 0);
    for (const auto &username : column(u"select username from user"_s)) {
        for (const QChar c : username)
            QVERIFY2((c >= u'a' && c <= u'z') || c == u'.', qPrintable(username));
        QVERIFY(username.indexOf(u'.') > 0 && !username.endsWith(u'.'));
    }
    QVERIFY(number(u"select count(distinct country) from user_session"_s) >= 15);
}

// But for the clock and the hashes.
void TestDemo::isTheSameEachTime()
{
    QCOMPARE(run({u"make"_s, path(u"again.db"_s)}).code, 0);
    for (const auto *statement : {"select id || username || name || plan || email_verified from user order by id",
             "select id || user_id || (hashed_password is null) from user_key order by id",
             "select id || user_id || country || user_agent from user_session order by id"})
        QCOMPARE(column(QString::fromLatin1(statement), u"again.db"_s), column(QString::fromLatin1(statement)));
}

void TestDemo::replacesItsOwn()
{
    const auto file = path(u"own.db"_s);
    QCOMPARE(run({u"make"_s, file}).code, 0);
    auto writable = options(file);
    writable.readOnly = false;
    QVERIFY(tests::opened(writable)->run({u"delete from user_session"_s, {}}));
    QCOMPARE(run({u"make"_s, file}).code, 0);
    QCOMPARE(
        column(u"select count(*) from user_session"_s, u"own.db"_s), column(u"select count(*) from user_session"_s));
}

void TestDemo::leavesOthersAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << u"text"_s;
    QTest::newRow("empty") << u"empty"_s;
    QTest::newRow("database") << u"database"_s;
    QTest::newRow("folder") << u"folder"_s;
}

void TestDemo::leavesOthersAlone()
{
    QFETCH(QString, name);
    const auto other = path(u"other-"_s + name);
    if (name == u"folder") {
        QVERIFY(QDir().mkdir(other));
    } else {
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (name == u"text")
            file.write("these are my notes, and no database at all, though they are longer than its header");
    }
    if (name == u"database") {
        auto writable = options(other);
        writable.readOnly = false;
        QVERIFY(tests::opened(writable)->run({u"create table user (id text primary key)"_s, {}}));
    }
    const auto content = [&] {
        QFile file(other);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto before = content();
    const auto refused = run({u"make"_s, other});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"was not made by candela-demo"), qPrintable(refused.err));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(content(), before);
    QVERIFY(QFileInfo::exists(other));
}

void TestDemo::cannotBeMade()
{
    const auto refused = run({u"make"_s, path(u"missing/demo.db"_s)});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains(u"cannot be written"));
    QVERIFY(!QFileInfo::exists(path(u"missing"_s)));
}

void TestDemo::prints()
{
    const auto sessions = number(u"select count(*) from user_session"_s);
    const auto printed = run({u"report"_s, path()});
    QVERIFY2(printed.code == 0, qPrintable(printed.err));
    const auto lines = printed.out.split(u'\n');
    qsizetype rule = 0;
    while (rule < lines.size() && !lines[rule].startsWith(u"--------"))
        ++rule;
    QVERIFY(rule > 1 && rule < lines.size());
    QVERIFY(lines[rule - 1].startsWith(u"fingerprint  user_id"));
    // The rows, an empty line, four states and their sum, and what follows the last line's end.
    QCOMPARE(lines.size(), rule + 1 + sessions + 1 + 5 + 1);
    const auto summary = lines.mid(lines.size() - 6, 5);
    qint64 sum = 0;
    for (qsizetype i = 0; i < 4; ++i)
        sum += summary[i].section(u' ', -1).toLongLong();
    QCOMPARE(sum, sessions);
    QCOMPARE(summary[4].section(u' ', -1).toLongLong(), sessions);
    QVERIFY(
        summary[0].startsWith(u"Active") && summary[3].startsWith(u"Invalid") && summary[4].startsWith(u"Sessions"));
    for (const auto &line : lines)
        QVERIFY(line.size() <= 132);
    QVERIFY(printed.out.contains(u"no number"));
}

void TestDemo::printsNoToken()
{
    const auto printed = run({u"report"_s, path()}).out;
    for (const auto &id : column(u"select id from user_session"_s))
        QVERIFY(!printed.contains(id.left(8)));
}

void TestDemo::saysHowItIsUsed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("no file") << QStringList{u"make"_s} << 2;
    QTest::newRow("unknown") << QStringList{u"destroy"_s, path()} << 2;
    QTest::newRow("missing file") << QStringList{u"report"_s, path(u"nothing.db"_s)} << 1;
}

void TestDemo::saysHowItIsUsed()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const auto answer = run(arguments);
    QCOMPARE(answer.code, code);
    QVERIFY(!answer.err.isEmpty());
    QVERIFY(!QFileInfo::exists(path(u"nothing.db"_s)));
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
