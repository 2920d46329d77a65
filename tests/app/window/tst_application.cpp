// The program as a whole at its start: what it makes of the files that it finds, and leaves in the user's folders.
#include "application.h"

#include "app/profiles/someprofile.h"
#include "opened.h"
#include "pages/connectionlist.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTimer>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestApplication : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_home;

    QString file() const { return m_home->filePath(u"config/Candela/profiles.json"_s); }
    void write(const QByteArray &contents) const
    {
        QVERIFY(QDir().mkpath(m_home->filePath(u"config/Candela"_s)));
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::WriteOnly));
        QCOMPARE(opened.write(contents), contents.size());
    }
    static app::MainWindow *window()
    {
        const auto all = windows();
        return all.isEmpty() ? nullptr : all.first();
    }
    static QList<app::MainWindow *> windows()
    {
        QList<app::MainWindow *> windows;
        for (auto *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<app::MainWindow *>(widget))
                windows << found;
        }
        return windows;
    }
    static QAction *act(const app::MainWindow &window, const QString &name)
    {
        return window.findChild<QAction *>(name);
    }
    static QString bar()
    {
        const auto *said = window()->findChild<QWidget *>(u"profilesBar"_s);
        return said->isVisible() ? said->accessibleName() : QString();
    }
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"Candela"_s);
    }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", QFile::encodeName(m_home->path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home->filePath(u"config"_s)));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_home->filePath(u"data"_s)));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->filePath(u"config"_s));
    }
    void beginsWithNothing()
    {
        app::Application application(*qApp, u"en"_s);
        QVERIFY(application.start({}, {}));
        QTRY_VERIFY(window());
        QVERIFY(bar().isEmpty());
        QVERIFY(!QFile::exists(file()));
    }
    void findsWhatWasSaved()
    {
        write(text({someProfile()}));
        app::Application application(*qApp, u"en"_s);
        QVERIFY(application.start({}, {}));
        QVERIFY(bar().isEmpty());
        QCOMPARE(window()->findChild<app::ConnectionList *>()->model()->rowCount(), 1);
    }
    void forgetsWhatBelongedToADeletedConnection()
    {
        const auto gone = someProfile();
        write(text({gone}));
        app::Application application(*qApp, u"en"_s);
        app::Settings settings;
        app::PageLayout layout;
        layout.sortColumn = 2;
        settings.setLayout(gone.id, u"sessions"_s, layout);
        QVERIFY(settings.save());
        QVERIFY(application.start({}, {}));
        window()->findChild<QAction *>(u"actConnect"_s)->trigger();
        const auto click = [](const QString &name) {
            auto *button = window()->findChild<QAbstractButton *>(name);
            QVERIFY(button);
            QTest::mouseClick(button, Qt::LeftButton);
        };
        window()->findChild<QAbstractItemView *>(u"profileList"_s)->setCurrentIndex(
            window()->findChild<QAbstractItemView *>(u"profileList"_s)->model()->index(0, 0));
        click(u"removeProfile"_s);
        click(u"confirmRemove"_s);
        QTRY_VERIFY(app::Settings().layout(gone.id, u"sessions"_s) == app::PageLayout());
    }
    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("words");
        QTest::newRow("damaged") << text({someProfile()}).chopped(7) << u"profiles.damaged-"_s;
        QTest::newRow("of a newer Candela") << wrapped({json(someProfile())}, 2) << u"newer"_s;
    }
    void saysWhatItCannotRead()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QString, words);
        write(contents);
        app::Application application(*qApp, u"en"_s);
        QVERIFY(application.start({}, {}));
        QVERIFY2(bar().contains(words), qPrintable(bar()));
        QCOMPARE(window()->findChild<app::ConnectionList *>()->model()->rowCount(), 0);
        const QDir folder(m_home->filePath(u"config/Candela"_s));
        QByteArrayList found;
        for (const auto &name : folder.entryList({u"profiles*.json"_s})) {
            QFile kept(folder.filePath(name));
            QVERIFY(kept.open(QIODevice::ReadOnly));
            found.append(kept.readAll());
        }
        QCOMPARE(found, QByteArrayList{contents});
    }
    // Windows are alike and alone: what is saved is everybody's, and each closes by itself.
    void opensSeveralWindows()
    {
        write(text({someProfile()}));
        app::Application application(*qApp, u"en"_s);
        QVERIFY(application.start({}, {}));
        auto *first = window();
        act(*first, u"actNewWindow"_s)->trigger();
        QCOMPARE(windows().size(), 2);
        const auto both = windows();
        auto *second = both[0] == first ? both[1] : both[0];
        QVERIFY(second->isVisible() && second->pos() != first->pos());
        QCOMPARE(second->findChild<app::ConnectionList *>()->model()->rowCount(), 1);

        act(*first, u"actDark"_s)->trigger();
        QVERIFY(act(*second, u"actDark"_s)->isChecked());
        QCOMPARE(look::Theme::scheme(), look::Scheme::Dark);
        act(*second, u"actLight"_s)->trigger();
        QVERIFY(act(*first, u"actLight"_s)->isChecked());

        const QPointer<app::MainWindow> closed(first);
        act(*first, u"actClose"_s)->trigger();
        QTRY_VERIFY(!closed);
        QCOMPARE(windows(), QList{second});
        act(*second, u"actClose"_s)->trigger();
        QTRY_VERIFY(windows().isEmpty());
        QVERIFY(QApplication::quitOnLastWindowClosed());
    }
    void endsWithTheLastWindow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("by closing each") << u"actClose"_s;
        QTest::newRow("by quitting") << u"actQuit"_s;
    }
    void endsWithTheLastWindow()
    {
        QFETCH(QString, name);
        app::Application application(*qApp, u"en"_s);
        QVERIFY(application.start({}, {}));
        act(*window(), u"actNewWindow"_s)->trigger();
        const QObject here;             // no timer outlives this
        QTimer::singleShot(0, &here, [&] { act(*windows().first(), name)->trigger(); });
        QTimer::singleShot(500, &here, [&] {
            if (window())
                act(*window(), name)->trigger();
        });
        QTimer patience;
        patience.callOnTimeout([] { QApplication::exit(1); });
        patience.start(10'000);
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(!window() || !window()->isVisible());
    }
    // As a platform does it: its palette over ours, or a word to the windows that the theme is another.
    void followsThePlatformsColours()
    {
        app::Application application(*qApp, u"en"_s);
        QVERIFY(application.start({}, {}));
        act(*window(), u"actSystemScheme"_s)->trigger();
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::Light);
        const auto platform = [](QColor window, QColor text) {
            QPalette palette(window, window);
            palette.setColor(QPalette::WindowText, text);
            palette.setColor(QPalette::Highlight, Qt::darkCyan);
            QApplication::setPalette(palette);
        };
        platform(QColor(40, 40, 40), QColor(230, 230, 230));
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::Dark);
        QTRY_COMPARE(window()->palette().color(QPalette::Window), look::Theme::color(look::Role::Window));
        platform(Qt::black, Qt::white);
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::HighContrastDark);
        platform(Qt::white, Qt::black);
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::HighContrastLight);
        QEvent changed(QEvent::ThemeChange);            // the palette of this platform is light
        QCoreApplication::sendEvent(window()->windowHandle(), &changed);
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::Light);
        QTRY_COMPARE(window()->palette().color(QPalette::Window), look::Theme::color(look::Role::Window));
        // What was chosen here stays.
        act(*window(), u"actContrastDark"_s)->trigger();
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::HighContrastDark);
        platform(QColor(250, 250, 250), QColor(20, 20, 20));
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::HighContrastDark);
        QTRY_COMPARE(QGuiApplication::palette().color(QPalette::Window), look::Theme::color(look::Role::Window));
        act(*window(), u"actSystemScheme"_s)->trigger();
        QTRY_COMPARE(look::Theme::scheme(), look::Scheme::Light);
    }
    void choosesInThePreferences()
    {
        {
            app::Application application(*qApp, QString());
            QVERIFY(application.start({}, {}));
            act(*window(), u"actPreferences"_s)->trigger();
            auto *dialog = window()->findChild<QDialog *>(u"preferencesDialog"_s);
            QVERIFY(dialog && dialog->isVisible());
            shoot(*dialog, u"preferences-light"_s);
            const auto choose = [&](const QString &name, const QVariant &value) {
                auto *box = dialog->findChild<QComboBox *>(name);
                while (box->currentData() != value && box->currentIndex() + 1 < box->count())
                    QTest::keyClick(box, Qt::Key_Down);
                QCOMPARE(box->currentData(), value);
            };
            choose(u"scheme"_s, int(app::SchemeChoice::ContrastLight));
            QCOMPARE(look::Theme::scheme(), look::Scheme::HighContrastLight);
            QVERIFY(act(*window(), u"actContrastLight"_s)->isChecked());
            act(*window(), u"actDark"_s)->trigger();
            QCOMPARE(dialog->findChild<QComboBox *>(u"scheme"_s)->currentData().toInt(), int(app::SchemeChoice::Dark));
            shoot(*dialog, u"preferences-dark"_s);
            choose(u"language"_s, u"de"_s);
            QVERIFY(dialog->findChild<QLabel *>(u"languageNote"_s)->isVisible());
            QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"preferencesKeys"_s), Qt::LeftButton);
            QTRY_VERIFY(window()->findChild<QDialog *>(u"shortcutsDialog"_s));
            window()->close();
        }
        app::Application next(*qApp, QString());
        QVERIFY(next.start({}, {}));
        QCOMPARE(look::Theme::scheme(), look::Scheme::Dark);
        QCOMPARE(act(*window(), u"actUsers"_s)->text(), u"&Benutzer"_s);
        act(*window(), u"actPreferences"_s)->trigger();
        auto *dialog = window()->findChild<QDialog *>(u"preferencesDialog"_s);
        QCOMPARE(dialog->findChild<QComboBox *>(u"language"_s)->currentText(), u"Deutsch"_s);
        act(*window(), u"actLight"_s)->trigger();
        shoot(*dialog, u"preferences-german"_s);
        act(*window(), u"actSystemScheme"_s)->trigger();
    }
    void keysHoldInEveryWindow()
    {
        app::Application application(*qApp, u"en"_s);
        QVERIFY(application.start({}, {}));
        auto *first = window();
        act(*first, u"actNewWindow"_s)->trigger();
        act(*first, u"actShortcuts"_s)->trigger();
        auto *dialog = first->findChild<QDialog *>(u"shortcutsDialog"_s);
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QWidget *>(u"shortcutSearch"_s), u"find session"_s);
        QTest::keyClick(dialog->findChild<QWidget *>(u"shortcutKeys"_s), Qt::Key_G, Qt::ControlModifier);
        for (const auto *each : windows())
            QCOMPARE(act(*each, u"actFindToken"_s)->shortcut(), QKeySequence(u"Ctrl+G"_s));
        act(*first, u"actNewWindow"_s)->trigger();
        QCOMPARE(windows().size(), 3);
        for (const auto *each : windows())
            QCOMPARE(act(*each, u"actFindToken"_s)->shortcut(), QKeySequence(u"Ctrl+G"_s));
        act(*windows().first(), u"actQuit"_s)->trigger();
        QTRY_VERIFY(windows().isEmpty());
    }
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
