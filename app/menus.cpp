#include "menus.h"

#include "columnsmenu.h"
#include "connectionsmenu.h"
#include "copy.h"
#include "databaseview.h"
#include "schemewords.h"
#include "sessionacts.h"
#include "settings.h"
#include "useracts.h"
#include "zonemenu.h"

#include <QActionGroup>
#include <QMenuBar>

namespace candela::app {

using namespace Qt::StringLiterals;

Menus::Menus(QMenuBar &bar, ConnectionsMenu &connections, Settings &settings)
    : QObject(&bar)
    , m_bar(bar)
    , m_settings(settings)
{
    buildFile(connections);
    buildEdit();
    buildView();
    buildActs();
    buildUsers();
    buildKeys();
    buildHelp();
    followSettings();
    update();
}

QMenu *Menus::addMenu(const QString &title)
{
    auto *menu = m_bar.addMenu(title);
    menu->setToolTipsVisible(true);
    return menu;
}

QAction *Menus::add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcuts(keys);
    m_keys.add(action, menu.title());
    return action;
}

QAction *Menus::add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
    void (Menus::*requested)())
{
    auto *action = add(menu, name, text, keys);
    connect(action, &QAction::triggered, this, requested);
    return action;
}

QAction *Menus::add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys, Act act,
    Applies applies)
{
    auto *action = add(menu, name, text, keys);
    m_ofView.append({action, applies});
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_view)
            (m_view->*act)();
    });
    return action;
}

void Menus::add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys, UserAct act,
    UserHindrance hindrance)
{
    auto *action = add(menu, name, text, keys);
    m_ofUsers.append({action, hindrance});
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_view)
            (m_view->userActs().*act)();
    });
}

void Menus::buildFile(ConnectionsMenu &connections)
{
    auto &file = *addMenu(tr("&File"));
    add(file, u"actNewWindow"_s, tr("New &window"), {QKeySequence::New}, &Menus::newWindowRequested);
    file.addSeparator();
    add(file, u"actConnect"_s, tr("&Connect…"), {QKeySequence::Open}, &Menus::connectRequested);
    add(file, u"actOpenFile"_s, tr("Open SQLite &file…"), {}, &Menus::openFileRequested);
    file.addMenu(&connections);
    auto *leave = add(file, u"actDisconnect"_s, tr("&Disconnect"), {}, &Menus::disconnectRequested);
    m_ofView.append({leave, nullptr});
    file.addSeparator();
    add(file, u"actExport"_s, tr("&Export…"), {u"Ctrl+Shift+E"_s}, &DatabaseView::exportView,
        &DatabaseView::canExport);
    add(file, u"actPrint"_s, tr("&Print…"), {QKeySequence::Print}, &DatabaseView::printView, &DatabaseView::canExport);
    file.addSeparator();
    add(file, u"actClose"_s, tr("C&lose window"), standardKeys(QKeySequence::Close, {u"Ctrl+W"_s}),
        &Menus::closeRequested);
    add(file, u"actQuit"_s, tr("&Quit"), standardKeys(QKeySequence::Quit, {u"Ctrl+Q"_s}), &Menus::quitRequested)
        ->setMenuRole(QAction::QuitRole);
}

void Menus::buildEdit()
{
    auto &edit = *addMenu(tr("&Edit"));
    add(edit, u"actUndo"_s, tr("U&ndo revocation"), {QKeySequence::Undo}, &SessionActs::undo, &SessionActs::undoHindrance);
    edit.addSeparator();
    add(edit, u"actCopy"_s, tr("&Copy"), {QKeySequence::Copy}, &DatabaseView::copyRows, &DatabaseView::canCopy);
    add(edit, u"actCopyWithNames"_s, tr("Copy with &headers"), {u"Ctrl+Shift+C"_s}, &DatabaseView::copyRowsWithNames,
        &DatabaseView::canCopy);
    buildCopyAs(edit);
    edit.addSeparator();
    add(edit, u"actSelectAll"_s, tr("Select all &loaded"), {QKeySequence::SelectAll}, &DatabaseView::selectAll,
        &DatabaseView::canSelectAll);
    add(edit, u"actSelectMatching"_s, tr("Select all &matching"), {u"Ctrl+Shift+A"_s}, &DatabaseView::selectMatching,
        &DatabaseView::canSelectAll);
    edit.addSeparator();
#ifdef Q_OS_WIN
    const auto findKeys = standardKeys(QKeySequence::Find, {u"Ctrl+E"_s});
#else
    const auto findKeys = standardKeys(QKeySequence::Find, {u"Ctrl+F"_s});
#endif
    add(edit, u"actFind"_s, tr("&Find"), findKeys, &DatabaseView::find);
    add(edit, u"actFindToken"_s, tr("Find session by &token…"), {u"Ctrl+T"_s}, &DatabaseView::findToken,
        &DatabaseView::hasSessions);
    add(edit, u"actClearFilters"_s, tr("Clear f&ilters"), {u"Ctrl+Shift+F"_s}, &DatabaseView::clearFilters);
    edit.addSeparator();
    add(edit, u"actPreferences"_s, tr("&Preferences…"), standardKeys(QKeySequence::Preferences, {u"Ctrl+,"_s}),
        &Menus::preferencesRequested)->setMenuRole(QAction::PreferencesRole);
}

void Menus::buildCopyAs(QMenu &edit)
{
    auto &as = *edit.addMenu(tr("Copy &as"));
    const auto addFormat = [&](const QString &name, const QString &text, CopyFormat format) {
        auto *action = add(as, name, text, {});
        m_ofView.append({action, &DatabaseView::canCopy});
        connect(action, &QAction::triggered, this, [this, format] {
            if (m_view)
                m_view->copyAs(format);
        });
    };
    addFormat(u"actCopyCsv"_s, tr("&CSV"), CopyFormat::Csv);
    addFormat(u"actCopyJson"_s, tr("&JSON"), CopyFormat::Json);
    addFormat(u"actCopyMarkdown"_s, tr("&Markdown"), CopyFormat::Markdown);
}

void Menus::buildView()
{
    auto &view = *addMenu(tr("&View"));
    add(view, u"actUsers"_s, tr("&Users"), {pageKey(1)}, &DatabaseView::showUsers);
    add(view, u"actSessions"_s, tr("&Sessions"), {pageKey(2)}, &DatabaseView::showSessions, &DatabaseView::hasSessions);
    add(view, u"actKeys"_s, tr("&Keys"), {pageKey(3)}, &DatabaseView::showKeys);
    add(view, u"actJournal"_s, tr("&Journal"), {pageKey(4)}, &DatabaseView::showJournal);
    view.addSeparator();
    add(view, u"actRefresh"_s, tr("&Refresh"), standardKeys(QKeySequence::Refresh, {u"F5"_s, u"Ctrl+R"_s}),
        &DatabaseView::refresh);
    add(view, u"actEscape"_s, tr("S&top, or close the detail"), {u"Esc"_s}, &DatabaseView::escape);
    view.addSeparator();
    m_columns = new ColumnsMenu(&view);
    view.addMenu(m_columns);
    add(view, u"actResetLayout"_s, tr("Reset &layout"), {}, &DatabaseView::resetLayout);
    m_zones = new ZoneMenu(m_settings, &view);
    view.addMenu(m_zones);
    buildSchemes(view);
}

void Menus::buildSchemes(QMenu &view)
{
    auto &schemes = *view.addMenu(tr("A&ppearance"));
    auto *group = new QActionGroup(this);
    for (const auto choice : schemeChoices) {
        auto *action = add(schemes, schemeName(choice), schemeText(choice), {});
        action->setCheckable(true);
        group->addAction(action);
        m_schemes.append({action, choice});
        connect(action, &QAction::triggered, this, [this, choice] { emit schemeChosen(choice); });
    }
}

void Menus::buildActs()
{
    auto &acts = *addMenu(tr("&Acts"));
    add(acts, u"actRevoke"_s, tr("&Revoke selected sessions…"), {QKeySequence::Delete}, &SessionActs::revokeSelection,
        &SessionActs::revokeHindrance);
    add(acts, u"actRevokeOthers"_s, tr("Revoke the user's &other sessions…"), {}, &SessionActs::revokeOthers,
        &SessionActs::revokeOthersHindrance);
    add(acts, u"actRevokeMatching"_s, tr("Revoke all that &match…"), {}, &SessionActs::revokeMatching,
        &SessionActs::revokeMatchingHindrance);
    add(acts, u"actRevokeDead"_s, tr("Revoke &dead sessions…"), {}, &SessionActs::revokeDead,
        &SessionActs::revokeAnyHindrance);
    acts.addSeparator();
    add(acts, u"actReset"_s, tr("Reset &key…"), {u"Ctrl+Shift+R"_s}, &UserActs::resetKey,
        &UserActs::resetKeyHindrance);
    // Apart from everything else.
    acts.addSeparator();
    auto &emergency = *acts.addMenu(tr("&Emergency"));
    emergency.setToolTipsVisible(true);
    add(emergency, u"actRevokeEverything"_s, tr("&End every session…"), {}, &SessionActs::revokeEverything,
        &SessionActs::revokeAnyHindrance);
}

void Menus::add(QMenu &menu, const QString &name, const QString &text, const QList<QKeySequence> &keys, SessionAct act,
    SessionHindrance hindrance)
{
    auto *action = add(menu, name, text, keys);
    m_ofSessions.append({action, hindrance});
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_view && m_view->sessionActs())
            (m_view->sessionActs()->*act)();
    });
}

void Menus::buildUsers()
{
    auto &users = *addMenu(tr("&Users", "menu"));
    add(users, u"actCreateUser"_s, tr("&Create user…"), {}, &UserActs::createUser, &UserActs::createUserHindrance);
    users.addSeparator();
    add(users, u"actAddKey"_s, tr("Add &key…"), {}, &UserActs::addKey, &UserActs::addKeyHindrance);
    add(users, u"actEditUser"_s, tr("&Edit attributes…"), {}, &UserActs::editUser, &UserActs::editUserHindrance);
    users.addSeparator();
    add(users, u"actDeleteUser"_s, tr("&Delete user…"), {}, &UserActs::deleteUser, &UserActs::deleteUserHindrance);
    users.addSeparator();
    add(users, u"actOffboard"_s, tr("&Off-board users from a list…"), {}, &UserActs::offboard,
        &UserActs::offboardHindrance);
}

void Menus::buildKeys()
{
    auto &keys = *addMenu(tr("&Keys", "menu"));
    add(keys, u"actRenameKey"_s, keyActText(KeyAct::Rename), {}, &UserActs::renameKey, &UserActs::renameKeyHindrance);
    add(keys, u"actDisablePassword"_s, keyActText(KeyAct::DisablePassword), {}, &UserActs::disablePassword,
        &UserActs::disablePasswordHindrance);
    add(keys, u"actRemovePassword"_s, keyActText(KeyAct::RemovePassword), {}, &UserActs::removePassword,
        &UserActs::removePasswordHindrance);
    keys.addSeparator();
    add(keys, u"actDeleteKey"_s, keyActText(KeyAct::Delete), {}, &UserActs::deleteKey, &UserActs::deleteKeyHindrance);
}

void Menus::buildHelp()
{
    auto &help = *addMenu(tr("&Help"));
    add(help, u"actShortcuts"_s, tr("&Keyboard shortcuts"), {u"F1"_s, u"Ctrl+?"_s}, &Menus::shortcutsRequested);
    add(help, u"actVerify"_s, tr("&Verify report…"), {}, &Menus::verificationRequested);
    add(help, u"actRights"_s, tr("&Rights…"), {}, &DatabaseView::showRights);
    add(help, u"actAbout"_s, tr("&About Candela"), {}, &Menus::aboutRequested)->setMenuRole(QAction::AboutRole);
}

void Menus::setView(DatabaseView *view)
{
    m_view = view;
    update();
}

void Menus::setWorkspace(Workspace *workspace) { m_zones->setWorkspace(workspace); }

void Menus::update()
{
    m_columns->setTable(m_view ? m_view->table() : nullptr);
    for (const auto &[action, applies] : m_ofView)
        action->setEnabled(m_view && (!applies || (m_view->*applies)()));
    const auto unconnected = m_view ? QString() : tr("Connect to a database first");
    auto *sessions = m_view ? m_view->sessionActs() : nullptr;
    for (const auto &[action, hindrance] : m_ofSessions)
        offer(*action, sessions ? (sessions->*hindrance)() : m_view ? tr("This site keeps its sessions in another store") : unconnected);
    for (const auto &[action, hindrance] : m_ofUsers)
        offer(*action, m_view ? (m_view->userActs().*hindrance)() : unconnected);
}

void Menus::followSettings()
{
    m_keys.apply(m_settings.keys());
    for (const auto &[action, choice] : m_schemes)
        action->setChecked(m_settings.scheme() == choice);
}

} // namespace candela::app
