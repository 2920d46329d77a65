// Whom candela-cli connects to, and where the password comes from.
#include "cli/shell.h"
#include "arrival.h"
#include "secrets.h"
#include "support/fixture/engines.h"

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;

class TestCliProfiles : public QObject
{
    Q_OBJECT

    // Without the password; "sslmode=disable" is the plain text of loopback.
    static QString urlOf(const database::Options &options, const QString &password = {})
    {
        if (!options.file.isEmpty())
            return u"sqlite:"_s + options.file;
        const auto account = options.user + (password.isEmpty() ? QString() : u':' + password);
        return u"%1://%2@127.0.0.1:%3/%4?%5"_s.arg(options.engine, account).arg(options.port).arg(options.name,
            options.engine == u"mysql" ? u"ssl-mode=DISABLED"_s : u"sslmode=disable"_s);
    }

private slots:
    void byName()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const Shell shell(fixture.options());
        QCOMPARE(shell.json({u"count"_s}).json()[u"active"].toInt(), 3);
        const auto none = shell.plain({u"--profile"_s, u"shoq"_s, u"count"_s});
        QCOMPARE(none.code, 3);
        QVERIFY2(none.err.contains(u"no profile shoq"), qPrintable(none.err));
        // Two of a name are told apart by their ids.
        app::Profile twin;
        twin.name = u"shop"_s;
        twin.options = fixture.options();
        Shell::save(twin);
        const auto two = shell.json({u"count"_s});
        QCOMPARE(two.code, 3);
        const auto id = two.err.section(u": "_s, -1).section(u", "_s, 0, 0).trimmed();
        QCOMPARE(shell.plain({u"--profile"_s, id, u"count"_s}).code, 0);
    }

    void damagedProfiles()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const Shell shell(fixture.options());
        QFile file(app::Profiles::defaultPath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no profiles") > 0);
        file.close();
        const auto said = shell.json({u"count"_s});
        QCOMPARE(said.code, 3);
        QVERIFY(!said.err.isEmpty());
    }

    void byUrl_data() { engines(); }
    void byUrl()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        const auto said = shell.plain({u"--json"_s, u"--url"_s, urlOf(fixture.options()), u"inspect"_s});
        QCOMPARE(said.code, 0);
        QCOMPARE(said.json()[u"engine"].toString(), engine);
        QCOMPARE(said.json()[u"tables"].toObject()[u"session"].toObject()[u"name"].toString().section(u'.', -1), u"user_session"_s);
        QCOMPARE(said.json()[u"rights"].toObject()[u"revoke"].toBool(), true);
        if (engine == u"sqlite")
            return;
        // On this computer it may hold its password; from elsewhere that is refused before anything is sent.
        const auto secret = fixture.options().password.text();
        QCOMPARE(Shell().plain({u"--url"_s, urlOf(fixture.options(), secret), u"count"_s}).code, 0);
        const auto away = urlOf(fixture.options(), u"s3cret-w0rd"_s).replace(u"127.0.0.1"_s, u"db.example"_s);
        const auto refused = Shell().plain({u"--url"_s, away, u"count"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains(u"list of processes") && !refused.err.contains(u"s3cret"));
    }

    void wrongPlaces()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const Shell shell;
        for (const auto &[url, code] : {std::pair{u"sqlite:/nowhere/at.all"_s, 3}, {u"postgres://ops@127.0.0.1:1/x?sslmode=disable"_s, 3},
                 {u"nonsense"_s, 2}, {u"http://example.org"_s, 2}, {u"postgres://ops@h/x?nonsense=1"_s, 2}}) {
            const auto said = shell.plain({u"--json"_s, u"--url"_s, url, u"count"_s});
            QCOMPARE(said.code, code);
            QVERIFY(!said.json()[u"error"].toObject()[u"message"].toString().isEmpty());
        }
        // No tables of Lucia's, and tables of other names.
        QFile empty(fixture.options().file + u".empty"_s);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QCOMPARE(shell.plain({u"--url"_s, u"sqlite:"_s + empty.fileName(), u"count"_s}).code, 3);
        const auto url = urlOf(fixture.options());
        const auto wrong = shell.plain({u"--url"_s, url, u"--tables"_s, u"session=sessions"_s, u"count"_s});
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.contains(u"--tables"), qPrintable(wrong.err));
        QCOMPARE(shell.plain({u"--url"_s, url, u"--tables"_s, u"session=user_session"_s, u"count"_s}).code, 0);
        QCOMPARE(shell.plain({u"--url"_s, url, u"--tables"_s, u"session="_s, u"count"_s}).code, 3);
        QCOMPARE(shell.plain({u"--url"_s, url, u"--tables"_s, u"session="_s, u"users"_s}).code, 0);
    }

    void passwords_data() { servers(); }
    void passwords()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto secret = fixture.options().password.text().toUtf8();
        auto options = fixture.options();
        options.password = {};
        const Shell shell(options);         // none in the environment
        const auto refused = shell.run({u"count"_s});
        QCOMPARE(refused.code, 3);
        QCOMPARE(shell.plain({u"--profile"_s, u"shop"_s, u"--password-stdin"_s, u"count"_s}, secret + '\n').code, 0);
        QCOMPARE(shell.plain({u"--profile"_s, u"shop"_s, u"count"_s, u"--password-stdin"_s}, secret).code, 0);
        QCOMPARE(shell.plain({u"--profile"_s, u"shop"_s, u"--password-stdin"_s, u"count"_s}, secret + "\r\n").code, 0);
        const auto wrong = shell.plain({u"--profile"_s, u"shop"_s, u"--password-stdin"_s, u"count"_s}, "wr0ng-w0rd\n");
        QCOMPARE(wrong.code, 3);
        QVERIFY(!wrong.err.contains(u"wr0ng-w0rd"));
        QCOMPARE(shell.plain({u"--profile"_s, u"shop"_s, u"--password-stdin"_s, u"count"_s}).code, 2);
        // The database's on the first line, the key's on the second.
        QCOMPARE(shell.plain({u"--profile"_s, u"shop"_s, u"--password-stdin"_s, u"check-key"_s, u"username:bob"_s, u"--password-stdin"_s},
                          secret + '\n' + LuciaFixture::password().toUtf8() + '\n').code, 0);
    }

    // As the window has kept it.
    void keychain_data() { servers(); }
    void keychain()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        auto options = fixture.options();
        options.password = {};
        const Shell shell(options);
        app::Profile kept;
        kept.id = QUuid::createUuid();
        kept.name = u"kept"_s;
        kept.options = options;
        Shell::save(kept);
        QCOMPARE(shell.plain({u"--profile"_s, u"kept"_s, u"count"_s}).code, 3);
        const auto written = app::Secrets().write(kept.id, fixture.options().password);
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result());
        QCOMPARE(shell.plain({u"--profile"_s, u"kept"_s, u"count"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliProfiles)
#include "tst_cliprofiles.moc"
