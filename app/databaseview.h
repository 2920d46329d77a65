// Everything the window shows of one connected database: its pages, the dialogs that act on it, and what is
// said when it is lost.
#pragma once

#include "auth/users.h"
#include "copy.h"
#include "look/footer.h"
#include "workspace.h"

#include <QWidget>

class QStackedWidget;

namespace candela::look {
class DataTable;
}

namespace candela::app {

class ExportDialog;
class JournalPage;
class KeysPage;
class LossBar;
class Navigation;
class Page;
class SessionActs;
class SessionsPage;
class Toasts;
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
    look::Footer::Facts facts() const;
    void setCompact(bool compact);

    // What the menus offer; each does nothing where it does not apply.
    void showUsers(), showSessions(), showKeys(), showJournal();
    void refresh();
    // Stops a load, else closes the detail, else clears the selection, else stops what is fetched beside the rows.
    void escape();
    void find();
    void clearFilters();
    void resetLayout();
    void exportView();
    void printView();
    void showRights();
    void copyRows() { copy(CopyFormat::Tsv, false); }
    void copyRowsWithNames() { copy(CopyFormat::Tsv, true); }
    void copyAs(CopyFormat format) { copy(format, true); }
    void selectAll();           // that is loaded
    void selectMatching();      // fetched first, as far as a list goes
    void findToken();
    bool hasSessions() const { return m_sessions; }
    look::DataTable *table() const;         // of the page that is seen
    bool canExport() const;
    bool canCopy() const;
    bool canSelectAll() const;
    UserActs &userActs() const { return *m_userActs; }
    SessionActs *sessionActs() const { return m_sessionActs; }      // null: this site keeps its sessions elsewhere

signals:
    void factsChanged();        // what facts() and the can…() answer
    void connectionsRequested(const QPoint &at);     // the menu of connections, there on the screen

private:
    void addPage(Page *page, const QString &icon, const QString &text, const QString &act);
    Page *page() const;
    void addSessionsPage();
    void addUsersPage();
    void addKeysPage();
    void addJournalPage();
    void turnTo(QWidget *next);
    void showUser(const QString &userId);
    void askCondition(QWidget *chip);
    ExportDialog *openExport();
    void copy(CopyFormat format, bool withNames);
    void sayTooManyRows(qsizetype rows);

    std::unique_ptr<Workspace> m_workspace;
    Navigation *m_navigation;
    QStackedWidget *m_pages;
    LossBar *m_bar;
    Toasts *m_toasts;
    UsersPage *m_users = nullptr;
    KeysPage *m_keys = nullptr;
    JournalPage *m_journal = nullptr;
    UserActs *m_userActs = nullptr;
    SessionsPage *m_sessions = nullptr;     // null, with its acts: see sessionActs()
    SessionActs *m_sessionActs = nullptr;
};

} // namespace candela::app
