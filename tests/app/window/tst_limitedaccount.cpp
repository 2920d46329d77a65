// An account that may not do everything: what it may not do is disabled and names the grant that it takes, wherever it
// is offered; and nothing else is.
#include "databaseview.h"
#include "app/acts/scene.h"
#include "dialogs/renamekeydialog.h"
#include "dialogs/resetkeydialog.h"
#include "dialogs/revokedialog.h"
#include "hindrance.h"
#include "keyact.h"
#include "mainwindowhand.h"
#include "support/fixture/grantedaccount.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::Workspace;
using auth::Deed;

namespace {

constexpr int patience = 20'000;

// A site, an account that looks at it, and the connection as that account.
struct Site {
    explicit Site(const QString &engine)
        : db(engine), name(accountName(db, u"viewer"_s)), account(db, name, statements())
    {
        profile = profileOf(db);
        profile.options = account.options();
    }

    QStringList statements() const
    {
        return auth::statements(dialect(), auth::viewerGrants(db.schema()), name, db.options().name);
    }
    const sql::Dialect &dialect() const { return database::engine(db.engine())->dialect(); }
    // As the product prints it: "grant delete on "public"."user_session" to "ops";"
    QString grant(const QString &rights, const sql::TableName &table) const
    {
        const auto host = db.engine() == u"mysql" ? u"@`%`"_s : QString();
        return u"grant %1 on %2 to %3%4;"_s.arg(rights, dialect().quoted(table), dialect().quoted(name), host);
    }
    QString quoted(const QString &column) const { return dialect().quoted(column); }
    void allow(const QString &rights, const QString &table)
    {
        db.run(u"grant %1 on %2 to %3"_s.arg(rights, table, dialect().quoted(name)));
    }

    LuciaFixture db;
    const QString name;
    const GrantedAccount account;
    app::Profile profile;
};

} // namespace

class TestLimitedAccount : public QObject
{
    Q_OBJECT

    static void show(Window &window, const app::Profile &profile)
    {
        window.show();
        window.main.chooseConnection(profile);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.table(u"users"_s) && !window.dialog(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.table(u"users"_s)->model()->rowCount(), 5, patience);
        clickRow(*window.table(u"users"_s), 0);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QWidget>(u"addKeyLink"_s), patience);
    }
    template <class W> static void verifyHindered(const Window &window, const QString &name, const QString &grant)
    {
        const auto *offered = window.find<W>(name);
        QVERIFY2(offered, qPrintable(name));
        QVERIFY2(!offered->isEnabled(), qPrintable(name));
        QVERIFY2(offered->toolTip().contains(grant), qPrintable(name + u": "_s + offered->toolTip()));
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-limitedaccount"_s);
        prepareApplication();
    }

    void viewersWindowNamesTheGrants_data() { servers(); }
    void viewersWindowNamesTheGrants()
    {
        FETCH_ENGINE();
        Site site(engine);
        Window window;
        show(window, site.profile);
        const auto &schema = site.db.schema();
        const auto users = schema.users.name(), keys = schema.keys.name(), sessions = schema.sessions->name();
        const auto endSessions = site.grant(u"delete"_s, sessions), addKey = site.grant(u"insert"_s, keys);
        const auto setPassword = site.grant(u"update (%1)"_s.arg(site.quoted(u"hashed_password"_s)), keys);
        const auto rename = site.grant(u"update (%1)"_s.arg(site.quoted(u"id"_s)), keys);
        const auto deleteKey = site.grant(u"delete"_s, keys), deleteUser = site.grant(u"delete"_s, users);
        const auto edit = site.grant(u"update (%1)"_s.arg(
            site.dialect().quoted({u"username"_s, u"email"_s, u"email_verified"_s})), users);

        QCOMPARE(window.main.findChild<app::DatabaseView *>()->facts().lock, u"Read-only account"_s);
        for (const auto &[act, grant] : {std::pair(u"actCreateUser"_s, site.grant(u"insert"_s, users)),
                 {u"actRevoke"_s, endSessions}, {u"actRevokeDead"_s, endSessions},
                 {u"actRevokeOthers"_s, endSessions}, {u"actRevokeMatching"_s, endSessions},
                 {u"actRevokeEverything"_s, endSessions}, {u"actUndo"_s, site.grant(u"insert"_s, sessions)},
                 {u"actReset"_s, setPassword}, {u"actAddKey"_s, addKey}, {u"actEditUser"_s, edit},
                 {u"actDeleteUser"_s, deleteUser}, {u"row:addKey"_s, addKey}, {u"row:editUser"_s, edit},
                 {u"row:deleteUser"_s, deleteUser}, {u"actRenameKey"_s, rename}, {u"actDisablePassword"_s, setPassword},
                 {u"actRemovePassword"_s, setPassword}, {u"actDeleteKey"_s, deleteKey}})
            verifyHindered<QAction>(window, act, grant);
        verifyHindered<QAction>(window, u"actDeleteUser"_s, endSessions);       // all three, one a line
        verifyHindered<QAction>(window, u"actDeleteUser"_s, deleteKey);
        for (const auto &[button, grant] : {std::pair(u"resetKeyButton"_s, setPassword), {u"endSessionsButton"_s, endSessions},
                 {u"deleteUserButton"_s, deleteUser}, {u"editUserLink"_s, edit}, {u"addKeyLink"_s, addKey},
                 {u"resetKey:email:ada@example.com"_s, setPassword}})
            verifyHindered<QWidget>(window, button, grant);
        window.click(u"moreOfKey:email:ada@example.com"_s);
        QTRY_VERIFY(window.find<QMenu>(u"keyMenu"_s));
        verifyHindered<QAction>(window, u"renameKey"_s, rename);
        verifyHindered<QAction>(window, u"deleteKey"_s, deleteKey);
        window.find<QMenu>(u"keyMenu"_s)->close();
        shoot(window.main, u"limited-account-"_s + engine);

        window.trigger(u"actSessions"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.table(u"sessions"_s)->model()->rowCount(), 4, patience);
        clickRow(*window.table(u"sessions"_s), 0);
        verifyHindered<QWidget>(window, u"revokeButton"_s, endSessions);
        QVERIFY(window.find<QAction>(u"actExport"_s)->isEnabled());             // reading is not touched
        window.trigger(u"actKeys"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.table(u"keys"_s)->model()->rowCount(), 5, patience);
        clickRow(*window.table(u"keys"_s), 0);
        verifyHindered<QWidget>(window, u"keysReset"_s, setPassword);
        verifyHindered<QAction>(window, u"row:renameKey"_s, rename);
        verifyHindered<QAction>(window, u"row:deleteKey"_s, deleteKey);
    }

    // Of somebody who came by another way.
    void dialogsSayItAsWell_data() { servers(); }
    void dialogsSayItAsWell()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto workspace = openedWorkspace(site.profile);
        QVERIFY(workspace);
        const auto connection = opened(site.profile.options);
        const auto key = auth::Keys(*connection, site.db.schema()).get(u"username:bob"_s);
        const auto session = auth::Sessions(*connection, site.db.schema()).find(LuciaFixture::session(u"adaactive"_s, 1));
        QVERIFY(key && session);
        app::RenameKeyDialog rename(*workspace, *key);
        app::ResetKeyDialog reset(*workspace, *key, {});
        app::RevokeDialog revoke(*workspace, {*session});
        for (const auto &[dialog, button] :
            {std::pair<QDialog *, const char *>(&rename, "act"), {&reset, "act"}, {&revoke, "revoke"}}) {
            dialog->show();
            QTRY_VERIFY2(barText(*dialog).contains(u"may not do this"), qPrintable(barText(*dialog)));
            QVERIFY2(barText(*dialog).contains(u"grant "), qPrintable(barText(*dialog)));
            QTest::qWait(200);
            QVERIFY(!part<QPushButton>(*dialog, button)->isEnabled());
            QVERIFY(part<QPushButton>(*dialog, button)->toolTip().contains(u"grant "));
        }
        tests::shoot(static_cast<QWidget &>(reset), u"limited-reset-"_s + engine);
    }

    // A password may be reset by whoever may change passwords; only the sessions stay.
    void resetWithoutEndingSessions_data() { servers(); }
    void resetWithoutEndingSessions()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.allow(u"update (hashed_password)"_s, site.db.keys());
        const auto workspace = openedWorkspace(site.profile);
        QVERIFY(workspace);
        QVERIFY(app::hindrance(*workspace, Deed::SetPassword).isEmpty());
        QVERIFY(app::hindrance(*workspace, Deed::RenameKey).contains(u"grant update"));
        const auto connection = opened(site.profile.options);
        const auto key = auth::Keys(*connection, site.db.schema()).get(u"username:bob"_s);
        QVERIFY(key);
        const auto before = site.db.value(u"select count(*) from "_s + site.db.sessions());
        app::ResetKeyDialog dialog(*workspace, *key, {2, 0, 1, 0});
        dialog.open();
        auto *box = part<QCheckBox>(dialog, "endSessions");
        QVERIFY(!box->isEnabled() && !box->isChecked());
        QVERIFY(part<QLabel>(dialog, "forbidden")->isVisible());
        QVERIFY(part<QLabel>(dialog, "forbidden")->text().contains(u"grant delete"));
        tests::shoot(static_cast<QWidget &>(dialog), u"limited-reset-sessions-"_s + engine);
        QTRY_VERIFY(part<QPushButton>(dialog, "act")->isEnabled());
        QTest::mouseClick(part<QPushButton>(dialog, "act"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.windowTitle(), u"Key reset"_s, patience);
        QCOMPARE(site.db.value(u"select count(*) from "_s + site.db.sessions()), before);
        QVERIFY(site.db.value(u"select hashed_password from %1 where id = 'username:bob'"_s.arg(site.db.keys())) != LuciaFixture::hash());
    }

    // Mailed links stay where the account may not end them; with them a disabled password would be none.
    void resetWithoutEndingLinks_data() { servers(); }
    void resetWithoutEndingLinks()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto text = engine == u"mysql" ? u"varchar(16)"_s : u"text"_s;
        site.db.run(u"create table password_reset_token (id %1 not null primary key, expires bigint not null, user_id %1 not null)"_s
                .arg(text));
        site.db.run(u"insert into password_reset_token values ('1', 0, 'bob0000000000002')"_s);
        site.allow(u"select"_s, u"password_reset_token"_s);
        site.allow(u"update (hashed_password)"_s, site.db.keys());
        const auto workspace = openedWorkspace(site.profile);
        QVERIFY(workspace && workspace->schema().resetTokens);
        const auto grant = site.grant(u"delete"_s, workspace->schema().resetTokens->name());
        QCOMPARE(app::lackingGrants(*workspace, Deed::DisablePassword), grant);
        const auto connection = opened(site.profile.options);
        const auto key = auth::Keys(*connection, workspace->schema()).get(u"username:bob"_s);
        QVERIFY(key);
        QVERIFY(app::keyActHindrance(*workspace, app::KeyAct::DisablePassword, &*key).contains(grant));
        QVERIFY(app::keyActHindrance(*workspace, app::KeyAct::RemovePassword, &*key).isEmpty());
        app::ResetKeyDialog dialog(*workspace, *key, {2, 0, 1, 0});
        dialog.open();
        auto *box = part<QCheckBox>(dialog, "endLinks");
        QVERIFY(box->isVisible() && !box->isEnabled() && !box->isChecked());
        QVERIFY(part<QLabel>(dialog, "linksStay")->text().contains(grant));
        tests::shoot(static_cast<QWidget &>(dialog), u"limited-reset-links-"_s + engine);
        QTRY_VERIFY(part<QPushButton>(dialog, "act")->isEnabled());
        QTest::mouseClick(part<QPushButton>(dialog, "act"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.windowTitle(), u"Key reset"_s, patience);
        QCOMPARE(site.db.value(u"select count(*) from password_reset_token"_s).toInt(), 1);
    }

    // Who may end sessions but not put them back is told so before.
    void revocationThatCannotBeUndone_data() { servers(); }
    void revocationThatCannotBeUndone()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.allow(u"delete"_s, site.db.sessions());
        const auto workspace = openedWorkspace(site.profile);
        QVERIFY(workspace);
        const auto connection = opened(site.profile.options);
        const auto session = auth::Sessions(*connection, site.db.schema()).find(LuciaFixture::session(u"adaactive"_s, 1));
        QVERIFY(session);
        app::RevokeDialog dialog(*workspace, {*session});
        QSignalSpy kept(&dialog, &app::RevokeDialog::kept);
        dialog.open();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(dialog, "revoke")->isEnabled(), patience);
        QStringList lines;
        for (const auto *label : part<QWidget>(dialog, "consequences")->findChildren<QLabel *>())
            lines << label->text();
        QVERIFY2(lines.contains(u"It cannot be undone: the account may not add sessions."_s), qPrintable(lines.join(u'\n')));
        QTest::mouseClick(part<QPushButton>(dialog, "revoke"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        QCOMPARE(kept.size(), 0);
        QCOMPARE(site.db.value(u"select count(*) from "_s + site.db.sessions()).toInt(), 7);
    }

    void asksAgainAfterALoss_data() { servers(); }
    void asksAgainAfterALoss()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto workspace = openedWorkspace(site.profile);
        QVERIFY(workspace);
        QVERIFY(!app::hindrance(*workspace, Deed::EndSessions).isEmpty());
        site.allow(u"delete"_s, site.db.sessions());
        QSignalSpy returned(workspace.get(), &Workspace::returned);
        workspace->reportLoss({database::Error::Kind::Lost, {}, {}, {}});
        workspace->reconnect();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, patience);
        QCOMPARE(app::hindrance(*workspace, Deed::EndSessions), QString());
        QVERIFY(!app::hindrance(*workspace, Deed::AddKey).isEmpty());
    }

    // While somebody holds a table for himself, nothing is planned for it.
    void whatCannotBeLearntForbidsNothing()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        Site site(engine);
        const auto other = site.db.connect();
        QVERIFY(other->run({u"begin"_s, {}}));
        QVERIFY(other->run({u"lock table %1 in access exclusive mode"_s.arg(site.db.users()), {}}));
        const auto workspace = openedWorkspace(site.profile);
        QVERIFY(workspace);
        QVERIFY(!workspace->facts().rights);
        for (const auto deed : {Deed::EndSessions, Deed::SetPassword, Deed::DeleteUser})
            QCOMPARE(app::hindrance(*workspace, deed), QString());
        QVERIFY(other->run({u"rollback"_s, {}}));
    }

    void ownerIsNotHindered_data() { engines(); }
    void ownerIsNotHindered()
    {
        FETCH_ENGINE();
        const LuciaFixture db(engine);
        const auto workspace = openedWorkspace(profileOf(db));
        QVERIFY(workspace && workspace->facts().rights);
        for (const auto deed : {Deed::EndSessions, Deed::RestoreSessions, Deed::SetPassword, Deed::AddKey, Deed::RenameKey,
                 Deed::DeleteKey, Deed::CreateUser, Deed::EditUser, Deed::DeleteUser})
            QCOMPARE(app::hindrance(*workspace, deed), QString());
    }
};

QTEST_MAIN(TestLimitedAccount)
#include "tst_limitedaccount.moc"
