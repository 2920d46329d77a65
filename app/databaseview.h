// Everything the window shows of one connected database: its pages, the dialogs that act on it, and what is
// said when it is lost.
#pragma once

#include "auth/users.h"
#include "copy.h"
#include "look/footer.h"
#include "workspace.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace candela::look {
class Toast;
}

namespace candela::app {

class KeysPage;
class ListPage;
class LossBar;
class Navigation;
class SessionsPage;
class Settings;
class UserActs;
class UsersPage;

class DatabaseView : public QWidget
{
    Q_OBJECT
public:
    // The workspace must be open.
    explicit DatabaseView(std::unique_ptr<Workspace> workspace, QWidget *parent = nullptr);
    ~DatabaseView() override;

    Workspace &workspace() const { return *m_workspace; }
    // How the pages are arranged, for the next time.
    void restoreLayouts(const Settings &settings);
    void saveLayouts(Settings &settings) const;
    look::Footer::Facts facts() const;
    void setCompact(bool compact);

    // What the menus offer; each does nothing where it does not apply.
    void showUsers(), showSessions(), showKeys();
    void refresh();
    // Stops a load, else closes the detail, else clears the selection.
    void escape();
    void find();
    void clearFilters();
    void revokeSelection();
    void resetCurrentKey();
    void exportView();
    void copyRows() { copy(CopyFormat::Tsv, false); }
    void copyRowsWithNames() { copy(CopyFormat::Tsv, true); }
    void copyAs(CopyFormat format) { copy(format, true); }
    void selectAll();           // that is loaded
    void selectMatching();      // fetched first, as far as a list goes
    void findToken();
    bool hasSessions() const { return m_sessions; }
    bool canRevoke() const;
    bool canExport() const;
    bool canCopy() const;
    bool canSelectAll() const;
    UserActs &userActs() const { return *m_userActs; }

signals:
    void factsChanged();        // what facts() and the can…() answer
    void connectionsRequested(const QPoint &at);     // the menu of connections, there on the screen

private:
    void addPage(ListPage *page, const QString &icon, const QString &text, const QString &shortcut);
    ListPage *page() const;
    void addSessionsPage();
    void addUsersPage();
    void addKeysPage();
    void turnTo(QWidget *page);
    void showUser(const QString &userId);
    void askCondition(QWidget *chip);
    void askRevoke(const std::vector<auth::Session> &sessions);
    void askEndSessions(const auth::UserDetail &user);
    void copy(CopyFormat format, bool withNames);
    void sayRevoked(const auth::Revocation &revocation);
    void sayTooManyRows(qsizetype rows);
    look::Toast &toast();

    std::unique_ptr<Workspace> m_workspace;
    Navigation *m_navigation;
    QStackedWidget *m_pages;
    LossBar *m_bar;
    QPointer<look::Toast> m_toast;
    UsersPage *m_users = nullptr;
    KeysPage *m_keys = nullptr;
    UserActs *m_userActs = nullptr;
    SessionsPage *m_sessions = nullptr;     // null: this site keeps its sessions elsewhere
};

} // namespace candela::app
