// The window over ten million sessions of a million users: rows come as soon as from a small database, what takes long is
// stopped within a second, the window answers all the while, and its memory stays.
#include "auth/sessionstate.h"
#include "lib/report/memory.h"
#include "look/chip.h"
#include "models/sessionsmodel.h"
#include "models/usersmodel.h"
#include "pages/sessionspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "scale/scalewindow.h"
#include "support/fixture/faultproxy.h"
#include "support/heartbeat.h"

#include <QLineEdit>

#include <malloc.h>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using Progress = app::PagedRows::Progress;

class TestTenMillion : public QObject
{
    Q_OBJECT
    static constexpr qint64 first = 150, further = 100, stopped = 1000;     // milliseconds
    static constexpr qint64 mostMemory = 120'000'000;

    static qint64 rows()
    {
        const auto wanted = qEnvironmentVariable("CANDELA_SCALE_ROWS").toLongLong();
        return wanted > 0 ? wanted : 10'000'000;
    }
    class Database : public ScaleDatabase
    {
    public:
        explicit Database(const QString &engine) : ScaleDatabase(engine, {rows() / 10, rows()}) { settle(); }
    };

    // The middle one of several, since the machine has other things to do as well.
    template <class Act> static qint64 usually(ScaleWindow &window, Act act)
    {
        std::vector<qint64> times;
        for (int i = 0; i < 7; ++i)
            times.push_back(window.untilReady([&] { act(i); }).value_or(ScaleWindow::patience));
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    }
    static void report(const QString &what, qint64 milliseconds, qint64 most)
    {
        qInfo("%s: %s: %lld ms, at most %lld", QTest::currentDataTag(), qPrintable(what), milliseconds, most);
        QVERIFY2(milliseconds <= most, qPrintable(what));
    }
    static void checkHeart(const Heartbeat &heart)
    {
        qInfo("%s: latest beat: %lld ms late", QTest::currentDataTag(), heart.worst());
        QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
    }
    static void toggle(ScaleWindow &window, auth::State state)
    {
        window->click(u"chip%1"_s.arg(int(state)));
    }
    static void search(ScaleWindow &window, const QString &text)
    {
        auto *field = window->find<QLineEdit>(u"sessionsSearch"_s);
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    // What is under way is stopped by Escape, and the next question is answered.
    template <class Act> static void stop(ScaleWindow &window, const QString &what, Act goOn)
    {
        QTest::qWait(300);
        QVERIFY2(window.model().progress() == Progress::Loading, qPrintable(what + u" is done sooner than it can be stopped"_s));
        const auto ended = window.until(Progress::Stopped, [&] { window->trigger(u"actEscape"_s); });
        const auto answered = window.untilReady(goOn);
        QVERIFY2(ended && answered && window.model().rowCount() > 0, qPrintable(what));
        report(what + u", stopped and other rows there"_s, *ended + *answered, stopped);
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-tenmillion"_s);
        prepareApplication();
    }

    void pagesComeAtOnce_data() { engines(); }
    void pagesComeAtOnce()
    {
        FETCH_ENGINE();
        const Database database(engine);
        ScaleWindow window(database);
        const Heartbeat heart;
        report(u"first page"_s, usually(window, [&](int) { window->trigger(u"actRefresh"_s); }), first);
        report(u"further page"_s, usually(window, [&](int) { window.table().scrollToBottom(); }), further);
        report(u"page of the other end"_s, usually(window, [&](int i) {
            QTest::keyClick(&window.table(), i % 2 ? Qt::Key_Home : Qt::Key_End, Qt::ControlModifier);
        }), first);
        report(u"page with another state"_s, usually(window, [&](int) { toggle(window, auth::State::Dead); }), first);
        // Fewer characters may be those of users as well, whose sessions are looked for in the whole table where it has no
        // index on them.
        const auto &sessions = *qobject_cast<app::SessionsModel *>(window.table().model());
        const auto id = sessions.at(0).id.left(9);
        report(u"beginning of an id"_s, usually(window, [&](int i) { search(window, i % 2 ? id.left(8) : id); }), first);
        checkHeart(heart);
    }
    void whatTakesLongIsStopped_data() { engines(); }
    void whatTakesLongIsStopped()
    {
        FETCH_ENGINE();
        if (rows() < 5'000'000)
            QSKIP("nothing takes long over so few rows");
        const Database database(engine);
        ScaleWindow window(database);
        const Heartbeat heart;
        search(window, u"zzzz"_s);
        auto *anywhere = window->find<look::Chip>(u"sessionsSearchAnywhere"_s);
        QTRY_VERIFY(anywhere->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), ScaleWindow::patience);
        QTest::mouseClick(anywhere, Qt::LeftButton);
        stop(window, u"any part of the text"_s, [&] { window->trigger(u"actClearFilters"_s); });
        emit window.table().sortRequested(app::SessionsModel::IdleUntil, Qt::DescendingOrder);
        auto *sort = window->find<app::SessionsPage>(u"sessions"_s)->findChild<QWidget *>(u"sortAnyway"_s);
        QTRY_VERIFY(sort->isVisible());
        QTest::mouseClick(sort, Qt::LeftButton);
        stop(window, u"an order without an index"_s,
            [&] { emit window.table().sortRequested(app::SessionsModel::Id, Qt::AscendingOrder); });
        checkHeart(heart);
    }
    // Of a user with two sessions in a hundred, and of one with a few. Where nothing but reading the table finds them, it is
    // said how long that takes.
    void oneUsersSessions_data() { engines(); }
    void oneUsersSessions()
    {
        FETCH_ENGINE();
        const Database database(engine);
        ScaleWindow window(database);
        const Heartbeat heart;
        auto *page = window->find<app::SessionsPage>(u"sessions"_s);
        const auto most = engine == u"mysql" ? first : ScaleWindow::patience;
        const auto show = [&](const QString &user) { return window.untilReady([&] { page->showUser(user, user); }); };
        for (const auto &user : {database.busiestUser(), database.ordinaryUser()}) {
            QVERIFY(show(user) && window.model().rowCount() > 0);       // warms
            report(u"sessions of one user"_s, show(user).value_or(ScaleWindow::patience), most);
        }
        checkHeart(heart);
    }
    void memoryStays_data() { engines(); }
    void memoryStays()
    {
        FETCH_ENGINE();
        malloc_trim(0);         // what windows before this one have left to the allocator is not behind this one
        const Database database(engine);
        ScaleWindow window(database);
        const auto check = [&] {
            const auto resident = residentBytes();
            qInfo("%s: %lld MB behind the window with %d rows", QTest::currentDataTag(), resident / 1'000'000, window.model().rowCount());
            QVERIFY2(resident <= mostMemory, qPrintable(QString::number(resident)));
        };
        QVERIFY(window.untilReady([&] { toggle(window, auth::State::Dead); }));
        for (int i = 0; i < 20; ++i)
            QVERIFY(window.untilReady([&] { window.table().scrollToBottom(); }));
        check();
        while (!window.model().isCapped())
            QVERIFY(window.untilReady([&] { window.table().scrollToBottom(); }));
        QCOMPARE(window.model().rowCount(), app::PagedRows::cap);
        QCOMPARE(window->find<app::SessionsPage>(u"sessions"_s)->countsLine(),
            u"The first 50,000; a filter or Ctrl+End shows others"_s);
        check();
    }
    void users_data() { engines(); }
    void users()
    {
        FETCH_ENGINE();
        const Database database(engine);
        ScaleWindow window(database);
        const Heartbeat heart;
        window.turnTo(u"users"_s, u"actUsers"_s);
        report(u"first page of users"_s, usually(window, [&](int) { window->trigger(u"actRefresh"_s); }), first);
        auto *page = window->find<app::UsersPage>(u"users"_s);
        const auto &users = window.table();
        // Of the first user; every page's are asked for in one question.
        const auto grouped = [&](int column) { return users.model()->index(0, column).data().toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(grouped(app::UsersModel::Sessions) != u"…", ScaleWindow::patience);
        QVERIFY(grouped(app::UsersModel::Sessions) != u"unknown" && grouped(app::UsersModel::Keys) != u"unknown");
        auto *field = window->find<QLineEdit>(u"usersSearch"_s);
        const auto id = grouped(app::UsersModel::Id);
        report(u"beginning of a user's id"_s, usually(window, [&](int i) {
            field->setText(i % 2 ? id.left(8) : id.left(9));
            QTest::keyClick(field, Qt::Key_Return);
        }), first);
        QElapsedTimer timer;
        timer.start();
        page->showUser(database.ordinaryUser());
        QTRY_VERIFY_WITH_TIMEOUT(page->detail().shownUser(), ScaleWindow::patience);
        QCOMPARE(page->detail().shownUser()->id, database.ordinaryUser());
        // Where no index leads to a user's sessions, the table is read for them.
        report(u"detail of a user"_s, timer.elapsed(), engine == u"mysql" ? first : ScaleWindow::patience);
        checkHeart(heart);
    }
    void keys_data() { engines(); }
    void keys()
    {
        FETCH_ENGINE();
        const Database database(engine);
        ScaleWindow window(database);
        const Heartbeat heart;
        window.turnTo(u"keys"_s, u"actKeys"_s);
        report(u"first page of keys"_s, usually(window, [&](int) { window->trigger(u"actRefresh"_s); }), first);
        checkHeart(heart);
    }
    // By Escape, while the rows are there already; the next count is that of a few rows.
    void aCountIsStopped_data() { engines(); }
    void aCountIsStopped()
    {
        FETCH_ENGINE();
        if (rows() < 5'000'000)
            QSKIP("nothing takes long over so few rows");
        const Database database(engine);
        ScaleWindow window(database);
        const auto *page = window->find<app::SessionsPage>(u"sessions"_s);
        const auto id = qobject_cast<app::SessionsModel *>(window.table().model())->at(0).id.left(9);
        QVERIFY(window.untilReady([&] { window->trigger(u"actRefresh"_s); }));
        QTest::qWait(300);
        QVERIFY2(!page->matching(), "the count is done sooner than it can be stopped");
        QElapsedTimer timer;
        timer.start();
        window->trigger(u"actEscape"_s);
        search(window, id);
        QTRY_VERIFY_WITH_TIMEOUT(page->matching(), ScaleWindow::patience);
        report(u"a count, stopped and another one there"_s, timer.elapsed(), stopped);
    }
    // While the server sorts and counts for it: the rows that are there stay, and come anew when it is back.
    void theConnectionIsLostAtWork_data() { servers(); }
    void theConnectionIsLostAtWork()
    {
        FETCH_ENGINE();
        if (rows() < 5'000'000)
            QSKIP("nothing takes long over so few rows");
        const Database database(engine);
        FaultProxy proxy(database.options().port);
        auto options = database.options();
        options.port = proxy.port();
        options.connectSeconds = 3;
        ScaleWindow window(options);
        const auto shown = window.model().rowCount();
        emit window.table().sortRequested(app::SessionsModel::IdleUntil, Qt::DescendingOrder);
        auto *sort = window->find<app::SessionsPage>(u"sessions"_s)->findChild<QWidget *>(u"sortAnyway"_s);
        QTRY_VERIFY(sort->isVisible());
        const Heartbeat heart;
        QTest::mouseClick(sort, Qt::LeftButton);
        QTest::qWait(300);
        QVERIFY(window.model().progress() == Progress::Loading);
        proxy.cut();
        auto *bar = window->find<QWidget>(u"lossBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 10'000);
        QCOMPARE(window.model().rowCount(), shown);
        QVERIFY(window.untilReady([&] { QTest::mouseClick(bar->findChild<QWidget *>(u"remedy"_s), Qt::LeftButton); }));
        QTRY_VERIFY(!bar->isVisible());
        checkHeart(heart);
    }
};

QTEST_MAIN(TestTenMillion)
#include "tst_tenmillion.moc"
