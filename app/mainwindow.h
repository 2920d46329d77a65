// The window: menus, the database that is connected or the ways to begin, and the footer that always says which
// database that is and whether it may be written to.
#pragma once

#include "workspace.h"

#include <QMainWindow>

class QStackedWidget;

namespace candela::look {
class Footer;
}

namespace candela::app {

class ConnectDialog;
class ConnectionsMenu;
class DatabaseView;
class FirstRunPage;
class Menus;
class Notices;
class Profiles;
class QuickConnect;
class Secrets;
class Settings;
enum class SchemeChoice;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `demo`: the path of a demonstration database to offer, or empty.
    MainWindow(Settings &settings, Profiles &profiles, Secrets &secrets, QByteArray installKey, const QString &demo, QWidget *parent = nullptr);

    // Says what became of the saved connections: the error that Profiles::load() has answered.
    void sayProfiles(const database::Error &error);
    // Connects to a saved one; where its password is not kept, asks for that in the connect dialog.
    void openProfile(const QUuid &id);
    // Opens the connect dialog on this one, or with it filled in where it is not saved.
    void chooseConnection(const Profile &start);
    // … on the one that was connected last.
    void chooseAnyConnection();
    // … on an empty one.
    void chooseNewConnection();
    // Connects to an SQLite file without asking anything.
    void openFile(const QString &path);
    void showWorkspace(std::unique_ptr<Workspace> workspace);
    // Takes over what another window has changed in the settings.
    void followSettings();

signals:
    void newWindowRequested();
    void keysChosen();          // kept in the settings already
    void schemeChosen(candela::app::SchemeChoice choice);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void followMenus();
    void followProfiles();
    void showProfiles();
    void chooseFile();
    void chooseScheme(SchemeChoice choice);
    void showPreferences();
    void showShortcuts();
    void showVerification();
    void showAbout();
    ConnectDialog *connectDialog(const QUuid &selected);
    void disconnectDatabase();
    void saveLayouts();
    void updateFacts();

    Settings &m_settings;
    Profiles &m_profiles;
    Secrets &m_secrets;
    const QByteArray m_installKey;
    QuickConnect *m_quick;
    Notices *m_notices;
    ConnectionsMenu *m_connections;
    QUuid m_failed;                         // the saved connection that the notice of a failure is about
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun;
    DatabaseView *m_view = nullptr;         // null: nothing is connected
    look::Footer *m_footer;
    Menus *m_menus;
};

} // namespace candela::app
