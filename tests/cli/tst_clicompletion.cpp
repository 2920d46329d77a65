// What shells complete of candela-cli, held against the program.
#include "sourcetext.h"

#include "report/writer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace candela;
using namespace clitest;
using namespace Qt::StringLiterals;

class tst_CliCompletion : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void parses_data();
    void parses();
    void bashOffers_data();
    void bashOffers();
    void bashReadsTheLine_data();
    void bashReadsTheLine();
    void zshHas_data();
    void zshHas();

private:
    // What bash offers for the last of the words, and "compopt -o default" where it offers files.
    static QSet<QString> offered(const QStringList &words, const QString &line = {});

    QString m_zsh;
};

static QSet<QString> setOf(const QStringList &words) { return {words.begin(), words.end()}; }

static QStringList sorted(const QSet<QString> &words)
{
    auto all = words.values();
    all.sort();
    return all;
}

// For a failure to show all of it.
static QString inOrder(const QSet<QString> &words) { return sorted(words).join(u' '); }

QSet<QString> tst_CliCompletion::offered(const QStringList &words, const QString &line)
{
    static const auto script = u"compopt() { printf '%s\\n' \"compopt $*\"; }\n"
                               "source \"$0\" || exit\n"
                               "COMP_LINE=$1 COMP_POINT=${#1}; shift\n"
                               "COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)) COMPREPLY=()\n"
                               "_candela_cli\n"
                               "(( ${#COMPREPLY[@]} )) && printf '%s\\n' \"${COMPREPLY[@]}\"\n"
                               "exit 0"_s;
    QProcess bash;
    bash.start(u"bash"_s, QStringList{u"-c"_s, script, sourcePath(u"resources/cli/candela-cli.bash"_s), line} + words);
    if (!bash.waitForFinished() || bash.exitCode() != 0)
        return {u"bash ended with %1"_s.arg(bash.exitCode())};
    const auto said = bash.readAllStandardError();
    return said.isEmpty() ? setOf(QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
                          : QSet{QString::fromUtf8(said)};
}

void tst_CliCompletion::initTestCase()
{
    m_zsh = sourceText(u"resources/cli/_candela-cli"_s);
    QVERIFY(m_zsh.startsWith(u"#compdef candela-cli\n"));
}

void tst_CliCompletion::parses_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("file");
    QTest::newRow("bash") << u"bash"_s << u"resources/cli/candela-cli.bash"_s;
    QTest::newRow("zsh") << u"zsh"_s << u"resources/cli/_candela-cli"_s;
}

void tst_CliCompletion::parses()
{
    QFETCH(QString, shell);
    QFETCH(QString, file);
    const auto program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP("It is not installed here.");
    QProcess process;
    process.start(program, {u"-n"_s, sourcePath(file)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    QCOMPARE(process.exitCode(), 0);
}

void tst_CliCompletion::bashOffers_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    QStringList names;
    for (const auto &command : cli::commands()) {
        const auto name = command->about().name;
        names << name;
        QTest::addRow("options of %s", qPrintable(name))
            << QStringList{name, u"--"_s} << sorted(globalOptions() + written(command->ownOptions()));
    }
    QTest::newRow("commands") << QStringList{QString()} << QStringList(names + QStringList{u"help"_s});
    QTest::newRow("help of commands") << QStringList{u"help"_s, QString()} << names;
    QTest::newRow("options before a command") << QStringList{u"--"_s} << sorted(globalOptions() + QSet{u"--version"_s});
    QTest::newRow("rev") << QStringList{u"rev"_s} << QStringList{u"revoke"_s};
    QTest::newRow("behind a profile that is called as a command")
        << QStringList{u"--profile"_s, u"users"_s, u"rev"_s} << QStringList{u"revoke"_s};
    QTest::newRow("states") << QStringList{u"revoke"_s, u"--state"_s, QString()}
                            << QStringList{u"active"_s, u"idle"_s, u"dead"_s};
    QTest::newRow("rows") << QStringList{u"report"_s, u"--of"_s, QString()}
                          << QStringList{u"sessions"_s, u"users"_s, u"keys"_s};
    QStringList formats;
    for (const auto &format : report::fileFormats())
        formats << format.suffix;
    QTest::newRow("formats of reports") << QStringList{u"report"_s, u"--format"_s, QString()} << formats;
    QTest::newRow("formats of hashes") << QStringList{u"hash"_s, u"--format"_s, QString()}
                                       << QStringList{u"lucia"_s, u"argon2id"_s};
    QTest::newRow("formats of a reset") << QStringList{u"reset-key"_s, u"--format"_s, QString()}
                                        << QStringList{u"lucia"_s, u"argon2id"_s, u"auto"_s};
    const QStringList files{u"compopt -o default"_s};
    QTest::newRow("a report to write") << QStringList{u"report"_s, u"--output"_s, u"a"_s} << files;
    QTest::newRow("a report to verify") << QStringList{u"verify"_s, u"a"_s} << files;
    QTest::newRow("an id") << QStringList{u"sessions"_s, u"--user"_s, u"r"_s} << QStringList();
    QTest::newRow("behind --") << QStringList{u"user"_s, u"--"_s, u"--"_s} << QStringList();
}

void tst_CliCompletion::bashOffers()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    QCOMPARE(inOrder(offered(QStringList{u"candela-cli"_s} + words)), inOrder(setOf(expected)));
}

// Where readline has broken words at = and :, which bash tells by the line alone.
void tst_CliCompletion::bashReadsTheLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("--state=") << u"revoke --state="_s << QStringList{u"revoke"_s, u"--state"_s, u"="_s}
                              << QStringList{u"active"_s, u"idle"_s, u"dead"_s};
    QTest::newRow("--state=de") << u"revoke --state=de"_s << QStringList{u"revoke"_s, u"--state"_s, u"="_s, u"de"_s}
                                << QStringList{u"dead"_s};
    QTest::newRow("a URL") << u"--url postgres://ops@db/auth rev"_s
                           << QStringList{u"--url"_s, u"postgres"_s, u":"_s, u"//ops@db/auth"_s, u"rev"_s}
                           << QStringList{u"revoke"_s};
    QTest::newRow("tables")
        << u"--tables user=a,key=b keys --l"_s
        << QStringList{u"--tables"_s, u"user"_s, u"="_s, u"a,key"_s, u"="_s, u"b"_s, u"keys"_s, u"--l"_s}
        << QStringList{u"--limit"_s};
}

void tst_CliCompletion::bashReadsTheLine()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    const QStringList called = QStringList{u"candela-cli"_s} + words;
    QCOMPARE(inOrder(offered(called, u"candela-cli "_s + line)), inOrder(setOf(expected)));
}

void tst_CliCompletion::zshHas_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &command : cli::commands())
        QTest::addRow("%s", qPrintable(command->about().name)) << index++;
}

// By its text: a list of commands, lists of options that commands share, and a branch for each command.
void tst_CliCompletion::zshHas()
{
    QFETCH(int, index);
    const auto all = cli::commands();
    const auto &command = *all[std::size_t(index)];
    const auto name = command.about().name;
    const auto list = [this](const QString &called) {
        return m_zsh.section(u"\n    %1=(\n"_s.arg(called), 1).section(u"\n    )\n"_s, 0, 0);
    };
    QVERIFY(list(u"commands"_s).contains(u"'%1:"_s.arg(name)));
    auto branch = list(u"globals"_s) + m_zsh.section(u"\n        %1)"_s.arg(name), 1).section(u";;"_s, 0, 0);
    for (const auto &shared : {u"filter"_s, u"change"_s}) {
        if (branch.contains(u'$' + shared))
            branch += list(shared);
    }
    const auto there = found(branch, u"['\"*)](--[a-z-]+)=?\\["_s);
    QCOMPARE(inOrder(there), inOrder(globalOptions() + written(command.ownOptions())));
}

QTEST_GUILESS_MAIN(tst_CliCompletion)
#include "tst_clicompletion.moc"
