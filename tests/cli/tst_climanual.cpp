// The manual page of candela-cli, held against the program: what the one has, the other has.
#include "manualpage.h"
#include "sourcetext.h"

#include "cli/records.h"
#include "journal/entry.h"
#include "keyreport.h"
#include "report/writer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace candela;
using namespace clitest;
using namespace Qt::StringLiterals;
using cli::Invocation;
using cli::Record;

class tst_CliManual : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void commands_data();
    void commands();
    void noOtherCommands();
    void optionsOfEveryCommand();
    void shownCallsAreRight_data();
    void shownCallsAreRight();
    void exitStatus();
    void fieldsOfRecords_data();
    void fieldsOfRecords();
    void fieldsOfSources_data();
    void fieldsOfSources();
    void codes_data();
    void codes();
    void minusSigns();
    void formatsOfReports();
    void rendersWithoutWarning_data();
    void rendersWithoutWarning();

private:
    QString m_roff;
    std::optional<ManualPage> m_page;
};

// What is not there, for a failure to name.
static QString lacking(const QSet<QString> &wanted, const QSet<QString> &there)
{
    auto names = QSet<QString>(wanted).subtract(there).values();
    names.sort();
    return names.join(u' ');
}

void tst_CliManual::initTestCase()
{
    m_roff = sourceText(u"resources/cli/candela-cli.1"_s);
    QVERIFY(!m_roff.isEmpty());
    m_page.emplace(m_roff);
}

void tst_CliManual::commands_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &command : cli::commands())
        QTest::addRow("%s", qPrintable(command->about().name)) << index++;
}

void tst_CliManual::commands()
{
    QFETCH(int, index);
    const auto all = cli::commands();
    const auto &command = *all[std::size_t(index)];
    const auto &about = command.about();
    const auto title = (about.name + u' ' + about.syntax).trimmed();
    QVERIFY2(m_page->titles(u"COMMANDS"_s).contains(title), qPrintable(title));

    const auto part = m_page->part(u"COMMANDS"_s, title);
    auto own = written(command.ownOptions());
    if (takesFilter(command)) {
        QVERIFY(about.syntax.contains(u"FILTER"_s));
        own.subtract(written(cli::Filter::options()));
    }
    QCOMPARE(lacking(own, part.bold), QString());
    const auto example = QString(u"candela-cli "_s + about.example).replace(u'…', u"..."_s);
    QVERIFY2(part.shown.contains(example), qPrintable(example));
}

void tst_CliManual::noOtherCommands()
{
    QCOMPARE(m_page->titles(u"COMMANDS"_s).size(), qsizetype(cli::commands().size()));
}

void tst_CliManual::optionsOfEveryCommand()
{
    const auto globals = globalOptions();
    QVERIFY(globals.size() >= 7);
    QCOMPARE(lacking(globals + QSet{u"--version"_s}, m_page->part(u"OPTIONS"_s).bold), QString());
    QCOMPARE(lacking(written(cli::Filter::options()), m_page->part(u"FILTER"_s).bold), QString());
    const auto synopsis = m_page->part(u"SYNOPSIS"_s).bold;
    QCOMPARE(lacking(globals - QSet{u"--help"_s}, synopsis), QString());
}

void tst_CliManual::shownCallsAreRight_data()
{
    QTest::addColumn<QString>("line");
    for (const auto &command : cli::commands()) {
        const auto &about = command->about();
        QTest::addRow("example of %s", qPrintable(about.name)) << u"candela-cli "_s + about.example;
    }
    // Of what is more than a call, as a loop is, nothing.
    int number = 0;
    for (auto line : m_page->part(u"EXAMPLES"_s).shown) {
        line = line.section(u'<', 0, 0);
        line.remove(QRegularExpression(u"^exec "_s));
        for (const auto &call : line.split(u" && "_s)) {
            if (call.startsWith(u"candela-cli ") && !call.contains(u'$'))
                QTest::addRow("EXAMPLES, call %d", ++number) << call;
        }
    }
    const auto unit = sourceText(u"resources/systemd/candela-dead-sessions.service"_s).replace(u"\\\n"_s, u" "_s);
    for (const auto &start : found(unit, u"^ExecStart=(.*)$"_s))
        QTest::newRow("service") << start;
    QVERIFY(number >= 8);
}

void tst_CliManual::shownCallsAreRight()
{
    QFETCH(QString, line);
    const auto words = QProcess::splitCommand(line.replace(u'\'', u'"'));
    QVERIFY(words.constFirst().endsWith(u"candela-cli"));
    const Invocation invocation(words.sliced(1));
    QCOMPARE(invocation.complaint(), QString());
    QVERIFY(invocation.command());
}

void tst_CliManual::exitStatus()
{
    const auto codes = found(sourceText(u"app/cli/exit.h"_s), u"^    [A-Z][A-Za-z]+ = (\\d+)"_s);
    QCOMPARE(codes.size(), 6);
    QCOMPARE(lacking(codes, m_page->part(u"EXIT STATUS"_s).bold), QString());
}

static QSet<QString> fieldsOf(const Record &record)
{
    QByteArray text;
    record.appendJson(text);
    const auto object = QJsonDocument::fromJson(text).object();
    const auto keys = object.keys();
    QSet<QString> names(keys.begin(), keys.end());
    for (const auto &key : keys) {
        // The site's own columns are named by the site.
        const auto inner = key == u"attributes" ? QStringList() : object.value(key).toObject().keys();
        names += QSet<QString>(inner.begin(), inner.end());
    }
    return names;
}

void tst_CliManual::fieldsOfRecords_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QSet<QString>>("fields");
    const auth::Schema schema{auth::UserTable({{}, u"user"_s}), auth::KeyTable({{}, u"key"_s}),
        auth::SessionTable({{}, u"session"_s}), {}, {}};
    const QByteArray key(32, 'k');
    QTest::newRow("user") << u"A user"_s << fieldsOf(cli::userRecord({}, {}, schema));
    QTest::newRow("key") << u"A key"_s << fieldsOf(cli::keyRecord({}));
    QTest::newRow("session") << u"A session"_s << fieldsOf(cli::sessionRecord({}, schema, key));
    QTest::newRow("count") << u"count"_s << fieldsOf(cli::countRecord({}, cli::Invalid::Always));
    QTest::newRow("act") << u"revoke"_s << fieldsOf(cli::actRecord(0, {}));
    const auto error = cli::Console::errorRecord({{}, {}, {}, {}}, {u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("error") << u"Failures"_s << fieldsOf(Record().add(u"error"_s, error));
}

void tst_CliManual::fieldsOfRecords()
{
    QFETCH(QString, title);
    QFETCH(QSet<QString>, fields);
    QVERIFY(fields.size() >= 4);
    QCOMPARE(lacking(fields, m_page->part(u"JSON"_s, title).bold), QString());
}

// What commands put together by themselves, by their source: no database would answer all of it at once.
void tst_CliManual::fieldsOfSources_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("titles");
    for (const auto &command : cli::commands()) {
        const auto name = command->about().name;
        QTest::addRow("%s", qPrintable(name))
            << QString(name).remove(u'-') + u"command.cpp"_s << QStringList{name, name + u" --verify"_s};
    }
    QTest::newRow("lists") << u"listing.cpp"_s << QStringList{u"Lists: users, keys, sessions, journal"_s};
    QTest::newRow("failures") << u"console.cpp"_s << QStringList{u"Failures"_s};
}

void tst_CliManual::fieldsOfSources()
{
    QFETCH(QString, file);
    QFETCH(QStringList, titles);
    const auto text = sourceText(u"app/cli/"_s + file);
    QVERIFY(!text.isEmpty());
    auto fields = found(text, u"\\badd(?:Time)?\\(u\"([a-z0-9_]+)\"_s"_s);
    for (const auto &time : found(text, u"\\baddTime\\(u\"([a-z0-9_]+)\"_s"_s))
        fields.insert(time + u"_at"_s);
    QSet<QString> bold;
    for (const auto &title : titles)
        bold += m_page->part(u"JSON"_s, title).bold;
    QCOMPARE(lacking(fields, bold), QString());
}

void tst_CliManual::codes_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QSet<QString>>("codes");
    const auto all = [](auto last, const auto &codeOf) {
        QSet<QString> codes;
        for (int i = 0; i <= int(last); ++i)
            codes.insert(codeOf(decltype(last)(i)));
        return codes;
    };
    const auto inSource = [](const QString &file, const QString &type) {
        return found(sourceText(u"app/cli/"_s + file), u"case %1::[A-Za-z]+: return u\"([a-z_]+)\"_s"_s.arg(type));
    };
    QTest::newRow("states") << u"A session"_s << all(auth::State::Invalid, [](auto state) -> QString {
        return auth::code(state);
    });
    QTest::newRow("hashes") << u"A key"_s << all(auth::HashKind::Unknown, app::KeyReport::code);
    QTest::newRow("kinds of errors") << u"Failures"_s << all(database::Error::Kind::Other, [](auto kind) -> QString {
        return journal::code(kind);
    });
    QTest::newRow("acts") << u"journal"_s << all(journal::Act::MendJournal, [](auto act) -> QString {
        return journal::code(act);
    });
    QTest::newRow("outcomes") << u"journal"_s << all(journal::Outcome::Unknown, [](auto outcome) -> QString {
        return journal::code(outcome);
    });
    QTest::newRow("faults") << u"journal --verify"_s << inSource(u"journalcommand.cpp"_s, u"Verdict::Fault"_s);
    QTest::newRow("verdicts") << u"verify"_s << inSource(u"verifycommand.cpp"_s, u"Verdict"_s);
    QTest::newRow("locks") << u"inspect"_s << inSource(u"inspectcommand.cpp"_s, u"Workspace::Lock"_s);
}

void tst_CliManual::codes()
{
    QFETCH(QString, title);
    QFETCH(QSet<QString>, codes);
    QVERIFY(codes.size() >= 4);
    QCOMPARE(lacking(codes, m_page->part(u"JSON"_s, title).bold), QString());
}

// A bare one is a hyphen to roff, and what is copied from the page would be no option.
void tst_CliManual::minusSigns()
{
    auto roff = m_roff;
    roff.remove(QRegularExpression(u"^\\.\\\\\".*$"_s, QRegularExpression::MultilineOption));
    QVERIFY(!roff.contains(u"--"));
}

void tst_CliManual::formatsOfReports()
{
    QSet<QString> formats;
    for (const auto &format : report::fileFormats())
        formats.insert(format.suffix);
    QCOMPARE(lacking(formats, m_page->part(u"COMMANDS"_s, u"report [FILTER]"_s).bold), QString());
}

void tst_CliManual::rendersWithoutWarning_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("groff") << QStringList{u"groff"_s, u"-man"_s, u"-Tutf8"_s, u"-ww"_s, u"-z"_s};
    QTest::newRow("mandoc") << QStringList{u"mandoc"_s, u"-T"_s, u"lint"_s};
}

void tst_CliManual::rendersWithoutWarning()
{
    QFETCH(QStringList, command);
    const auto program = QStandardPaths::findExecutable(command.takeFirst());
    if (program.isEmpty())
        QSKIP("It is not installed here.");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, command << sourcePath(u"resources/cli/candela-cli.1"_s));
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAll()), QString());
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_CliManual)
#include "tst_climanual.moc"
