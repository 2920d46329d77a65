// Opens the dialogs about users and keys for whoever asks: details, menus, and the rows' own menus.
#pragma once

#include "auth/users.h"
#include "keyact.h"
#include "look/tokens.h"

#include <QPointer>

class QAction;

namespace candela::app {

class ActDialog;
class KeysPage;
class UsersPage;

class UserActs : public QObject
{
    Q_OBJECT
public:
    // The pages belong to the same window; they are followed.
    UserActs(Workspace &workspace, UsersPage &users, KeysPage &keys);

    // What the menus offer; each does nothing where it does not apply.
    void createUser();
    void addKey();
    void editUser();
    void deleteUser();
    void offboard();            // users from a list
    void renameKey() { actOnCurrent(KeyAct::Rename); }
    void disablePassword() { actOnCurrent(KeyAct::DisablePassword); }
    void removePassword() { actOnCurrent(KeyAct::RemovePassword); }
    void deleteKey() { actOnCurrent(KeyAct::Delete); }
    bool canCreateUser() const { return canChange(); }
    // Of the user whose detail is shown.
    bool canChangeUser() const { return canChange() && shownUser(); }
    bool canOffboard() const { return canChange(); }
    bool canRenameKey() const { return can(KeyAct::Rename); }
    bool canDisablePassword() const { return can(KeyAct::DisablePassword); }
    bool canRemovePassword() const { return can(KeyAct::RemovePassword); }
    bool canDeleteKey() const { return can(KeyAct::Delete); }

signals:
    void changed();             // what the can…() answer
    void acted(candela::look::Kind kind, const QString &done, const QString &note);

private:
    void followUsers();
    void followKeys();
    void addRowActs();
    void showRowActs();
    bool canChange() const { return m_workspace.lock() == Workspace::Lock::None; }
    const auth::User *shownUser() const;
    const auth::Key *currentKey() const;
    bool can(KeyAct act) const { return keyActHindrance(m_workspace, act, currentKey()).isEmpty(); }
    void actOnCurrent(KeyAct act);
    void askKeyAct(KeyAct act, const auth::Key &key);
    void askReset(const auth::Key &key, const auth::Person &person, const auth::SessionCounts &sessions);
    void askAddKey(const auth::User &user);
    void askEditUser(const auth::User &user);
    void askDeleteUser(const auth::User &user);
    void open(ActDialog *dialog);
    QWidget *window() const;

    Workspace &m_workspace;
    UsersPage &m_users;
    KeysPage &m_keys;
    QList<std::pair<QAction *, KeyAct>> m_rowActs;
    QList<QAction *> m_userActs;
};

} // namespace candela::app
