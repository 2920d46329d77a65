// A replica: everything can be looked at, nothing changed, and the window says why.
#include "auth/keys.h"
#include "databaseview.h"
#include "mainwindowhand.h"
#include "support/fixture/replica.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using Kind = database::Error::Kind;

class TestReadOnlyServer : public QObject
{
    Q_OBJECT

    std::unique_ptr<LuciaFixture> m_fixture;
    std::unique_ptr<Replica> m_replica;

    app::Profile profile() const
    {
        auto profile = profileOf(*m_fixture);
        profile.options.port = m_replica->port();
        return profile;
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-readonlyserver"_s);
        prepareApplication();
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        m_fixture = std::make_unique<LuciaFixture>(engine);
        m_replica = std::make_unique<Replica>();
    }
    void cleanupTestCase()
    {
        m_replica.reset();
        m_fixture.reset();
    }

    void actsAreRefusedByTheServer()
    {
        const auto connection = opened(profile().options);
        QVERIFY(connection->link().readOnlyServer);
        QVERIFY(!connection->isReadOnly());
        auth::Keys keys(*connection, m_fixture->schema());
        const auto key = keys.get(u"username:bob"_s);
        QVERIFY(key);
        const auto reset = keys.resetPassword({{{key->id, key->seen}}, database::Secret(u"a new password"_s)});
        QVERIFY(!reset);
        QCOMPARE(reset.error().kind, Kind::ReadOnly);
        QCOMPARE(reset.error().code, u"25006"_s);
        QVERIFY(!connection->isLost());
        QVERIFY(connection->run({u"select 1"_s, {}}));
    }

    void workspaceIsLocked()
    {
        const auto workspace = openedWorkspace(profile());
        QVERIFY(workspace);
        QVERIFY(workspace->isReadOnly());
        QCOMPARE(workspace->lock(), app::Workspace::Lock::Server);
    }

    void windowSaysSo()
    {
        Window window;
        window.show();
        window.main.chooseConnection(profile());
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s));
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        clickRow(*window.table(u"sessions"_s), 0);
        QCOMPARE(window.main.findChild<app::DatabaseView *>()->facts().lock, u"Read-only server"_s);
        QVERIFY(!window.find<QAction>(u"actRevoke"_s)->isEnabled());
        QVERIFY(!window.find<QWidget>(u"revokeButton"_s)->isEnabled());
        QVERIFY(window.find<QAction>(u"actExport"_s)->isEnabled());
        shoot(window.main, u"read-only-server"_s);
    }
};

QTEST_MAIN(TestReadOnlyServer)
#include "tst_readonlyserver.moc"
