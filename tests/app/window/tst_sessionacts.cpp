// What can be done to sessions from the window: when it is offered, what is said of it, and its undo.
#include "app/emptyjournal.h"
#include "databaseview.h"
#include "look/datatable.h"
#include "look/selectionbar.h"
#include "mainwindowhand.h"
#include "sql/modify.h"
#include "support/fixture/engines.h"
#include "support/heartbeat.h"

#include <QElapsedTimer>
#include <QLabel>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestSessionActs : public QObject
{
    Q_OBJECT
    static constexpr int patience = 10'000;

    // The live sessions, four in all.
    static void show(Window &window, const LuciaFixture &fixture)
    {
        window.show();
        window.main.chooseConnection(profileOf(fixture));
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s) && !window.dialog());
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(window), 4, patience);
    }
    static int rows(const Window &window) { return window.table(u"sessions"_s)->model()->rowCount(); }
    static bool offers(const Window &window, const QString &act) { return window.find<QAction>(act)->isEnabled(); }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-sessionacts"_s);
        prepareApplication();
    }

    void revokesAndPutsBack_data()
    {
        QTest::addColumn<bool>("byToast");
        QTest::newRow("toast") << true;
        QTest::newRow("Ctrl+Z") << false;
    }
    void revokesAndPutsBack()
    {
        QFETCH(bool, byToast);
        LuciaFixture fixture(u"sqlite"_s);
        Window window;
        show(window, fixture);
        const auto all = fixture.column(u"select id || active_expires from %1 order by id"_s.arg(fixture.sessions()));
        QVERIFY(!offers(window, u"actRevoke"_s) && !offers(window, u"actUndo"_s));
        window.table(u"sessions"_s)->selectRow(0);
        QTRY_VERIFY(offers(window, u"actRevoke"_s));
        window.trigger(u"actRevoke"_s);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"revoke"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.dialog(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(rows(window), 3, patience);
        QTRY_VERIFY(window.find<QWidget>(u"toastUndo"_s)->isVisible());
        QVERIFY(offers(window, u"actUndo"_s));
        const auto *undo = window.find<QWidget>(u"toastUndo"_s);
        QVERIFY(undo->width() >= undo->sizeHint().width());     // nothing of it is cut off
        shoot(window.main, byToast ? u"window-undo"_s : u"window-undo-key"_s);
        if (byToast)
            window.click(u"toastUndo"_s);
        else
            window.trigger(u"actUndo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(window), 4, patience);
        QCOMPARE(fixture.column(u"select id || active_expires from %1 order by id"_s.arg(fixture.sessions())), all);
        QTRY_VERIFY(!offers(window, u"actUndo"_s));
    }

    // The run outlives neither what it refers to nor its line in the journal.
    void windowThatGoesWhileItRevokes_data() { engines(); }
    void windowThatGoesWhileItRevokes()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        emptyJournal();
        auto window = std::make_unique<Window>();
        show(*window, fixture);
        const auto journal = window->main.findChild<app::DatabaseView *>()->workspace().journal().path();
        window->table(u"sessions"_s)->selectRow(0);
        QTRY_VERIFY(offers(*window, u"actRevoke"_s));
        window->trigger(u"actRevoke"_s);
        QTRY_VERIFY(window->dialog());
        const auto blocker = fixture.connect();
        auto held = database::Transaction::begin(*blocker);
        QVERIFY(held);
        QVERIFY(held->execute(sql::deleteFrom(*fixture.schema().sessions).everyRow()));
        clickIn(*window->dialog(), u"revoke"_s);
        const auto lines = [&] {
            QFile file(journal);
            return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(lines(), 1, patience);
        QTest::qWait(200); // until it waits for the other one
        window.reset();
        QTRY_COMPARE_WITH_TIMEOUT(lines(), 2, patience);
        QFile file(journal);
        QVERIFY(file.open(QIODevice::ReadOnly));
        file.readLine();
        const auto end = file.readLine();
        QVERIFY2(end.contains("\"unknown\""), end.constData());
    }

    void everyRevocationIsReached()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Window window;
        show(window, fixture);
        const auto opens = [&](const QString &act, const QString &question) {
            window.trigger(act);
            QTRY_VERIFY(window.dialog());
            QTRY_COMPARE_WITH_TIMEOUT(questionOf(window), question, patience);
            window.dialog()->reject();
            QTRY_VERIFY(!window.dialog());
        };
        QVERIFY(!offers(window, u"actRevokeOthers"_s));
        opens(u"actRevokeMatching"_s, u"Revoke 4 sessions of 2 users?"_s);
        opens(u"actRevokeDead"_s, u"Revoke 3 sessions that are dead?"_s);
        opens(u"actRevokeEverything"_s, u"End every session: 8 sessions of 4 users?"_s);
        // Of Ada, who has two others in whatever state.
        auto *table = window.table(u"sessions"_s);
        for (int row = 0; row < rows(window); ++row) {
            if (table->model()->index(row, 1).data().toString() == u"ada") {
                table->selectRow(row);
                break;
            }
        }
        QTRY_VERIFY(offers(window, u"actRevokeOthers"_s));
        opens(u"actRevokeOthers"_s, u"Revoke the other 2 sessions of ada?"_s);
        // Of two users there are no others.
        table->selectAll();
        QTRY_VERIFY(!offers(window, u"actRevokeOthers"_s));
        QVERIFY(offers(window, u"actRevoke"_s));
        window.trigger(u"actUsers"_s);
        QVERIFY(!offers(window, u"actRevoke"_s) && !offers(window, u"actRevokeMatching"_s));
        QVERIFY(offers(window, u"actRevokeDead"_s));
    }

    // More than can be selected: the filter reaches the rest. The window lives while all of them are selected and let go.
    void veryManyAreSelectedAndRevoked()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const auto day = fixture.now() + 86'400'000;
        fixture.run(uR"(insert into %1 (id, user_id, active_expires, idle_expires, user_agent, ip)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 50100)
            select 'many' || substr('00000000000000000000000000000000000' || i, -36), 'bob0000000000002', %2, %2, '', '' from n)"_s
                .arg(fixture.sessions()).arg(day));
        Window window;
        window.show();
        window.main.chooseConnection(profileOf(fixture));
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s) && !window.dialog());
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(window), 200, patience);
        auto *table = window.table(u"sessions"_s);
        auto *bar = window.find<look::SelectionBar>(u"sessionsSelection"_s);
        {
            const Heartbeat heart;              // while they come
            window.trigger(u"actSelectMatching"_s);
            QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 60'000);
            QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
        }
        QCOMPARE(rows(window), 50'000);
        QTRY_COMPARE_WITH_TIMEOUT(bar->accessibleName(), u"50,000 selected of 50,104 that match"_s, patience);
        shoot(window.main, u"window-very-many"_s);
        {
            const Heartbeat heart;
            const auto beats = [](int count) {
                QElapsedTimer time;
                time.start();
                return QTest::qWaitFor([&] { return time.elapsed() > count * 10; });
            };
            table->clearSelection();
            QVERIFY(beats(5));
            QVERIFY(!offers(window, u"actRevoke"_s));
            window.trigger(u"actSelectMatching"_s);
            QVERIFY(beats(5));
            QVERIFY(offers(window, u"actRevoke"_s) && !offers(window, u"actRevokeOthers"_s));
            QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
        }
        auto *all = bar->findChildren<QPushButton *>().first();
        QCOMPARE(all->text(), u"Revoke all that &match…"_s);
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_VERIFY(window.dialog());
        QTRY_COMPARE_WITH_TIMEOUT(questionOf(window), u"Revoke 50,104 sessions of 2 users?"_s, patience);
        window.dialog()->reject();
    }

private:
    static QString questionOf(const Window &window)
    {
        if (!window.dialog())
            return {};
        for (const auto *label : window.dialog()->findChildren<QLabel *>()) {
            if (label->text().endsWith(u'?'))
                return label->text();
        }
        return {};
    }
};

QTEST_MAIN(TestSessionActs)
#include "tst_sessionacts.moc"
