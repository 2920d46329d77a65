#include "mainwindow.h"

#include "arrival.h"
#include "connectionsmenu.h"
#include "databaseview.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/connectdialog.h"
#include "keychainwords.h"
#include "dialogs/preferencesdialog.h"
#include "dialogs/shortcutsdialog.h"
#include "dialogs/verifydialog.h"
#include "layouts.h"
#include "look/footer.h"
#include "look/icons.h"
#include "look/theme.h"
#include "look/tight.h"
#include "menus.h"
#include "notices.h"
#include "pages/firstrunpage.h"
#include "quickconnect.h"
#include "settings.h"
#include "wording.h"

#include <QApplication>
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
    , m_menus(new Menus(*menuBar(), *m_connections, settings))
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
    followMenus();
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

void MainWindow::followMenus()
{
    connect(m_menus, &Menus::newWindowRequested, this, &MainWindow::newWindowRequested);
    connect(m_menus, &Menus::connectRequested, this, &MainWindow::chooseAnyConnection);
    connect(m_menus, &Menus::openFileRequested, this, &MainWindow::chooseFile);
    connect(m_menus, &Menus::disconnectRequested, this, &MainWindow::disconnectDatabase);
    connect(m_menus, &Menus::closeRequested, this, &QWidget::close);
    connect(m_menus, &Menus::quitRequested, qApp, &QApplication::closeAllWindows);
    connect(m_menus, &Menus::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(m_menus, &Menus::verificationRequested, this, &MainWindow::showVerification);
    connect(m_menus, &Menus::aboutRequested, this, &MainWindow::showAbout);
    connect(m_menus, &Menus::preferencesRequested, this, &MainWindow::showPreferences);
    connect(m_menus, &Menus::schemeChosen, this, &MainWindow::chooseScheme);
}

void MainWindow::followSettings() { m_menus->followSettings(); }

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_menus->acts(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShortcutsDialog::keysChosen, this, [this](const QHash<QString, QKeySequence> &keys) {
        m_settings.setKeys(keys);
        m_menus->followSettings();
        emit keysChosen();
    });
    dialog->open();
}

void MainWindow::chooseScheme(SchemeChoice choice)
{
    m_settings.setScheme(choice);
    emit schemeChosen(choice);
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_settings.language(), m_settings.scheme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::languageChosen, this,
        [this](const QString &language) { m_settings.setLanguage(language); });
    connect(dialog, &PreferencesDialog::schemeChosen, this, &MainWindow::chooseScheme);
    connect(dialog, &PreferencesDialog::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(this, &MainWindow::schemeChosen, dialog, &PreferencesDialog::showScheme);
    dialog->open();
}

void MainWindow::showVerification()
{
    auto *dialog = new VerifyDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
    m_menus->setWorkspace(workspace.get());
    m_view = new DatabaseView(std::move(workspace));
    restoreLayouts(*this, *m_view, m_settings);
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
    saveLayouts();
    m_stack->setCurrentWidget(m_firstRun);
    m_menus->setWorkspace(nullptr);
    delete std::exchange(m_view, nullptr);
    updateFacts();
    showProfiles();
}

// Of a connection that was removed meanwhile nothing is kept.
void MainWindow::saveLayouts()
{
    const auto id = m_view ? m_view->workspace().profile().id : QUuid();
    if (m_view && (id.isNull() || m_profiles.find(id)))
        app::saveLayouts(*this, *m_view, m_settings);
}

void MainWindow::updateFacts()
{
    m_menus->setView(m_view);
    m_footer->setVisible(m_view);
    if (!m_view)
        return setWindowTitle(tr("Candela"));
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
    saveLayouts();
    m_settings.setWindowGeometry(saveGeometry());
    if (const auto saved = m_settings.save(); !saved)
        qWarning("The settings could not be kept");
    QMainWindow::closeEvent(event);
}

} // namespace candela::app
