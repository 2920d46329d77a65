// Command lines, taken apart: what they ask for, and what is wrong with them.
#include "cli/commands.h"
#include "cli/invocation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using candela::cli::Invocation;

class TestInvocation : public QObject
{
    Q_OBJECT

    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

private slots:
    void targets()
    {
        const Invocation before(words(u"--profile shop --read-only --json sessions --limit 3"_s));
        QCOMPARE(before.complaint(), QString());
        QCOMPARE(before.command()->about().name, u"sessions"_s);
        QCOMPARE(before.target().profile, u"shop"_s);
        QVERIFY(before.isJson() && before.target().readOnly && !before.target().passwordFromInput);
        const Invocation after(words(u"sessions --limit 3 --profile shop --json --password-stdin"_s));
        QCOMPARE(after.complaint(), QString());
        QCOMPARE(after.target().profile, u"shop"_s);
        QVERIFY(after.isJson() && !after.target().readOnly && after.target().passwordFromInput);
        QCOMPARE(after.options().value(u"limit"_s), u"3"_s);
    }

    // The database's before the command, the key's after it.
    void twoPasswords()
    {
        const Invocation key(words(u"--profile shop check-key email:ada --password-stdin"_s));
        QCOMPARE(key.complaint(), QString());
        QVERIFY(!key.target().passwordFromInput && key.options().isSet(u"password-stdin"_s));
        const Invocation both(words(u"--profile shop --password-stdin check-key email:ada --password-stdin"_s));
        QVERIFY(both.target().passwordFromInput && both.options().isSet(u"password-stdin"_s));
        const Invocation none(words(u"--profile shop --password-stdin check-key email:ada"_s));
        QVERIFY(!none.complaint().isEmpty());
    }

    void tables()
    {
        const Invocation named(words(u"--profile shop --tables user=auth.people,key=k,session=s count"_s));
        QCOMPARE(named.complaint(), QString());
        QCOMPARE(named.target().tables.users.schema, u"auth"_s);
        QCOMPARE(named.target().tables.users.table, u"people"_s);
        QCOMPARE(named.target().tables.keys.table, u"k"_s);
        QCOMPARE(named.target().tables.sessions.table, u"s"_s);
        QVERIFY(!named.target().tables.withoutSessions);
        QVERIFY(Invocation(words(u"--profile shop --tables session= users"_s)).target().tables.withoutSessions);
        for (const auto &wrong : {u"user"_s, u"user="_s, u"=x"_s, u"person=x"_s, u"user=a,,"_s})
            QVERIFY2(!Invocation(words(u"--profile shop --tables %1 users"_s.arg(wrong))).complaint().isEmpty(), qPrintable(wrong));
    }

    void wrong_data()
    {
        QTest::addColumn<QString>("line");
        const QStringList lines = {u""_s, u"--json"_s, u"nonsense"_s, u"sessions"_s, u"--profile a --url sqlite:b count"_s,
            u"--profile shop count --nonsense"_s, u"--nonsense --profile shop count"_s, u"--profile shop user"_s,
            u"--profile shop user a b"_s, u"--profile shop count extra"_s, u"--profile shop sessions --limit 0"_s,
            u"--profile shop sessions --limit x"_s, u"--profile shop sessions --limit -5"_s, u"--profile shop revoke"_s,
            u"--profile shop revoke --yes"_s, u"--profile shop revoke --all --user a"_s,
            u"--profile shop revoke --all --yes --dry-run"_s, u"--profile shop revoke --session-stdin --state dead"_s,
            u"--profile shop sessions --state asleep"_s, u"--profile shop sessions --state invalid"_s,
            u"--profile shop sessions --idle-before yesterday"_s, u"--profile shop sessions --idle-after 99999999999999999"_s,
            u"--profile shop sessions --fingerprint 123"_s, u"--profile shop sessions --fingerprint 1234567g"_s,
            u"--profile shop sessions --attribute ip"_s, u"--profile shop sessions --attribute =x"_s,
            u"--profile shop sessions --user="_s, u"--profile shop reset-key"_s,
            u"--profile shop reset-key k --generate --new-password-stdin"_s, u"--profile shop reset-key k --format md5"_s,
            u"--profile shop check-key k"_s, u"--profile shop report"_s, u"--profile shop report --format csv"_s,
            u"--profile shop report --format doc --output a"_s, u"--profile shop report --format csv --output a --of dogs"_s,
            u"--profile shop report --format csv --output a --of users --state dead"_s,
            u"--profile shop report --format csv --output a --of keys --full-ids"_s,
            u"--profile shop report --format csv --output a --zone Mars/Base"_s, u"hash"_s, u"hash --format lucia"_s,
            u"hash --password-stdin"_s, u"hash --format auto --password-stdin"_s, u"hash --format bcrypt --password-stdin"_s,
            u"verify"_s, u"verify-hash h"_s, u"journal --limit none"_s, u"help nonsense"_s};
        for (const auto &line : lines)
            QTest::newRow(qPrintable(line)) << line;
    }
    void wrong()
    {
        QFETCH(QString, line);
        const Invocation invocation(words(line));
        QVERIFY(!invocation.complaint().isEmpty());
        QVERIFY2(invocation.complaint().endsWith(u'.'), qPrintable(invocation.complaint()));
    }

    // What was given as a fingerprint may be a whole session id.
    void repeatsNoToken()
    {
        const auto token = u"6q3aq18kiscp2p6wgj6ow6gqfvxnrvgg9aorwfqj"_s;
        const Invocation invocation({u"--profile"_s, u"shop"_s, u"sessions"_s, u"--fingerprint"_s, token});
        QVERIFY(!invocation.complaint().isEmpty());
        QVERIFY(!invocation.complaint().contains(token));
        for (const auto &arguments : {QStringList{token}, {u"-"_s + token}, {u"--"_s + token}, {u"postgres://ops:s3cret@h/x"_s},
                 {u"count"_s, u"--"_s + token}, {u"count"_s, u"-s3cret"_s}, {u"--tables"_s, token, u"count"_s}}) {
            const auto complaint = Invocation(arguments).complaint();
            QVERIFY(!complaint.isEmpty());
            QVERIFY2(!complaint.contains(token) && !complaint.contains(u"s3cret"), qPrintable(complaint));
        }
        QCOMPARE(Invocation({u"--limt"_s}).complaint(), u"There is no option --limt."_s);
        QCOMPARE(Invocation({u"cuont"_s}).complaint(), u"There is no command cuont."_s);
    }

    void help()
    {
        const Invocation all(words(u"--help"_s));
        QCOMPARE(all.complaint(), QString());
        QCOMPARE(all.wish(), Invocation::Wish::Help);
        for (const auto &command : candela::cli::commands()) {
            const auto &about = command->about();
            QVERIFY2(all.help().contains(u"\n  "_s + about.name), qPrintable(about.name));
            for (const auto &line : {about.name + u" --help"_s, u"help "_s + about.name}) {
                const Invocation one(words(line));
                QCOMPARE(one.complaint(), QString());
                QCOMPARE(one.wish(), Invocation::Wish::Help);
                QVERIFY(one.help().startsWith(u"candela-cli "_s + about.name));
                QVERIFY(one.help().contains(u"For example:\n  candela-cli "_s + about.example));
                for (const auto &option : command->ownOptions())
                    QVERIFY2(one.help().contains(u"  --"_s + option.names().front()), qPrintable(option.names().front()));
            }
            QCOMPARE(Invocation(words(about.example)).complaint(), QString());
        }
        QCOMPARE(Invocation(words(u"--version"_s)).wish(), Invocation::Wish::Version);
    }
};

QTEST_GUILESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
