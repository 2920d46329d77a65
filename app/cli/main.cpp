// candela-cli: the same engine without a window, for cron, scripts and whoever has only a terminal.
#include "cli/connecting.h"
#include "cli/interrupt.h"
#include "cli/invocation.h"
#include "cli/secretinput.h"
#include "process.h"

#include <QGuiApplication>
#include <QTimer>
#include <QTranslator>

#include <cstring>

namespace {

using namespace Qt::StringLiterals;
using namespace candela;
using cli::Exit;
using cli::Invocation;

// A URL may hold the password of a database on this computer, and verify-hash takes a hash: they stand in the list of
// processes until then.
void hideSecrets(int argc, char **argv, const QStringList &hashes)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strstr(argv[i], ":/") || hashes.contains(QString::fromLocal8Bit(argv[i])))
            cli::wipeArgument(argv[i]);
    }
}

// A report that is painted needs fonts, but no screen.
std::unique_ptr<QCoreApplication> makeApplication(const Invocation &invocation, int &argc, char **argv)
{
    if (!invocation.command() || !invocation.command()->paints(invocation.options()))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

// It speaks English whoever runs it, since scripts read along.
void speakEnglish(QTranslator &plurals)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (plurals.load(u":/i18n/app_en.qm"_s))
        QCoreApplication::installTranslator(&plurals);
}

class Run : public QObject
{
public:
    Run(const Invocation &invocation, const database::Secret &password)
        : m_invocation(invocation)
        , m_console(invocation.isJson())
        , m_connecting(invocation.target(), password, command().about().needs)
    {
        connect(&m_interrupt, &cli::Interrupt::asked, this, &Run::stop);
        connect(&command(), &cli::Command::ended, this, [](Exit exit) { QCoreApplication::exit(int(exit)); });
        connect(&m_connecting, &cli::Connecting::opened, this, [this] { start(&m_connecting.workspace()); });
        connect(&m_connecting, &cli::Connecting::failed, this,
            [this](const database::Error &error, const app::Sentence &said, Exit exit) {
                m_console.fail(error, said);
                QCoreApplication::exit(int(exit));
            });
        QTimer::singleShot(0, this, [this] {
            command().about().needs == cli::Command::Needs::Nothing ? start(nullptr) : m_connecting.start();
        });
    }

private:
    cli::Command &command() const { return *m_invocation.command(); }

    void start(app::Workspace *workspace)
    {
        if (workspace && command().about().needsSessions && !workspace->schema().sessions) {
            const database::Error error{database::Error::Kind::Schema, auth::fault::noSessions.toString(), {}, {}};
            m_console.fail(error, app::sentence(error, workspace->place()));
            return QCoreApplication::exit(int(Exit::Unavailable));
        }
        command().start({&m_console, &m_invocation.options(), m_invocation.arguments(), workspace, m_stop.get_token(),
            m_invocation.target().profile});
    }

    void stop()
    {
        m_console.say(u"Stopping… Once more to end at once."_s);
        m_stop.request_stop();
        m_connecting.stop();
        command().stop();
    }

    const Invocation &m_invocation;
    cli::Console m_console;
    cli::Interrupt m_interrupt;
    std::stop_source m_stop;
    cli::Connecting m_connecting;
};

} // namespace

int main(int argc, char **argv)
{
    app::hardenProcess();
    const auto password = cli::takeEnvironment("CANDELA_PASSWORD");
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Invocation invocation(arguments);
    const bool hasHash = invocation.command() && invocation.command()->about().syntax == u"HASH";
    hideSecrets(argc, argv, hasHash ? invocation.arguments() : QStringList());
    const auto application = makeApplication(invocation, argc, argv);
    // As Candela itself: profiles, keychain, journal and fingerprints are the same.
    QCoreApplication::setOrganizationName(u"Candela"_s);
    QCoreApplication::setApplicationName(u"Candela"_s);
    QTranslator plurals;
    speakEnglish(plurals);

    cli::Console console(invocation.isJson());
    if (invocation.wish() == Invocation::Wish::Version)
        return console.write("candela-cli " CANDELA_VERSION "\n").and_then([&] { return console.flush(); }) ? 0 : int(Exit::Partly);
    if (!invocation.complaint().isEmpty()) {
        const auto help = invocation.command() ? u"See candela-cli %1 --help."_s.arg(invocation.command()->about().name)
                                               : u"See candela-cli --help."_s;
        console.fail({database::Error::Kind::Input, {}, {}, {}}, {invocation.complaint(), {}, {}});
        console.say(help);
        return int(Exit::Usage);
    }
    if (invocation.wish() == Invocation::Wish::Help)
        return console.write(invocation.help().toUtf8()).and_then([&] { return console.flush(); }) ? 0 : int(Exit::Partly);
    const Run run(invocation, password);
    return QCoreApplication::exec();
}
