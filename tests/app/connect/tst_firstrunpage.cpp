#include "look/choicebutton.h"
#include "look/theme.h"
#include "pages/firstrunpage.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::look::Scheme;

class TestFirstRunPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void asksForWhatIsClicked();
    void offersADemoOnlyWhereThereIsOne();
    void isReachedByKeyboard();
    void beginsWithTheSavedConnections();
    void allChoicesAreAsWide();
    void looks_data();
    void looks();

private:
    static QAbstractButton *choice(QWidget &page, const char *name) { return page.findChild<QAbstractButton *>(QLatin1String(name)); }
};

void TestFirstRunPage::initTestCase()
{
    QApplication::setFont(QFont(u"Inter"_s, 10));
    candela::look::Theme::apply(Scheme::Light);
}

void TestFirstRunPage::asksForWhatIsClicked()
{
    FirstRunPage page(u"/data/demo.db"_s);
    page.show();
    QSignalSpy connection(&page, &FirstRunPage::connectRequested), file(&page, &FirstRunPage::openFileRequested),
        demo(&page, &FirstRunPage::demoRequested);
    QTest::mouseClick(choice(page, "newConnection"), Qt::LeftButton);
    QCOMPARE(connection.size(), 1);
    QTest::mouseClick(choice(page, "openFile"), Qt::LeftButton);
    QCOMPARE(file.size(), 1);
    QTest::mouseClick(choice(page, "tryDemo"), Qt::LeftButton);
    QCOMPARE(demo.size(), 1);
    QCOMPARE(demo.at(0).at(0).toString(), u"/data/demo.db"_s);
    QCOMPARE(connection.size() + file.size(), 2);
}

void TestFirstRunPage::offersADemoOnlyWhereThereIsOne()
{
    FirstRunPage page;
    page.show();
    QVERIFY(!choice(page, "tryDemo")->isVisible());
    page.setDemo(u"/data/demo.db"_s);
    QVERIFY(choice(page, "tryDemo")->isVisible());
    page.setDemo({});
    QVERIFY(!choice(page, "tryDemo")->isVisible());
}

void TestFirstRunPage::isReachedByKeyboard()
{
    FirstRunPage page(u"/data/demo.db"_s);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    for (const auto *name : {"newConnection", "openFile", "tryDemo"}) {
        QCOMPARE(QApplication::focusWidget(), choice(page, name));
        QVERIFY(!choice(page, name)->accessibleName().isEmpty());
        QVERIFY(!choice(page, name)->accessibleDescription().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QSignalSpy file(&page, &FirstRunPage::openFileRequested);
    choice(page, "openFile")->setFocus();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(QApplication::focusWidget(), key);
    QCOMPARE(file.size(), 3);
}

void TestFirstRunPage::beginsWithTheSavedConnections()
{
    FirstRunPage page;
    Profile blog, shop;
    blog.id = QUuid::createUuid();
    blog.name = u"blog <b>"_s;
    shop.id = QUuid::createUuid();
    shop.name = u"shop\nsecond line"_s;
    shop.environment = candela::look::Environment::Production;
    shop.options.host = u"db-1.internal"_s;
    shop.options.name = u"auth"_s;
    page.setProfiles({shop, blog});
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    auto *list = page.findChild<QListView *>(u"connectionList"_s);
    QCOMPARE(QApplication::focusWidget(), list);
    QVERIFY(!list->accessibleName().isEmpty());
    const auto spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"shop second line, Production, "_s) && spoken.contains(u"db-1.internal/auth"_s), qPrintable(spoken));
    QCOMPARE(list->model()->index(1, 0).data().toString(), blog.name);
    QVERIFY(!list->model()->index(1, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));

    QSignalSpy chosen(&page, &FirstRunPage::profileChosen);
    for (const auto key : {Qt::Key_Return, Qt::Key_Down, Qt::Key_Space})
        QTest::keyClick(list, key);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).at(0).toUuid(), shop.id);
    QCOMPARE(chosen.at(1).at(0).toUuid(), blog.id);
    QTest::keyClick(list, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), choice(page, "newConnection"));
    page.setProfiles({});
    QVERIFY(!list->isVisible());
    page.setFocus();
    QCOMPARE(QApplication::focusWidget(), choice(page, "newConnection"));
}

void TestFirstRunPage::allChoicesAreAsWide()
{
    FirstRunPage page(u"/data/demo.db"_s);
    page.resize(1280, 768);
    page.show();
    QCOMPARE(choice(page, "openFile")->width(), choice(page, "newConnection")->width());
    QCOMPARE(choice(page, "tryDemo")->width(), choice(page, "newConnection")->width());
}

void TestFirstRunPage::looks_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestFirstRunPage::looks()
{
    QFETCH(Scheme, scheme);
    candela::look::Theme::apply(scheme);
    FirstRunPage page(u"/data/demo.db"_s);
    page.resize(1024, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS)));
    QVERIFY(page.grab().save(QStringLiteral(CANDELA_SHOTS "/firstrun-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

QTEST_MAIN(TestFirstRunPage)
#include "tst_firstrunpage.moc"
