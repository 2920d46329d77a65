#include "useracts.h"

#include "dialogs/addkeydialog.h"
#include "dialogs/createuserdialog.h"
#include "dialogs/deletekeydialog.h"
#include "dialogs/deleteuserdialog.h"
#include "dialogs/disablepassworddialog.h"
#include "dialogs/edituserdialog.h"
#include "dialogs/offboarddialog.h"
#include "dialogs/removepassworddialog.h"
#include "dialogs/renamekeydialog.h"
#include "dialogs/resetkeydialog.h"
#include "pages/keyspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "tablemenu.h"

#include <QAction>

namespace candela::app {

UserActs::UserActs(Workspace &workspace, UsersPage &users, KeysPage &keys)
    : QObject(&users)
    , m_workspace(workspace)
    , m_users(users)
    , m_keys(keys)
{
    followUsers();
    followKeys();
    addRowActs();
    connect(&workspace, &Workspace::lockChanged, this, &UserActs::changed);
    connect(this, &UserActs::changed, this, &UserActs::showRowActs);
    showRowActs();
}

void UserActs::followUsers()
{
    const auto &detail = m_users.detail();
    connect(&detail, &UserDetail::shownChanged, this, &UserActs::changed);
    connect(&detail, &UserDetail::resetRequested, this, [this](const auth::Key &key, const auth::UserDetail &user) {
        askReset(key, user.user.person, user.user.sessions);
    });
    connect(&detail, &UserDetail::keyActRequested, this, &UserActs::askKeyAct);
    connect(&detail, &UserDetail::addKeyRequested, this, &UserActs::askAddKey);
    connect(&detail, &UserDetail::editRequested, this, &UserActs::askEditUser);
    connect(&detail, &UserDetail::deleteRequested, this, &UserActs::askDeleteUser);
}

void UserActs::followKeys()
{
    connect(&m_keys, &KeysPage::currentChanged, this, &UserActs::changed);
    connect(&m_keys, &KeysPage::resetRequested, this,
        [this](const auth::Key &key, const auth::SessionCounts &sessions) { askReset(key, key.person, sessions); });
    connect(&m_keys, &KeysPage::keyActRequested, this, &UserActs::askKeyAct);
}

void UserActs::addRowActs()
{
    QList<QAction *> acts;
    for (const auto act : keyActs) {
        auto *action = new QAction(keyActText(act), this);
        action->setObjectName(QStringLiteral("row:") + keyActName(act));
        connect(action, &QAction::triggered, this, [this, act] { actOnCurrent(act); });
        acts << action;
        m_rowActs.append({action, act});
    }
    m_keys.tableMenu().setActs(acts);
    QList<QAction *> ofUsers;
    const auto addUserAct = [&](const QString &name, const QString &text, auth::Deed deed, void (UserActs::*act)()) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        ofUsers << action;
        m_userActs.append({action, deed});
    };
    addUserAct(QStringLiteral("row:addKey"), tr("Add &key…"), auth::Deed::AddKey, &UserActs::addKey);
    addUserAct(QStringLiteral("row:editUser"), tr("&Edit attributes…"), auth::Deed::EditUser, &UserActs::editUser);
    addUserAct(QStringLiteral("row:deleteUser"), tr("&Delete user…"), auth::Deed::DeleteUser, &UserActs::deleteUser);
    m_users.tableMenu().setActs(ofUsers);
}

void UserActs::showRowActs()
{
    for (const auto &[action, deed] : m_userActs)
        offer(*action, ofUser(deed));
    for (const auto &[action, act] : m_rowActs)
        offer(*action, ofKey(act));
}

// Of the page that is seen.
const auth::User *UserActs::shownUser() const { return m_users.isVisible() ? m_users.detail().shownUser() : nullptr; }
const auth::Key *UserActs::currentKey() const { return m_keys.isVisible() ? m_keys.current() : nullptr; }

QString UserActs::ofUser(auth::Deed deed) const
{
    const auto hindered = hindrance(m_workspace, deed);
    return !hindered.isEmpty() ? hindered : shownUser() ? QString() : tr("Open a user's detail first");
}

QString UserActs::resetKeyHindrance() const
{
    if (m_keys.isVisible())
        return m_keys.resetHindrance();
    const auto hindered = ofUser(auth::Deed::SetPassword);
    return hindered.isEmpty() ? m_users.detail().resetHindrance() : hindered;
}

void UserActs::resetKey()
{
    if (m_users.isVisible())
        m_users.detail().resetFirstKey();
    else if (m_keys.isVisible())
        m_keys.resetCurrent();
}

void UserActs::actOnCurrent(KeyAct act)
{
    if (ofKey(act).isEmpty())
        askKeyAct(act, *currentKey());
}

void UserActs::createUser()
{
    if (!createUserHindrance().isEmpty())
        return;
    auto *dialog = new CreateUserDialog(m_workspace, &m_users);
    connect(dialog, &CreateUserDialog::created, &m_users, &UsersPage::showUser);
    open(dialog);
}

void UserActs::addKey()
{
    if (addKeyHindrance().isEmpty())
        askAddKey(*shownUser());
}

void UserActs::editUser()
{
    if (editUserHindrance().isEmpty())
        askEditUser(*shownUser());
}

void UserActs::deleteUser()
{
    if (deleteUserHindrance().isEmpty())
        askDeleteUser(*shownUser());
}

void UserActs::offboard()
{
    if (!offboardHindrance().isEmpty())
        return;
    auto *dialog = new OffboardDialog(m_workspace, &m_users);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OffboardDialog::acted, this, &UserActs::acted);
    dialog->open();
}

void UserActs::askKeyAct(KeyAct act, const auth::Key &key)
{
    switch (act) {
    case KeyAct::Rename: return open(new RenameKeyDialog(m_workspace, key, &m_users));
    case KeyAct::DisablePassword: return open(new DisablePasswordDialog(m_workspace, key, &m_users));
    case KeyAct::RemovePassword: return open(new RemovePasswordDialog(m_workspace, key, &m_users));
    case KeyAct::Delete: return open(new DeleteKeyDialog(m_workspace, key, &m_users));
    }
}

void UserActs::askAddKey(const auth::User &user)
{
    open(new AddKeyDialog(m_workspace, user.id, user.person, &m_users));
}

void UserActs::askEditUser(const auth::User &user) { open(new EditUserDialog(m_workspace, user, &m_users)); }
void UserActs::askDeleteUser(const auth::User &user) { open(new DeleteUserDialog(m_workspace, user, &m_users)); }

void UserActs::askReset(const auth::Key &key, const auth::Person &person, const auth::SessionCounts &sessions)
{
    auto named = key;
    named.person = person;
    open(new ResetKeyDialog(m_workspace, named, sessions, &m_users));
}

void UserActs::open(ActDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::acted, this, &UserActs::acted);
    dialog->open();
}

} // namespace candela::app
