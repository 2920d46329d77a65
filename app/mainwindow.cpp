#include "mainwindow.h"

#include "arrival.h"
#include "connectionsmenu.h"
#include "databaseview.h"
#include "dialogs/connectdialog.h"
#include "dialogs/keychainwords.h"
#include "look/footer.h"
#include "look/icons.h"
#include "look/theme.h"
#include "look/tight.h"
#include "notices.h"
#include "pages/firstrunpage.h"
#include "quickconnect.h"
#include "settings.h"
#include "wording.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Settings &settings, Profiles &profiles, Secrets &secrets, QByteArray installKey, const QString &demo, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_installKey(std::move(installKey))
    , m_quick(new QuickConnect(secrets, m_installKey, this))
    , m_notices(new Notices)
    , m_connections(new ConnectionsMenu(profiles, this))
    , m_stack(new QStackedWidget)
    , m_firstRun(new FirstRunPage(demo))
    , m_footer(new look::Footer)
{
    setWindowIcon(look::Icons::application());
    setMinimumSize(860, 560);
    resize(1280, 800);
    restoreGeometry(m_settings.windowGeometry());
    auto *root = new QWidget;
    auto *column = look::tight<QVBoxLayout>(root);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    setCentralWidget(root);
    m_stack->addWidget(m_firstRun);
    m_footer->setObjectName(u"footer"_s);

    connect(m_firstRun, &FirstRunPage::profileChosen, this, &MainWindow::openProfile);
    connect(m_firstRun, &FirstRunPage::connectRequested, this, &MainWindow::chooseNewConnection);
    connect(m_firstRun, &FirstRunPage::openFileRequested, this, &MainWindow::chooseFile);
    connect(m_firstRun, &FirstRunPage::demoRequested, this, &MainWindow::openFile);
    buildMenus();
    followProfiles();
    updateFacts();
}

void MainWindow::followProfiles()
{
    showProfiles();
    connect(&m_profiles, &Profiles::changed, this, &MainWindow::showProfiles);
    connect(&m_profiles, &Profiles::keptAside, this, [this](const QString &path) { sayProfiles({database::Error::Kind::Corrupt, {}, {}, path}); });
    connect(m_connections, &ConnectionsMenu::chosen, this, &MainWindow::openProfile);
    connect(m_connections, &ConnectionsMenu::newRequested, this, &MainWindow::chooseNewConnection);
    connect(m_connections, &ConnectionsMenu::allRequested, this, &MainWindow::chooseAnyConnection);
    connect(m_notices, &Notices::stopRequested, m_quick, &QuickConnect::stop);
    connect(m_notices, &Notices::changeRequested, this, [this] { connectDialog(m_failed)->open(); });
    connect(m_quick, &QuickConnect::started, this, [this](const Profile &profile) { m_notices->sayConnecting(profile.name); });
    connect(m_quick, &QuickConnect::stopped, m_notices, &Notices::sayNothing);
    connect(m_quick, &QuickConnect::passwordNeeded, this, [this](const Profile &profile) {
        auto *dialog = connectDialog(profile.id);
        dialog->askPassword();
        dialog->open();
    });
    connect(m_quick, &QuickConnect::failed, this, [this](const Profile &profile, const database::Error &error) {
        m_failed = profile.id;
        m_notices->sayFailure(sentence(error, profile.place()), true);
    });
    connect(m_quick, &QuickConnect::connected, this, [this](Workspace *workspace) { showWorkspace(std::unique_ptr<Workspace>(workspace)); });
}

void MainWindow::showProfiles()
{
    const auto last = m_settings.lastProfile();
    m_firstRun->setProfiles(byName(m_profiles.all(), last));
    m_connections->setCurrent(m_view ? m_view->workspace().profile().id : QUuid(), last);
}

void MainWindow::sayProfiles(const database::Error &error) { m_notices->sayProfiles(error); }

void MainWindow::openProfile(const QUuid &id)
{
    if (const auto *profile = m_profiles.find(id))
        m_quick->open(*profile);
}

QAction *MainWindow::addAct(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys, Act act)
{
    auto *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_view)
            (m_view->*act)();
    });
    m_needsDatabase.append(action);
    return action;
}

void MainWindow::buildMenus()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    auto *open = file->addAction(tr("&Connect…"), QKeySequence(QKeySequence::Open), this, &MainWindow::chooseAnyConnection);
    open->setObjectName(u"actConnect"_s);
    file->addAction(tr("Open SQLite &file…"), this, &MainWindow::chooseFile)->setObjectName(u"actOpenFile"_s);
    file->addMenu(m_connections);
    auto *leave = file->addAction(tr("&Disconnect"), this, &MainWindow::disconnectDatabase);
    leave->setObjectName(u"actDisconnect"_s);
    m_needsDatabase.append(leave);
    file->addSeparator();
    m_export = addAct(file, u"actExport"_s, tr("&Export sessions…"), QKeySequence(u"Ctrl+Shift+E"_s), &DatabaseView::exportView);
    file->addSeparator();
    auto *quit = file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    auto *edit = menuBar()->addMenu(tr("&Edit"));
    addAct(edit, u"actFind"_s, tr("&Find"), QKeySequence(QKeySequence::Find), &DatabaseView::find);
    addAct(edit, u"actClearFilters"_s, tr("&Clear filters"), QKeySequence(u"Ctrl+Shift+F"_s), &DatabaseView::clearFilters);

    auto *view = menuBar()->addMenu(tr("&View"));
    const auto pageAct = [&](const QString &text, const QString &keys, DatabaseView::Page page) {
        auto *action = view->addAction(text, QKeySequence(keys), this, [this, page] { m_view->showPage(page); });
        m_needsDatabase.append(action);
        return action;
    };
    pageAct(tr("&Users"), u"Alt+1"_s, DatabaseView::Page::Users)->setObjectName(u"actUsers"_s);
    m_sessions = pageAct(tr("&Sessions"), u"Alt+2"_s, DatabaseView::Page::Sessions);
    m_sessions->setObjectName(u"actSessions"_s);
    view->addSeparator();
    addAct(view, u"actRefresh"_s, tr("&Refresh"), QKeySequence(u"F5"_s), &DatabaseView::refresh)
        ->setShortcuts({QKeySequence(u"F5"_s), QKeySequence(u"Ctrl+R"_s)});
    addAct(view, u"actEscape"_s, tr("S&top, or close the detail"), QKeySequence(u"Esc"_s), &DatabaseView::escape);
    buildSchemeMenu(view);

    auto *acts = menuBar()->addMenu(tr("&Acts"));
    m_revoke = addAct(acts, u"actRevoke"_s, tr("&Revoke selected sessions…"), QKeySequence(QKeySequence::Delete), &DatabaseView::revokeSelection);
    addAct(acts, u"actReset"_s, tr("Reset &key of this user…"), QKeySequence(u"Ctrl+Shift+R"_s), &DatabaseView::resetCurrentKey);
}

void MainWindow::buildSchemeMenu(QMenu *view)
{
    view->addSeparator();
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, const QString &name, SchemeChoice choice) {
        auto *action = view->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(m_settings.scheme() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_settings.setScheme(choice);
            emit schemeChosen(choice);
        });
    };
    add(tr("Colours of the s&ystem"), u"actSystemScheme"_s, SchemeChoice::System);
    add(tr("&Light"), u"actLight"_s, SchemeChoice::Light);
    add(tr("&Dark"), u"actDark"_s, SchemeChoice::Dark);
}

// It deletes itself when it is closed.
ConnectDialog *MainWindow::connectDialog(const QUuid &selected)
{
    m_quick->stop();
    m_notices->sayNothing();
    auto *dialog = new ConnectDialog(m_profiles, m_secrets, selected, m_installKey, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::connected, this, [this](Workspace *workspace) { showWorkspace(std::unique_ptr<Workspace>(workspace)); });
    connect(dialog, &ConnectDialog::passwordRemoving, this, [this, shown = QPointer(dialog)](const QFuture<database::Result<void>> &answer) {
        onArrival(answer, this, [this, shown](const database::Result<void> &removed) {
            if (!removed && removed.error().kind != database::Error::Kind::Unsupported && !shown)
                m_notices->sayFailure(notRemoved(removed.error()), false);
        });
    });
    return dialog;
}

void MainWindow::chooseConnection(const Profile &start)
{
    auto *dialog = connectDialog(start.id);
    if (!m_profiles.find(start.id))
        dialog->startWith(start);
    dialog->open();
}

void MainWindow::chooseAnyConnection() { connectDialog(m_settings.lastProfile())->open(); }

void MainWindow::chooseNewConnection()
{
    auto *dialog = connectDialog({});
    dialog->beginNew();
    dialog->open();
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open SQLite file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

// A failure is told by the connect dialog, where what to change is at hand.
void MainWindow::openFile(const QString &path)
{
    Profile profile;
    profile.name = QFileInfo(path).fileName();
    profile.options.engine = u"sqlite"_s;
    profile.options.file = path;
    auto *dialog = connectDialog({});
    dialog->startWith(profile);
    dialog->open();
    dialog->accept();
}

void MainWindow::showWorkspace(std::unique_ptr<Workspace> workspace)
{
    m_quick->stop();
    m_notices->sayNothing();
    disconnectDatabase();
    if (const auto id = workspace->profile().id; !id.isNull())
        m_settings.setLastProfile(id);
    m_view = new DatabaseView(std::move(workspace));
    connect(m_view, &DatabaseView::factsChanged, this, &MainWindow::updateFacts);
    connect(m_view, &DatabaseView::connectionsRequested, m_connections, [this](const QPoint &at) { m_connections->popup(at); });
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_view->setCompact(width() < look::Theme::scaled(1160));
    updateFacts();
    showProfiles();
}

void MainWindow::disconnectDatabase()
{
    m_stack->setCurrentWidget(m_firstRun);
    delete std::exchange(m_view, nullptr);
    updateFacts();
    showProfiles();
}

void MainWindow::updateFacts()
{
    for (auto *action : m_needsDatabase)
        action->setEnabled(m_view);
    m_footer->setVisible(m_view);
    if (!m_view)
        return setWindowTitle(tr("Candela"));
    m_revoke->setEnabled(m_view->canRevoke());
    m_export->setEnabled(m_view->canExport());
    m_sessions->setEnabled(m_view->hasSessions());
    m_footer->setFacts(m_view->facts());
    setWindowTitle(tr("%1 — Candela").arg(m_view->workspace().profile().name));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_view)
        m_view->setCompact(width() < look::Theme::scaled(1160));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    if (const auto saved = m_settings.save(); !saved)
        qWarning("The settings could not be kept");
    QMainWindow::closeEvent(event);
}

} // namespace candela::app
