// The window's menus: every act with its words and keys, and whether it applies now.
#pragma once

#include "actkeys.h"

#include <QObject>

class QMenu;
class QMenuBar;

namespace candela::app {

class ColumnsMenu;
class ConnectionsMenu;
class DatabaseView;
class SessionActs;
class UserActs;
class Workspace;
class ZoneMenu;

class Menus : public QObject
{
    Q_OBJECT
public:
    // Belongs to the bar.
    Menus(QMenuBar &bar, ConnectionsMenu &connections, Settings &settings);

    // What the acts are for; null: nothing is connected.
    void setView(DatabaseView *view);
    // Whose times are shown; before its pages are made. Null as above.
    void setWorkspace(Workspace *workspace);
    // Asks the view anew what applies.
    void update();
    // Takes over the keys and colours that were chosen, here or in another window.
    void followSettings();
    // Every act with its keys, menu by menu.
    QList<BoundAct> acts() const { return m_keys.acts(); }

signals:
    void newWindowRequested();
    void connectRequested();
    void openFileRequested();
    void disconnectRequested();
    void closeRequested();
    void quitRequested();
    void preferencesRequested();
    void schemeChosen(candela::app::SchemeChoice choice);
    void shortcutsRequested();
    void verificationRequested();
    void aboutRequested();

private:
    using Act = void (DatabaseView::*)();
    using Applies = bool (DatabaseView::*)() const;
    using SessionAct = void (SessionActs::*)();
    using SessionHindrance = QString (SessionActs::*)() const;
    using UserAct = void (UserActs::*)();
    using UserHindrance = QString (UserActs::*)() const;

    void buildFile(ConnectionsMenu &connections);
    void buildEdit();
    void buildCopyAs(QMenu &edit);
    void buildView();
    void buildSchemes(QMenu &view);
    void buildActs();
    void buildUsers();
    void buildKeys();
    void buildHelp();
    QMenu *addMenu(const QString &title);
    QAction *add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys);
    QAction *add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
        void (Menus::*requested)());
    // Of the view alone; always where one is connected, unless `applies` says otherwise.
    QAction *add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys, Act act,
        Applies applies = nullptr);
    // Of sessions, where the site keeps some.
    void add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys, SessionAct act,
        SessionHindrance hindrance);
    // Of users and keys, where one is chosen.
    void add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys, UserAct act,
        UserHindrance hindrance);

    QMenuBar &m_bar;
    Settings &m_settings;
    ColumnsMenu *m_columns = nullptr;
    ZoneMenu *m_zones = nullptr;
    ActKeys m_keys;
    DatabaseView *m_view = nullptr;
    QList<std::pair<QAction *, Applies>> m_ofView;      // null: always
    QList<std::pair<QAction *, SessionHindrance>> m_ofSessions;
    QList<std::pair<QAction *, UserHindrance>> m_ofUsers;
    QList<std::pair<QAction *, SchemeChoice>> m_schemes;
};

} // namespace candela::app
