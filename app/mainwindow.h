// The window: menus, the database that is connected or the ways to begin, and the footer that always says which
// database that is and whether it may be written to.
#pragma once

#include "profiles.h"
#include "secrets.h"
#include "workspace.h"

#include <QMainWindow>

class QStackedWidget;

namespace candela::look {
class Footer;
}

namespace candela::app {

class DatabaseView;
class FirstRunPage;
class Settings;
enum class SchemeChoice;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `demo`: the path of a demonstration database to offer, or empty.
    MainWindow(Settings &settings, QByteArray installKey, const QString &demo, QWidget *parent = nullptr);

    // Opens the connect dialog with this filled in.
    void chooseConnection(const Profile &start);
    // Connects to an SQLite file without asking anything.
    void openFile(const QString &path);
    void showWorkspace(std::unique_ptr<Workspace> workspace);

signals:
    void schemeChosen(candela::app::SchemeChoice choice);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    using Act = void (DatabaseView::*)();
    void buildMenus();
    void buildSchemeMenu(QMenu *view);
    QAction *addAct(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys, Act act);
    void chooseFile();
    void disconnectDatabase();
    void updateFacts();

    Settings &m_settings;
    Profiles m_profiles{Profiles::defaultPath()};
    Secrets m_secrets;
    const QByteArray m_installKey;
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun;
    DatabaseView *m_view = nullptr;         // null: nothing is connected
    look::Footer *m_footer;
    QList<QAction *> m_needsDatabase;
    QAction *m_revoke = nullptr, *m_export = nullptr, *m_sessions = nullptr;
};

} // namespace candela::app
