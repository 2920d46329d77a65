// What candela-cli changes: only what was meant, only with --yes, between two lines of the journal; and what keeps it from it.
#include "cli/shell.h"
#include "auth/grants.h"
#include "auth/keys.h"
#include "support/fixture/engines.h"
#include "support/fixture/grantedaccount.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;
using auth::State;
using look::Environment;

class TestCliActs : public QObject
{
    Q_OBJECT
    const QString m_ada = u"ada0000000000001"_s, m_eve = u"eve0000000000004"_s, m_key = u"email:ada@example.com"_s;

    static int sessions(LuciaFixture &fixture) { return fixture.value(u"select count(*) from "_s + fixture.sessions()).toInt(); }
    static QJsonArray journal(const Shell &shell)
    {
        return shell.plain({u"journal"_s, u"--json"_s}).json()[u"entries"].toArray();
    }
    static bool opens(LuciaFixture &fixture, const QString &key, const QString &password)
    {
        const auto connection = fixture.connect();
        return auth::Keys(*connection, fixture.schema()).verify(key, database::Secret(password)).value();
    }

private slots:
    void saysWhatItWouldDo_data() { engines(); }
    void saysWhatItWouldDo()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        const auto said = shell.json({u"revoke"_s, u"--user"_s, m_ada});
        QCOMPARE(said.code, 0);
        QCOMPARE(said.json(), QJsonObject({{u"matched"_s, 3}, {u"done"_s, 0}, {u"already_gone"_s, 0}, {u"changed"_s, 0},
                                  {u"left"_s, 3}, {u"dry_run"_s, true}}));
        QVERIFY2(said.err.contains(u"3 of 1 user (1 active, 1 idle, 1 dead"), qPrintable(said.err));
        QVERIFY(said.err.contains(u"ada@example.com") && said.err.contains(u"SQL: delete from"));
        QVERIFY(said.err.contains(u"Add --yes"));
        QCOMPARE(sessions(fixture), 8);
        QCOMPARE(journal(shell).size(), 0);
    }

    void endsWhatWasMeant_data() { engines(); }
    void endsWhatWasMeant()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        const auto said = shell.json({u"revoke"_s, u"--user"_s, m_ada, u"--state"_s, u"idle"_s, u"--state"_s, u"dead"_s,
            u"--yes"_s, u"--reason"_s, u"  SEC-812  "_s});
        QCOMPARE(said.code, 0);
        QCOMPARE(said.json()[u"done"].toInt(), 2);
        QCOMPARE(said.json()[u"left"].toInt(), 0);
        QCOMPARE(said.json()[u"begun_since"].toInt(), 0);
        QCOMPARE(sessions(fixture), 6);
        QCOMPARE(fixture.column(u"select id from %1 where user_id = '%2'"_s.arg(fixture.sessions(), m_ada)),
            QStringList{LuciaFixture::session(u"adaactive"_s, 1)});
        const auto entry = journal(shell).first().toObject();
        QCOMPARE(entry[u"act"].toString(), u"revoke_sessions"_s);
        QCOMPARE(entry[u"outcome"].toString(), u"done"_s);
        QCOMPARE(entry[u"reason"].toString(), u"SEC-812"_s);
        QCOMPARE(entry[u"profile"].toString(), u"shop"_s);
        QCOMPARE(entry[u"counts"].toObject()[u"done"].toInt(), 2);
        QCOMPARE(entry[u"predicate"].toObject()[u"user"].toString(), m_ada);
        QCOMPARE(shell.plain({u"journal"_s, u"--verify"_s}).code, 0);
        // Again: there is nothing to do, and that is no failure of a nightly job.
        const auto again = shell.json({u"revoke"_s, u"--user"_s, m_ada, u"--state"_s, u"idle"_s, u"--yes"_s});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()[u"matched"].toInt(), 0);
    }

    // A collation takes more than one spelling for the same user, and would count sessions that nobody means.
    void anotherSpelling()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        LuciaFixture fixture(engine);
        const auto said = Shell(fixture.options()).json({u"revoke"_s, u"--user"_s, m_ada.toUpper(), u"--yes"_s});
        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains(m_ada.toUpper()) && said.err.contains(m_ada), qPrintable(said.err));
        QCOMPARE(sessions(fixture), 8);
    }

    // By its fingerprint, and by its cookie; a session that is named has to be there.
    void oneSession_data() { engines(); }
    void oneSession()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        const auto listed = shell.json({u"sessions"_s, u"--user"_s, m_ada, u"--state"_s, u"active"_s}).json();
        const auto fingerprint = listed[u"sessions"].toArray().first().toObject()[u"fingerprint"].toString();
        const QStringList byFingerprint{u"revoke"_s, u"--fingerprint"_s, fingerprint.toUpper(), u"--yes"_s};
        QCOMPARE(shell.json(byFingerprint).json()[u"done"].toInt(), 1);
        QCOMPARE(sessions(fixture), 7);
        const auto gone = shell.json(byFingerprint);
        QCOMPARE(gone.code, 1);
        QCOMPARE(gone.json()[u"matched"].toInt(), 0);
        const auto cookie = "Cookie: auth_session="_ba + LuciaFixture::session(u"adaidle"_s, 2).toUtf8() + '\n';
        const QStringList byCookie{u"revoke"_s, u"--session-stdin"_s, u"--yes"_s};
        const auto ended = shell.json(byCookie, cookie);
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.json()[u"done"].toInt(), 1);
        QCOMPARE(shell.json(byCookie, cookie).code, 1);
        QCOMPARE(shell.json(byCookie, "\n").code, 2);
        QCOMPARE(sessions(fixture), 6);
        for (const auto &said : {ended, gone})
            QVERIFY(!said.err.contains(LuciaFixture::session(u"adaidle"_s, 2)) && !said.out.contains(u"adaidle"));
    }

    void resets_data() { engines(); }
    void resets()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        const auto dry = shell.json({u"reset-key"_s, m_key});
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.json()[u"dry_run"].toBool(), true);
        QVERIFY(opens(fixture, m_key, LuciaFixture::password()));
        // Text: the password alone on standard output, for a shell to take.
        const auto said = shell.run({u"reset-key"_s, m_key, u"--generate"_s, u"--yes"_s});
        QCOMPARE(said.code, 0);
        const auto password = said.out.trimmed();
        QCOMPARE(said.out, password + u'\n');
        QVERIFY(opens(fixture, m_key, password));
        QVERIFY(!opens(fixture, m_key, LuciaFixture::password()));
        QVERIFY(!said.err.contains(password));
        QCOMPARE(fixture.column(u"select id from %1 where user_id = '%2'"_s.arg(fixture.sessions(), m_ada)), QStringList());
        QCOMPARE(shell.run({u"check-key"_s, m_key, u"--password-stdin"_s}, password.toUtf8() + '\n').code, 0);
        QCOMPARE(shell.run({u"check-key"_s, m_key, u"--password-stdin"_s}, "wrong\n").code, 1);
        const auto entries = journal(shell);
        QCOMPARE(entries.first().toObject()[u"act"].toString(), u"reset_key"_s);
        QCOMPARE(entries.first().toObject()[u"counts"].toObject()[u"sessions_ended"].toInt(), 3);
    }

    void resetsToWhatWasGiven()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const Shell shell(fixture.options());
        const auto bob = u"username:bob"_s;
        const auto said = shell.json({u"reset-key"_s, bob, u"--new-password-stdin"_s, u"--keep-sessions"_s, u"--format"_s,
                                         u"argon2id"_s, u"--yes"_s}, "Tünnel-9-grün\n");
        QCOMPARE(said.code, 0);
        QCOMPARE(said.json()[u"format"].toString(), u"argon2id"_s);
        QCOMPARE(said.json()[u"sessions_ended"].toInt(), 0);
        QVERIFY(!said.json().contains(u"password") && !said.out.contains(u"nnel"));
        QVERIFY(opens(fixture, bob, u"Tünnel-9-grün"_s));
        QCOMPARE(sessions(fixture), 8);
        const auto weak = shell.json({u"reset-key"_s, bob, u"--new-password-stdin"_s, u"--yes"_s}, "bob\n");
        QCOMPARE(weak.code, 0);
        QVERIFY2(weak.err.contains(u"weak"), qPrintable(weak.err));
        // Nothing, and a key that another provider opens.
        QCOMPARE(shell.json({u"reset-key"_s, bob, u"--new-password-stdin"_s, u"--yes"_s}, "\n").code, 1);
        QCOMPARE(shell.json({u"reset-key"_s, u"google:1187"_s, u"--yes"_s}).code, 1);
        QCOMPARE(shell.json({u"reset-key"_s, u"email:nobody"_s, u"--yes"_s}).code, 1);
        QVERIFY(opens(fixture, bob, u"bob"_s));
    }

    // Each says why, changes nothing, and ends with 1.
    void whatKeepsItFromIt()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const QStringList act{u"revoke"_s, u"--all"_s, u"--yes"_s};
        const auto refused = [&](const Said &said, QStringView why) {
            return said.code == 1 && said.err.contains(why) && sessions(fixture) == 8
                && said.json()[u"error"].toObject()[u"message"].toString().contains(why);
        };
        {
            const Shell production(fixture.options(), Environment::Production);
            QVERIFY(refused(production.json(act), u"--reason"));
            QVERIFY(refused(production.json(act + QStringList{u"--reason"_s, u"  "_s}), u"--reason"));
        }
        auto options = fixture.options();
        options.readOnly = true;
        QVERIFY(refused(Shell(options).json(act), u"read-only"));
        QVERIFY(refused(Shell(fixture.options()).json(QStringList{u"--read-only"_s} + act), u"--read-only"));
        {
            // A journal that cannot be written.
            const Shell shell(fixture.options());
            QVERIFY(shell.json({u"count"_s}).code == 0);
            const auto data = qEnvironmentVariable("XDG_DATA_HOME") + u"/Candela/Candela"_s;
            QFile file(data + u"/journal"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(refused(shell.json(act), u"journal"));
        }
        fixture.run(u"create trigger spy after delete on user_session begin select 1; end"_s);
        QVERIFY(refused(Shell(fixture.options()).json(act), u"triggers"));
        fixture.run(u"drop trigger spy"_s);
        QCOMPARE(Shell(fixture.options()).json(act).json()[u"done"].toInt(), 8);
    }

    void withoutTheRight_data() { servers(); }
    void withoutTheRight()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const auto account = engine == u"mysql" ? u"cli_viewer@%"_s : u"cli_viewer"_s;
        const auto connection = fixture.connect();
        const GrantedAccount viewer(fixture, account,
            auth::statements(connection->dialect(), auth::viewerGrants(fixture.schema()), account, fixture.options().name));
        const Shell shell(viewer.options());
        const auto said = shell.json({u"revoke"_s, u"--all"_s, u"--yes"_s});
        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains(u"grant", Qt::CaseInsensitive) && said.err.contains(u"delete", Qt::CaseInsensitive), qPrintable(said.err));
        QCOMPARE(shell.json({u"reset-key"_s, m_key, u"--yes"_s}).code, 1);
        QCOMPARE(shell.json({u"count"_s}).code, 0);
        QCOMPARE(sessions(fixture), 8);
        QVERIFY(opens(fixture, m_key, LuciaFixture::password()));
    }
};

QTEST_GUILESS_MAIN(TestCliActs)
#include "tst_cliacts.moc"
