// Pictures of the window for people to look at: each page in each scheme and language, large and small, full and empty.
#include "app/connect/longwords.h"
#include "databaseview.h"
#include "mainwindowhand.h"
#include "pages/sessionspage.h"
#include "seen.h"

#include <QLocale>
#include <QProcess>
#include <QScopeGuard>
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
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("how");
        QTest::newRow("mirrored") << false << QSize(1280, 800) << u"en"_s << u"mirrored"_s;
        QTest::newRow("long") << false << QSize(1280, 800) << u"en"_s << u"long"_s;
        QTest::newRow("200") << false << QSize(1920, 1080) << u"en"_s << u"200"_s;
        QTest::newRow("200-1366") << false << QSize(1366, 768) << u"en"_s << u"200"_s;
        QTest::newRow("200-1366-german") << false << QSize(1366, 768) << u"de"_s << u"200"_s;
        QTest::newRow("light") << false << QSize(1280, 800) << u"en"_s << QString();
        QTest::newRow("dark") << true << QSize(1280, 800) << u"en"_s << QString();
        QTest::newRow("1024-light") << false << QSize(1024, 768) << u"en"_s << QString();
        QTest::newRow("1024-dark") << true << QSize(1024, 768) << u"en"_s << QString();
        QTest::newRow("german") << false << QSize(1280, 800) << u"de"_s << QString();
        QTest::newRow("1024-german") << false << QSize(1024, 768) << u"de"_s << QString();
    }
    void pages()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, language);
        QFETCH(QString, how);
        std::optional<LongWords> words;
        if (how == u"long")
            words.emplace();
        const auto font = QApplication::font();
        if (how == u"200")
            QApplication::setFont(QFont(font.family(), 2 * font.pointSize()));
        QApplication::setLayoutDirection(how == u"mirrored" ? Qt::RightToLeft : Qt::LeftToRight);
        const auto back = qScopeGuard([&] {
            QApplication::setFont(font);
            QApplication::setLayoutDirection(Qt::LeftToRight);
        });
        const auto name = [&](const QString &page) { return page + u'-' + QString::fromLatin1(QTest::currentDataTag()); };
        look::Theme::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        QLocale::setDefault(QLocale(language));
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"app"_s, u"_"_s, u":/i18n"_s));
        if (!words)
            QApplication::installTranslator(&translator);
        // Nothing is cut off and nothing lies on another, whatever the words, the font and the direction.
        const auto look = [&](QWidget &window, const QString &page) {
            shoot(window, name(page));
            const auto unread = clippedTexts(window) + overlappingTexts(window);
            QVERIFY2(unread.isEmpty(), qPrintable(page + u":\n"_s + unread.join(u'\n')));
        };
        {
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
        QApplication::removeTranslator(&translator);
        QLocale::setDefault(QLocale::c());
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
        const auto name = [&](const QString &page) { return page + u'-' + QString::fromLatin1(QTest::currentDataTag()); };
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
