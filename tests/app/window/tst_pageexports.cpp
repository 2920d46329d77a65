// Each page's own report, from the page to the file.
#include "mainwindowhand.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestPageExports : public QObject
{
    Q_OBJECT

    static void openOn(Window &window, const TestDatabase &database)
    {
        window.show();
        window.main.chooseConnection(profileOf(database));
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s) && !window.dialog());
    }

    // What the dialog that is open writes.
    static QList<QByteArray> exported(const Window &window, const QString &path)
    {
        auto *file = window.dialog()->findChild<QLineEdit *>(u"file"_s);
        file->selectAll();
        QTest::keyClicks(file, path);
        QTest::mouseClick(window.dialog()->findChild<QPushButton *>(u"export"_s), Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return window.dialog()->findChild<QPushButton *>(u"openFolder"_s); }))
            return {};
        QFile written(path);
        const auto lines = written.open(QIODevice::ReadOnly) ? written.readAll().split('\n') : QList<QByteArray>();
        window.dialog()->close();
        return lines;
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-pageexports"_s);
        prepareApplication();
    }

    void usersAndKeys_data() { engines(); }
    void usersAndKeys()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const QTemporaryDir folder;
        Window window;
        openOn(window, fixture);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        QTest::keyClicks(window.find<QLineEdit>(u"usersSearch"_s), u"bob"_s);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 1);
        window.click(u"usersExport"_s);
        QTRY_VERIFY(window.dialog());
        QCOMPARE(window.dialog()->windowTitle(), u"Export users"_s);
        const auto users = exported(window, folder.filePath(u"users.csv"_s));
        QCOMPARE(users.size(), 3);
        QVERIFY(users[0].startsWith("user_id,user,") && users[1].startsWith("bob0000000000002,bob@example.com,"));
        QTRY_VERIFY(!window.dialog());

        window.trigger(u"actKeys"_s);
        QTRY_COMPARE(window.table(u"keys"_s)->model()->rowCount(), 5);
        window.trigger(u"actExport"_s);
        QTRY_VERIFY(window.dialog());
        QCOMPARE(window.dialog()->windowTitle(), u"Export keys"_s);
        const auto keys = exported(window, folder.filePath(u"keys.csv"_s));
        QCOMPARE(keys.size(), 7);
        QVERIFY(keys[0].startsWith("key_id,provider,"));
        QTRY_VERIFY(!window.dialog());

        window.trigger(u"actJournal"_s);            // which has a way of its own
        QVERIFY(!window.find<QAction>(u"actExport"_s)->isEnabled() && !window.find<QAction>(u"actPrint"_s)->isEnabled());
    }

    void selectedSessions()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const QTemporaryDir folder;
        Window window;
        openOn(window, fixture);
        window.trigger(u"actSessions"_s);
        auto *table = window.table(u"sessions"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        window.trigger(u"actExport"_s);
        QTRY_VERIFY(window.dialog());
        QVERIFY(!window.dialog()->findChild<QComboBox *>(u"which"_s)->isVisible());
        window.dialog()->close();
        QTRY_VERIFY(!window.dialog());

        for (const int row : {0, 2})
            table->selectionModel()->select(table->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        window.trigger(u"actExport"_s);
        QTRY_VERIFY(window.dialog());
        auto *which = window.dialog()->findChild<QComboBox *>(u"which"_s);
        QVERIFY(which->isVisible());
        QCOMPARE(which->itemText(1), u"The 2 selected"_s);
        which->setFocus();
        QTest::keyClick(which, Qt::Key_Down);
        QCOMPARE(exported(window, folder.filePath(u"some.csv"_s)).size(), 4);
    }
};

QTEST_MAIN(TestPageExports)
#include "tst_pageexports.moc"
