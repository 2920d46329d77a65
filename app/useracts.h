// Opens the dialogs about users and keys for whoever asks: details, menus, and the rows' own menus.
#pragma once

#include "auth/users.h"
#include "hindrance.h"
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
    void resetKey();
    // Why not, for a tooltip; empty: it can be done.
    QString createUserHindrance() const { return hindrance(m_workspace, auth::Deed::CreateUser); }
    QString offboardHindrance() const { return lockReason(m_workspace.lock()); }
    // Of the user whose detail is shown …
    QString addKeyHindrance() const { return ofUser(auth::Deed::AddKey); }
    QString editUserHindrance() const { return ofUser(auth::Deed::EditUser); }
    QString deleteUserHindrance() const { return ofUser(auth::Deed::DeleteUser); }
    // … and of the key that is chosen.
    QString renameKeyHindrance() const { return ofKey(KeyAct::Rename); }
    QString disablePasswordHindrance() const { return ofKey(KeyAct::DisablePassword); }
    QString removePasswordHindrance() const { return ofKey(KeyAct::RemovePassword); }
    QString deleteKeyHindrance() const { return ofKey(KeyAct::Delete); }
    QString resetKeyHindrance() const;      // … or of the user, its first one

signals:
    void changed();             // what the …Hindrance() answer
    void acted(candela::look::Kind kind, const QString &done, const QString &note);

private:
    void followUsers();
    void followKeys();
    void addRowActs();
    void showRowActs();
    const auth::User *shownUser() const;
    const auth::Key *currentKey() const;
    QString ofUser(auth::Deed deed) const;
    QString ofKey(KeyAct act) const { return keyActHindrance(m_workspace, act, currentKey()); }
    void actOnCurrent(KeyAct act);
    void askKeyAct(KeyAct act, const auth::Key &key);
    void askReset(const auth::Key &key, const auth::Person &person, const auth::SessionCounts &sessions);
    void askAddKey(const auth::User &user);
    void askEditUser(const auth::User &user);
    void askDeleteUser(const auth::User &user);
    void open(ActDialog *dialog);

    Workspace &m_workspace;
    UsersPage &m_users;
    KeysPage &m_keys;
    QList<std::pair<QAction *, KeyAct>> m_rowActs;
    QList<std::pair<QAction *, auth::Deed>> m_userActs;
};

} // namespace candela::app
