// From the start of the process to a window that shows sessions and answers, and what memory it takes with the large tables
// behind it.
#include "measurements.h"
#include "process.h"

#include "look/theme.h"
#include "mainwindow.h"
#include "profiles.h"
#include "secrets.h"
#include "settings.h"
#include "support/fixture/scaledatabase.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

namespace candela::bench {

using namespace Qt::StringLiterals;
using tests::ScaleDatabase;

namespace {

constexpr int pages = 20;       // that are scrolled through

app::Profile profileOf(const database::Options &options)
{
    app::Profile profile;
    profile.name = u"bench"_s;
    profile.options = options;
    return profile;
}

// Says when the first rows can be seen, scrolls on, and says what memory that took.
class Visit : public QObject
{
public:
    explicit Visit(app::MainWindow &window) : m_window(window)
    {
        m_look.callOnTimeout(this, [this] { look(); });
    }
    void begin()
    {
        m_window.findChild<QAction *>(u"actSessions"_s)->trigger();
        m_look.start(1);
    }

private:
    void look()
    {
        auto *table = m_window.findChild<QTableView *>(u"sessionsTable"_s);
        const int rows = table->model()->rowCount();
        if (rows == m_rows)
            return;
        if (m_rows == 0) {
            table->repaint();
            std::puts("usable");
            std::fflush(stdout);
        }
        m_rows = rows;
        table->scrollToBottom();
        if (++m_pages < pages)
            return;
        m_look.stop();
        std::printf("resident=%f\nrows=%d\n", residentMemory(), rows);
        QCoreApplication::exit(0);
    }

    app::MainWindow &m_window;
    QTimer m_look;
    int m_rows = 0, m_pages = 0;
};

} // namespace

// [ENGINE PLACE]: opens the window, on the sessions of that database where one is named.
int runWindow(int argc, char **argv, const QStringList &arguments)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Candela"_s);
    QCoreApplication::setApplicationName(u"candela-bench"_s);
    look::Theme::apply(look::Scheme::Light);
    const QByteArray key(32, 'k');
    app::Settings settings;
    app::Profiles profiles(app::Profiles::defaultPath());
    app::Secrets secrets;
    app::MainWindow window(settings, profiles, secrets, key, {});
    window.resize(1280, 800);
    window.show();
    if (arguments.isEmpty()) {
        window.repaint();
        std::puts("usable");
        return 0;
    }
    auto workspace = std::make_unique<app::Workspace>(
        profileOf(ScaleDatabase::optionsOf(arguments.value(0), arguments.value(1))), key);
    auto *opening = workspace.get();
    Visit visit(window);
    QObject::connect(opening, &app::Workspace::opened, &visit, [&] {
        window.showWorkspace(std::move(workspace));
        visit.begin();
    });
    QObject::connect(opening, &app::Workspace::failed, &visit, [] { QCoreApplication::exit(1); });
    opening->open();
    return QApplication::exec();
}

namespace {

struct Start {
    bool isDone = false;
    double usable = 0, resident = 0;    // ms, MiB
    int rows = 0;
};

Start start(const QStringList &arguments)
{
    const QTemporaryDir home;
    auto command = child(QStringList(u"window"_s) + arguments);
    command.environment = {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}, {u"HOME"_s, home.path()},
        {u"XDG_CONFIG_HOME"_s, home.path()}, {u"XDG_DATA_HOME"_s, home.path()}, {u"XDG_RUNTIME_DIR"_s, home.path()},
        {u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s}};
    QProcess process;
    command.prepare(process);
    QElapsedTimer timer;
    timer.start();
    process.start();
    Start result;
    while (process.waitForReadyRead(60'000)) {
        if (process.canReadLine() && process.readLine() == "usable\n") {
            result.usable = double(timer.nsecsElapsed()) / 1e6;
            break;
        }
    }
    result.isDone = process.waitForFinished(120'000) && process.exitCode() == 0 && result.usable > 0;
    Run rest;
    rest.output = process.readAllStandardOutput();
    result.resident = rest.value("resident");
    result.rows = int(rest.value("rows"));
    return result;
}

Findings measureWindowOn(const ScaleDatabase *database, const QString &what)
{
    const auto engine = database ? database->engine() : QString();
    const auto arguments = database ? QStringList{engine, database->place()} : QStringList();
    Findings findings{{u"window.start"_s, u"start to "_s + what, engine, {}, u"ms"_s, 400, {}}};
    if (database)
        findings << Finding{u"window.memory"_s, u"resident memory behind the window"_s, engine, {}, u"MiB"_s, 120 / 1.048576, {}};
    Start last;
    bool done = start(arguments).isDone;        // warms
    const auto usable = median([&] {
        last = start(arguments);
        done = done && last.isDone;
        return last.usable;
    });
    if (!done) {
        for (auto &finding : findings)
            finding.note = u"the window did not open"_s;
        return findings;
    }
    findings[0].figure = usable;
    if (database) {
        findings[1].figure = last.resident;
        findings[1].note = u"%1 of %L2 sessions fetched"_s.arg(last.rows).arg(database->size().sessions);
    }
    return findings;
}

} // namespace

Findings measureWindow(const Settings &settings)
{
    auto findings = measureWindowOn(nullptr, u"a window without a database"_s);
    for (const auto &engine : settings.engines) {
        const ScaleDatabase database(engine, {settings.rows / 10, settings.rows});
        database.settle();
        findings << measureWindowOn(&database, u"a window with its first sessions"_s);
    }
    return findings;
}

} // namespace candela::bench
