// Pictures of the window for people to look at: each page in each scheme and language, large and small, full and empty.
#include "app/connect/longwords.h"
#include "databaseview.h"
#include "mainwindowhand.h"
#include "pages/busyrow.h"
#include "pages/sessionspage.h"
#include "seen.h"
#include "support/fixture/tablelock.h"

#include <QLocale>
#include <QProcess>
#include <QTranslator>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestWindowShots : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_demo;

    app::Profile demoProfile() const
    {
        app::Profile profile;
        profile.name = u"shop-staging"_s;
        profile.environment = look::Environment::Staging;
        profile.options.engine = u"sqlite"_s;
        profile.options.file = m_demo;
        return profile;
    }
    // How the rows of the test's table want the window to be seen, for as long as this lives.
    class Surroundings
    {
    public:
        Surroundings()
        {
            QFETCH(bool, dark);
            QFETCH(QString, language);
            QFETCH(QString, how);
            if (how == u"200")
                QApplication::setFont(QFont(m_font.family(), 2 * m_font.pointSize()));
            QApplication::setLayoutDirection(how == u"mirrored" ? Qt::RightToLeft : Qt::LeftToRight);
            look::Theme::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
            QLocale::setDefault(QLocale(language));
            if (how == u"long")
                m_words.emplace();
            else if (!m_translator.load(QLocale(language), u"app"_s, u"_"_s, u":/i18n"_s) || !QApplication::installTranslator(&m_translator))
                qFatal("no words of that language");
        }
        ~Surroundings()
        {
            QApplication::removeTranslator(&m_translator);
            QLocale::setDefault(QLocale::c());
            QApplication::setLayoutDirection(Qt::LeftToRight);
            QApplication::setFont(m_font);
        }
        Surroundings(const Surroundings &) = delete;

    private:
        const QFont m_font = QApplication::font();
        QTranslator m_translator;
        std::optional<LongWords> m_words;
    };
    // Those in which words find the least room, or lie elsewhere.
    static void ways()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("how");
        QTest::newRow("mirrored") << false << QSize(1280, 800) << u"en"_s << u"mirrored"_s;
        QTest::newRow("long") << false << QSize(1280, 800) << u"en"_s << u"long"_s;
        QTest::newRow("200-1366-german") << false << QSize(1366, 768) << u"de"_s << u"200"_s;
        QTest::newRow("1024-dark") << true << QSize(1024, 768) << u"en"_s << QString();
        QTest::newRow("1024-german") << false << QSize(1024, 768) << u"de"_s << QString();
    }
    static QString name(const QString &page) { return page + u'-' + QString::fromLatin1(QTest::currentDataTag()); }
    // Nothing is cut off and nothing lies on another, whatever the words, the font and the direction.
    static void look(QWidget &window, const QString &page)
    {
        shoot(window, name(page));
        const auto unread = clippedTexts(window) + overlappingTexts(window);
        QVERIFY2(unread.isEmpty(), qPrintable(page + u":\n"_s + unread.join(u'\n')));
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-windowshots"_s);
        prepareApplication();
        m_demo = m_folder.filePath(u"demo.sqlite"_s);
        QCOMPARE(QProcess::execute(QStringLiteral(CANDELA_DEMO), {u"make"_s, m_demo}), 0);
    }
    void pages_data()
    {
        ways();
        QTest::newRow("200") << false << QSize(1920, 1080) << u"en"_s << u"200"_s;
        QTest::newRow("200-1366") << false << QSize(1366, 768) << u"en"_s << u"200"_s;
        QTest::newRow("light") << false << QSize(1280, 800) << u"en"_s << QString();
        QTest::newRow("dark") << true << QSize(1280, 800) << u"en"_s << QString();
        QTest::newRow("1024-light") << false << QSize(1024, 768) << u"en"_s << QString();
        QTest::newRow("german") << false << QSize(1280, 800) << u"de"_s << QString();
    }
    void pages()
    {
        QFETCH(QSize, size);
        const Surroundings surroundings;
        Window hand;
        auto &window = hand.main;
        window.resize(size);
        window.show();
        look(window, u"window-first"_s);
        window.showWorkspace(openedWorkspace(demoProfile()));
        auto *users = window.findChild<look::DataTable *>(u"usersTable"_s);
        QTRY_VERIFY(users->model()->rowCount() > 100);
        clickRow(*users, 1);
        const auto isWhole = [&] {
            const auto *end = window.findChild<QWidget *>(u"endSessionsButton"_s);
            return end && end->isEnabled();
        };
        QTRY_VERIFY(isWhole());
        QTest::qWait(300);
        look(window, u"window-users"_s);
        clickRow(*users, 3, Qt::ControlModifier);
        QTest::qWait(300);
        look(window, u"window-users-selection"_s);
        auto *view = window.findChild<app::DatabaseView *>();
        view->showSessions();
        auto *sessions = window.findChild<look::DataTable *>(u"sessionsTable"_s);
        QTRY_VERIFY(sessions->model()->rowCount() > 100);
        QTRY_VERIFY(window.findChild<app::SessionsPage *>()->matching());
        QTest::qWait(100);
        look(window, u"window-sessions"_s);
        clickRow(*sessions, 2);
        clickRow(*sessions, 4, Qt::ControlModifier);
        QTest::qWait(100);
        look(window, u"window-selection"_s);
        clickRow(*sessions, 3);
        QTest::keyClick(sessions, Qt::Key_Return);
        QTest::qWait(300);
        look(window, u"window-session"_s);
        view->showKeys();
        auto *keys = window.findChild<look::DataTable *>(u"keysTable"_s);
        QTRY_VERIFY(keys->model()->rowCount() > 100);
        QTRY_VERIFY(window.findChild<QWidget *>(u"provider:email"_s));
        clickRow(*keys, 1);
        QTest::qWait(100);
        look(window, u"window-keys"_s);
        QTest::keyClick(keys, Qt::Key_Return);
        QTest::qWait(300);
        look(window, u"window-key"_s);
        clickRow(*keys, 3, Qt::ControlModifier);
        QTest::qWait(100);
        look(window, u"window-keys-selection"_s);
        view->showJournal();
        QTest::qWait(100);
        look(window, u"window-journal"_s);
    }
    // What takes long, what is not to be had, and what can be done about either.
    void waitingAndUnknown_data() { ways(); }
    void waitingAndUnknown()
    {
        NEED_ENGINE(u"mysql"_s);
        QFETCH(QSize, size);
        LuciaFixture fixture(u"mysql"_s);
        const Surroundings surroundings;
        Window hand;
        auto &window = hand.main;
        window.resize(size);
        window.show();
        window.showWorkspace(openedWorkspace(profileOf(fixture)));
        auto *users = hand.table(u"users"_s);
        QTRY_VERIFY(users->model()->rowCount() > 0);
        {
            TableLock lock(fixture, fixture.sessions());
            hand.trigger(u"actRefresh"_s);
            clickRow(*users, 0);
            const auto waits = [&](const QWidget *room) { return room && room->findChild<app::BusyRow *>()->isVisible(); };
            QTRY_VERIFY_WITH_TIMEOUT(hand.find<QWidget>(u"usersBusy"_s)->isVisible(), 8000);
            QTRY_VERIFY_WITH_TIMEOUT(waits(hand.find<QWidget>(u"userDetail"_s)), 8000);
            look(window, u"window-waiting"_s);
            clickIn(*hand.find<QWidget>(u"usersBusy"_s), u"busyStop"_s);
            clickIn(*hand.find<QWidget>(u"userDetail"_s), u"busyStop"_s);
        }
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.sessions()));
        hand.trigger(u"actRefresh"_s);
        const auto *side = hand.find<QWidget>(u"usersSideWork"_s);
        QTRY_VERIFY(side->isVisible());
        // Its parts were stopped before; what has failed has details.
        QTRY_VERIFY(hand.find<QWidget>(u"userSessionsDetails"_s));
        look(window, u"window-unknown"_s);
        clickIn(*side, u"details"_s);
        QTest::qWait(100);
        look(window, u"window-unknown-details"_s);
        hand.trigger(u"actKeys"_s);
        auto *keys = hand.table(u"keys"_s);
        QTRY_VERIFY(keys->model()->rowCount() > 0);
        clickRow(*keys, 0);
        QTRY_VERIFY(hand.find<QWidget>(u"keySessionsRetry"_s));
        QTest::qWait(100);
        look(window, u"window-unknown-key"_s);
    }
    void emptyAndFailed_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void emptyAndFailed()
    {
        QFETCH(bool, dark);
        look::Theme::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        LuciaFixture fixture(u"sqlite"_s);
        for (const auto &table : {fixture.sessions(), fixture.keys(), fixture.users()})
            fixture.run(u"delete from "_s + table);
        Window hand;
        auto &window = hand.main;
        window.resize(1280, 800);
        window.show();
        window.showWorkspace(openedWorkspace(profileOf(fixture)));
        QTRY_VERIFY(window.findChild<QWidget *>(u"usersEmpty"_s)->isVisible());
        QTest::qWait(100);
        shoot(window, name(u"window-empty-users"_s));
        auto *view = window.findChild<app::DatabaseView *>();
        view->showSessions();
        QTRY_VERIFY(window.findChild<QWidget *>(u"sessionsEmpty"_s)->isVisible());
        QTest::qWait(100);
        shoot(window, name(u"window-empty-sessions"_s));
        fixture.run(u"drop table "_s + fixture.sessions());
        view->refresh();
        QTRY_VERIFY(window.findChild<QWidget *>(u"sessionsEmptyAct"_s));
        QTest::qWait(100);
        shoot(window, name(u"window-failed"_s));
    }
};

QTEST_MAIN(TestWindowShots)
#include "tst_windowshots.moc"
