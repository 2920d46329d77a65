// candela-demo make FILE: a database to try Candela with. candela-demo report FILE: its sessions, as text.

#include "demo/demodatabase.h"
#include "demo/terminalreport.h"
#include "installkey.h"
#include "plaintable.h"
#include "wording.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;
using candela::database::Error;

enum ExitCode { Done = 0, Failed = 1, Usage = 2 };

void say(std::FILE *stream, const QString &text)
{
    const auto bytes = (text + u'\n').toLocal8Bit();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

int failed(const Error &error, const QString &file)
{
    if (error.kind == Error::Kind::Conflict)
        say(stderr,
            u"%1 is there already and was not made by candela-demo, so it is left as it is. Name another file."_s
                .arg(file));
    else
        say(stderr, candela::app::sentence(error, file).line());
    return Failed;
}

int make(const QString &file)
{
    const auto made = candela::demo::makeDatabase(file);
    if (!made)
        return failed(made.error(), file);
    say(stdout,
        u"%1 holds %2 users, %3 keys and %4 sessions."_s
            .arg(file)
            .arg(made->users)
            .arg(made->keys)
            .arg(made->sessions));
    say(stdout, u"Nobody can sign in with its passwords: they were drawn at random and are forgotten."_s);
    return Done;
}

int report(const QString &file)
{
    const auto key = candela::app::installKey();
    if (!key)
        return failed(key.error(), file);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return Failed;
    const auto printed = candela::demo::printReport(file, *key, out, candela::app::legibleWidth(STDOUT_FILENO));
    return printed ? int(Done) : failed(printed.error(), QFileInfo(file).fileName());
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077);
    QCoreApplication application(argc, argv);
    // As Candela itself, so that a session has the same fingerprint in both.
    QCoreApplication::setOrganizationName(u"Candela"_s);
    QCoreApplication::setApplicationName(u"Candela"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes a database to try Candela with, and prints the report of its sessions."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"command"_s, u"make or report"_s, u"make|report"_s);
    parser.addPositionalArgument(u"file"_s, u"The SQLite file"_s, u"FILE"_s);
    parser.process(application);
    const auto arguments = parser.positionalArguments();
    if (arguments.size() == 2 && arguments[0] == u"make")
        return make(arguments[1]);
    if (arguments.size() == 2 && arguments[0] == u"report")
        return report(arguments[1]);
    say(stderr, parser.helpText());
    return Usage;
}
