// What somebody has made of the pages: filters that were added, and the order, columns and zone that are there again next
// time.
#include "look/chip.h"
#include "look/tableheader.h"
#include "mainwindowhand.h"
#include "models/sessionsmodel.h"
#include "opened.h"

#include <QComboBox>
#include <QLineEdit>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::SessionsModel;

class TestArrangement : public QObject
{
    Q_OBJECT
    static void open(Window &window, const app::Profile &profile)
    {
        window.show();
        window.main.showWorkspace(openedWorkspace(profile));
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
    }
    static void clickHeading(const look::DataTable &table, int column)
    {
        auto &header = table.header();
        const QPoint middle(header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, middle);
    }
private slots:
    void initTestCase() { prepareApplication(); }

    void filtersAreAddedChangedAndRemoved_data() { engines(); }
    void filtersAreAddedChangedAndRemoved()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.run(u"update %1 set user_agent = 'Lynx' where id = ?"_s.arg(fixture.sessions()), {LuciaFixture::session(u"adaactive"_s, 1)});
        Window window;
        open(window, profileOf(fixture));
        auto *sessions = window.table(u"sessions"_s);
        const auto choose = [&](const QString &value) {
            QTRY_VERIFY(window.dialog());
            auto *dialog = window.dialog();
            auto *attributes = dialog->findChild<QWidget *>(u"filterKind"_s)->findChildren<QAbstractButton *>().at(1);
            QTest::mouseClick(attributes, Qt::LeftButton);
            auto *attribute = dialog->findChild<QComboBox *>(u"attribute"_s);
            attribute->setCurrentIndex(attribute->findText(u"user_agent"_s));
            auto *text = dialog->findChild<QLineEdit *>(u"attributeValue"_s);
            text->clear();
            QTest::keyClicks(text, value);
            clickIn(*dialog, u"takeFilter"_s);
            QTRY_VERIFY(!window.dialog());
        };
        window.click(u"addSessionFilter"_s);
        choose(u"Lynx"_s);
        QTRY_COMPARE(sessions->model()->rowCount(), 1);
        auto *chip = window.find<look::Chip>(u"sessionFilter0"_s);
        QCOMPARE(chip->text(), u"user_agent is Lynx"_s);
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(20, chip->height() / 2));
        choose(u"Mosaic"_s);
        QTRY_COMPARE(sessions->model()->rowCount(), 0);
        QTRY_VERIFY(window.find<QWidget>(u"sessionsEmptyAct"_s));
        window.click(u"sessionsEmptyAct"_s);                // clears the filters
        QTRY_COMPARE(sessions->model()->rowCount(), 4);
        QTRY_VERIFY(!window.find<look::Chip>(u"sessionFilter0"_s));
    }
    void orderColumnsAndZoneAreThereAgain()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        open(window, profileOf(fixture));
        auto *sessions = window.table(u"sessions"_s);
        clickHeading(*sessions, SessionsModel::IdleUntil);
        QTRY_COMPARE(sessions->header().sortColumn(), int(SessionsModel::IdleUntil));
        sessions->setColumnWanted(SessionsModel::ActiveUntil, false);
        window.trigger(u"zoneUtc"_s);
        window.trigger(u"actDisconnect"_s);
        open(window, profileOf(fixture));
        sessions = window.table(u"sessions"_s);
        QTRY_COMPARE(sessions->header().sortColumn(), int(SessionsModel::IdleUntil));
        QVERIFY(!sessions->isColumnWanted(SessionsModel::ActiveUntil));
        QVERIFY(sessions->isColumnHidden(SessionsModel::ActiveUntil));
        QVERIFY(window.find<QAction>(u"zoneUtc"_s)->isChecked());
    }
    // The first of a page is nothing that a menu shows: what cannot be had is not offered.
    void aSiteWithoutSessionsHasItsKeys()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"drop table "_s + fixture.sessions());
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profileOf(fixture)));
        QVERIFY(!window.find<QAction>(u"actSessions"_s)->isEnabled());
        window.trigger(u"actKeys"_s);
        QTRY_COMPARE(window.table(u"keys"_s)->model()->rowCount(), 5);
        QVERIFY(window.table(u"keys"_s)->isVisible());
    }
};

QTEST_MAIN(TestArrangement)
#include "tst_arrangement.moc"
