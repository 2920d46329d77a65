// A workspace: opens and inspects off the window's thread, knows the server's clock, and can be left at any moment.
#include "auth/sessions.h"
#include "opened.h"
#include "support/fixture/faultproxy.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using database::Error;

class TestWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { prepareApplication(); }

    void opens_data() { engines(); }
    void opens()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace && workspace->isOpen());
        QCOMPARE(workspace->schema().users.name().table, fixture.schema().users.name().table);
        QVERIFY(!workspace->facts().version.isEmpty());
        QVERIFY(qAbs(workspace->now() - QDateTime::currentMSecsSinceEpoch()) < 60'000);
        QVERIFY(!workspace->place().isEmpty());
    }
    void aDatabaseWithoutTheTablesFails_data() { engines(); }
    void aDatabaseWithoutTheTablesFails()
    {
        FETCH_ENGINE();
        const TestDatabase empty(engine);
        app::Workspace workspace(profileOf(empty), testKey);
        QSignalSpy failed(&workspace, &app::Workspace::failed);
        workspace.open();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Schema);
        QVERIFY(!workspace.isOpen());
    }
    void aStoppedAttemptEndsInCancelled_data() { engines(); }
    void aStoppedAttemptEndsInCancelled()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        app::Workspace workspace(profileOf(fixture), testKey);
        QSignalSpy failed(&workspace, &app::Workspace::failed);
        workspace.open();
        workspace.stopOpening();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Cancelled);
    }
    // Whoever wrote the file wrote its triggers: nothing is written until somebody has looked at them.
    void triggersHoldChangesBack()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"create trigger back_door after delete on user_session begin select 1; end"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        QCOMPARE(workspace->lock(), app::Workspace::Lock::Triggers);
        const auto revoke = [&] {
            const auto done = workspace->run([schema = workspace->schema()](database::Connection &connection) {
                return auth::Sessions(connection, schema).revoke({LuciaFixture::session(u"adaactive"_s, 1)});
            });
            return QTest::qWaitFor([&] { return done.isFinished(); }) ? done.result() : database::failure(Error::Kind::Other);
        };
        const auto refused = revoke();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
        QSignalSpy changed(workspace.get(), &app::Workspace::lockChanged), anew(workspace.get(), &app::Workspace::returned);
        workspace->trustTriggers();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(anew.size(), 1);           // whoever waited for an answer of the connections before asks again
        QVERIFY(!workspace->isReadOnly());
        const auto done = revoke();
        QVERIFY(done);
        QCOMPARE(done->done, 1);
    }
    // The engine refuses changes after a reconnection as it did before it.
    void readOnlyOutlivesALoss_data() { engines(); }
    void readOnlyOutlivesALoss()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        auto profile = profileOf(fixture);
        profile.options.readOnly = true;
        const auto workspace = openedWorkspace(profile);
        QVERIFY(workspace);
        workspace->reportLoss({Error::Kind::Lost, {}, {}, {}});
        QSignalSpy returned(workspace.get(), &app::Workspace::returned);
        workspace->reconnect();
        QTRY_COMPARE(returned.size(), 1);
        QCOMPARE(workspace->lock(), app::Workspace::Lock::Profile);
        const auto erase = [statement = u"delete from "_s + fixture.sessions()](database::Connection &connection) {
            return connection.run({statement, {}});
        };
        for (const auto &refused : {workspace->run(erase), workspace->runAside(erase), workspace->runForOne(erase)}) {
            QTRY_VERIFY(refused.isFinished());
            QVERIFY(!refused.result());
            QCOMPARE(refused.result().error().kind, Error::Kind::ReadOnly);
        }
        QVERIFY(fixture.value(u"select count(*) from "_s + fixture.sessions()).toInt() > 0);
    }
    void readOnlyProfileNeedsNoTrust()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"create trigger back_door after delete on user_session begin select 1; end"_s);
        auto profile = profileOf(fixture);
        profile.options.readOnly = true;
        const auto workspace = openedWorkspace(profile);
        QVERIFY(workspace);
        QCOMPARE(workspace->lock(), app::Workspace::Lock::Profile);
        workspace->trustTriggers();
        QVERIFY(workspace->isReadOnly());
    }
    // Nobody asks anything, and the loss is known all the same.
    void idleLossIsNoticed_data() { servers(); }
    void idleLossIsNoticed()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        for (const bool silently : {true, false}) {
            FaultProxy proxy(fixture.options().port);
            auto profile = profileOf(fixture);
            profile.options.port = proxy.port();
            const auto workspace = openedWorkspace(profile);
            QVERIFY(workspace);
            QSignalSpy lost(workspace.get(), &app::Workspace::lost);
            silently ? proxy.goSilent() : proxy.cut();
            QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 10'000);
        }
    }
    // The window goes on while a job runs, and the workspace can be closed without waiting for it.
    void closingDoesNotWait_data() { servers(); }
    void closingDoesNotWait()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        const auto slow = engine == u"mysql" ? u"select sleep(30)"_s : u"select pg_sleep(30)"_s;
        std::atomic_bool running = false;
        workspace->run([slow, &running](database::Connection &connection) -> database::Result<int> {
            running = true;
            return connection.run({slow, {}}).map([](const database::Answer &) { return 1; });
        });
        QTRY_VERIFY(running);
        workspace.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));        // not the thirty seconds of the statement
    }
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
