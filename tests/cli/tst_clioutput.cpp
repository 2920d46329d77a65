// What candela-cli prints: one document of JSON or aligned text, whole lists in parts, and an honest end where it cannot.
#include "cli/shell.h"
#include "support/fixture/engines.h"

#include <QJsonArray>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;
using auth::State;

class TestCliOutput : public QObject
{
    Q_OBJECT

    // All rows of a list, a few at a time.
    static QStringList all(const Shell &shell, const QStringList &command, const QString &list, const QString &name, int limit)
    {
        QStringList values, after;
        for (int pages = 0; pages < 1000; ++pages) {
            const auto document = shell.json(command + QStringList{u"--limit"_s, QString::number(limit)} + after).json();
            for (const auto &row : document[list].toArray())
                values << row.toObject()[name].toString();
            const auto next = document[u"next"];
            if (document[u"partial"].toBool() == next.isNull())
                qFatal("a list is partial where it goes on");
            if (next.isNull())
                return values;
            after = QStringList{u"--after"_s, next.toString()};
        }
        qFatal("a list has no end");
    }

private slots:
    void wholeListsInParts_data() { engines(); }
    void wholeListsInParts()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addSessions(u"more"_s, u"eve0000000000004"_s, 1200, State::Active);
        const Shell shell(fixture.options());
        const auto fingerprints = all(shell, {u"sessions"_s}, u"sessions"_s, u"fingerprint"_s, 500);
        QCOMPARE(fingerprints.size(), 1208);
        QCOMPARE(QSet<QString>(fingerprints.begin(), fingerprints.end()).size(), 1208);
        QCOMPARE(all(shell, {u"sessions"_s}, u"sessions"_s, u"fingerprint"_s, 1300), fingerprints);
        QCOMPARE(all(shell, {u"users"_s}, u"users"_s, u"user_id"_s, 2), all(shell, {u"users"_s}, u"users"_s, u"user_id"_s, 500));
        QCOMPARE(all(shell, {u"users"_s}, u"users"_s, u"user_id"_s, 2).size(), 5);
        QCOMPARE(all(shell, {u"keys"_s}, u"keys"_s, u"key_id"_s, 2).size(), 5);
        QCOMPARE(all(shell, {u"sessions"_s, u"--user"_s, u"bob0000000000002"_s}, u"sessions"_s, u"fingerprint"_s, 1).size(), 3);
        // A page that is just full is the last one.
        for (const auto &[list, rows] : {std::pair{u"sessions"_s, 1208}, {u"users"_s, 5}, {u"keys"_s, 5}}) {
            const auto full = shell.json({list, u"--limit"_s, QString::number(rows)}).json();
            QCOMPARE(full[list].toArray().size(), rows);
            QVERIFY(full[u"next"].isNull() && !full[u"partial"].toBool(true));
        }
        QCOMPARE(all(shell, {u"sessions"_s, u"--user"_s, u"nobody"_s}, u"sessions"_s, u"fingerprint"_s, 1), QStringList());
    }

    // Where a list goes on is a session's id: it is not shown, and nobody else can say so.
    void cursorsAreSealed()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const Shell shell(fixture.options());
        const auto said = shell.json({u"sessions"_s, u"--limit"_s, u"1"_s});
        auto next = said.json()[u"next"].toString();
        QVERIFY(!next.isEmpty() && !QString::fromUtf8(QByteArray::fromBase64(next.toLatin1(), QByteArray::Base64UrlEncoding)).contains(u"ada"));
        next[10] = next[10] == u'a' ? u'b' : u'a';
        for (const auto &wrong : {next, u""_s, LuciaFixture::session(u"adaactive"_s, 1)})
            QCOMPARE(shell.json({u"sessions"_s, u"--after"_s, wrong}).code, 2);
        QCOMPARE(Shell(fixture.options()).json({u"sessions"_s, u"--after"_s, said.json()[u"next"].toString()}).code, 2);
    }

    // Numbers are numbers and truths are truths, as the columns have them.
    void attributes_data() { engines(); }
    void attributes()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        const auto user = shell.json({u"user"_s, u"ada0000000000001"_s}).json();
        const auto attributes = user[u"user"].toObject()[u"attributes"].toObject();
        const auto verified = attributes[u"email_verified"];
        QVERIFY2(engine == u"postgres" ? verified.isBool() && verified.toBool() : verified.isDouble() && verified.toInt() == 1,
            qPrintable(verified.toVariant().toString()));
        QCOMPARE(attributes[u"email"].toString(), u"ada@example.com"_s);
        QCOMPARE(user[u"keys"].toArray().size(), 2);
        QCOMPARE(user[u"sessions"].toArray().size(), 3);
        QCOMPARE(user[u"partial"].toBool(true), false);
        const auto session = user[u"sessions"].toArray().first().toObject();
        QVERIFY(session[u"idle_expires"].isDouble() && session[u"idle_expires_at"].toString().endsWith(u'Z'));
        QCOMPARE(shell.json({u"user"_s, u"nobody"_s}).code, 1);
        QCOMPARE(shell.json({u"count"_s}).json(), QJsonObject({{u"active"_s, 3}, {u"idle"_s, 1}, {u"dead"_s, 3}, {u"invalid"_s, 1}}));
        QCOMPARE(shell.json({u"count"_s, u"--user"_s, u"ada0000000000001"_s}).json(),
            QJsonObject({{u"active"_s, 1}, {u"idle"_s, 1}, {u"dead"_s, 1}}));
    }

    // No secret, whatever is listed.
    void noSecrets_data() { engines(); }
    void noSecrets()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        for (const auto &command : {QStringList{u"users"_s}, {u"user"_s, u"ada0000000000001"_s}, {u"keys"_s}, {u"sessions"_s}, {u"inspect"_s}}) {
            for (const auto &said : {shell.run(command), shell.json(command)}) {
                QCOMPARE(said.code, 0);
                for (const auto &text : {said.out, said.err})
                    QVERIFY(!text.contains(u"adaactive") && !text.contains(LuciaFixture::hash().mid(10, 20)));
            }
        }
    }

    void text()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addUser(u"evil000000000006"_s, u"\u001b[31mred\n渡辺"_s);
        const Shell shell(fixture.options());
        const auto said = shell.run({u"users"_s, u"--limit"_s, u"3"_s});
        const auto lines = said.out.split(u'\n');
        QVERIFY(lines[0].startsWith(u"user_id  "));
        QCOMPARE(lines.size(), 6);          // head, rule, three rows, and the last newline
        QVERIFY2(said.err.contains(u"--after cyd0000000000003"), qPrintable(said.err));
        const auto hostile = shell.run({u"users"_s});
        QVERIFY(!hostile.out.contains(u'\u001b') && hostile.out.contains(u"渡辺"));
        QCOMPARE(shell.run({u"count"_s}).out, u"active:  3\nidle:    1\ndead:    3\ninvalid: 1\n"_s);
        QCOMPARE(shell.run({u"sessions"_s, u"--user"_s, u"nobody"_s}).out, QString());
    }

    // A list whose connection breaks is a document nevertheless, and says so: here the file is damaged behind its first pages.
    void brokenOff()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"more"_s, u"eve0000000000004"_s, 20'000, State::Active);
        QFile file(fixture.options().file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() * 2 / 3) && file.write(QByteArray(int(file.size() / 4), '\x55')) > 0);
        file.close();
        const auto said = Shell(fixture.options()).json({u"sessions"_s, u"--limit"_s, u"30000"_s});
        QVERIFY(said.code == 4 || said.code == 3);
        const auto document = said.json();
        QCOMPARE(document[u"error"].toObject()[u"kind"].toString(), u"corrupt"_s);
        if (said.code == 4)
            QVERIFY(document[u"partial"].toBool() && document[u"next"].isNull());
    }

    // Nobody listens any more, and no room is left.
    void standardOutputThatIsNone()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"more"_s, u"eve0000000000004"_s, 20'000, State::Active);
        const Shell shell(fixture.options());
        for (const auto &[sink, isSilent] : {std::pair{u">/dev/full"_s, false}, {u"| head -n 1 >/dev/null"_s, true}}) {
            for (const auto &json : {u""_s, u"--json"_s}) {
                QProcess process;
                process.start(u"bash"_s, {u"-c"_s, u"\"$0\" --profile shop %1 sessions --limit 30000 %2; exit ${PIPESTATUS[0]}"_s.arg(json, sink),
                                             QStringLiteral(CANDELA_CLI)});
                QVERIFY(process.waitForFinished(60'000));
                const auto said = Shell::said(process);
                QCOMPARE(said.code, 4);
                QCOMPARE(said.err.isEmpty(), isSilent);
            }
        }
    }

    // A terminal is shown how far it has come; a pipe is not.
    void progress()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"more"_s, u"eve0000000000004"_s, 3000, State::Active);
        const Shell shell(fixture.options());
        const auto command = u"'%1' --profile shop revoke --user eve0000000000004 --yes"_s.arg(QStringLiteral(CANDELA_CLI));
        QProcess terminal;
        terminal.start(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
        QVERIFY(terminal.waitForFinished(60'000));
        const auto shown = Shell::said(terminal);
        QCOMPARE(shown.code, 0);
        QVERIFY2(shown.out.contains(u"of 3,000 sessions ended"), qPrintable(shown.out));
        fixture.addSessions(u"again"_s, u"eve0000000000004"_s, 3000, State::Active);
        const auto piped = shell.run({u"revoke"_s, u"--user"_s, u"eve0000000000004"_s, u"--yes"_s});
        QCOMPARE(piped.code, 0);
        QVERIFY(!piped.err.contains(u"sessions ended") && !piped.err.contains(u'\r'));
    }

    // Whole, however narrow the terminal is: it is what other commands are told.
    void idsInATerminal()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const Shell shell(fixture.options());
        QProcess terminal;
        terminal.start(u"script"_s, {u"-qec"_s, u"stty cols 60; '%1' --profile shop users"_s.arg(QStringLiteral(CANDELA_CLI)), u"/dev/null"_s});
        QVERIFY(terminal.waitForFinished(60'000));
        const auto shown = Shell::said(terminal).out;
        QVERIFY2(shown.contains(u"ada0000000000001"), qPrintable(shown));
        for (const auto &line : shown.split(u"\r\n"_s))
            QVERIFY2(line.size() <= 60, qPrintable(line));
    }

    // What was done is done, whoever could be told or not.
    void actsThatCannotBeTold()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const Shell shell(fixture.options());
        for (const auto &[act, left] : {std::pair{u"revoke --user bob0000000000002"_s, 5}, {u"reset-key email:ada@example.com"_s, 2}}) {
            QProcess process;
            process.start(u"bash"_s, {u"-c"_s, u"\"$0\" --profile shop %1 --yes >/dev/full"_s.arg(act), QStringLiteral(CANDELA_CLI)});
            QVERIFY(process.waitForFinished(60'000));
            const auto said = Shell::said(process);
            QCOMPARE(said.code, 4);
            QVERIFY(said.err.contains(u"Standard output"));
            QCOMPARE(fixture.value(u"select count(*) from user_session"_s).toInt(), left);
        }
    }

    void versionAndHelp()
    {
        const Shell shell;
        QVERIFY(shell.plain({u"--version"_s}).out.startsWith(u"candela-cli "));
        const auto help = shell.plain({u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(u"revoke FILTER") && help.err.isEmpty());
        const auto usage = shell.plain({u"revok"_s});
        QCOMPARE(usage.code, 2);
        QVERIFY(usage.out.isEmpty() && usage.err.contains(u"no command revok"));
    }
};

QTEST_GUILESS_MAIN(TestCliOutput)
#include "tst_clioutput.moc"
