// What somebody has made of the pages: filters that were added, and the order, columns and zone that are there again next
// time.
#include "auth/keyfilter.h"
#include "look/chip.h"
#include "look/mnemonics.h"
#include "look/tableheader.h"
#include "mainwindowhand.h"
#include "models/sessionsmodel.h"
#include "models/usersmodel.h"
#include "opened.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSplitter>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::SessionsModel;

class TestArrangement : public QObject
{
    Q_OBJECT
    static void open(Window &window, const app::Profile &profile, int rows = 4)
    {
        window.show();
        window.main.showWorkspace(openedWorkspace(profile));
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), rows);
    }
    // In the dialog that is open.
    static void chooseAttribute(const Window &window, const QString &name, const QString &value)
    {
        QTRY_VERIFY(window.dialog());
        auto *dialog = window.dialog();
        auto *attributes = dialog->findChild<QWidget *>(u"filterKind"_s)->findChildren<QAbstractButton *>().at(1);
        QTest::mouseClick(attributes, Qt::LeftButton);
        auto *attribute = dialog->findChild<QComboBox *>(u"attribute"_s);
        attribute->setCurrentIndex(attribute->findText(name));
        auto *text = dialog->findChild<QLineEdit *>(u"attributeValue"_s);
        text->clear();
        QTest::keyClicks(text, value);
        clickIn(*dialog, u"takeFilter"_s);
        QTRY_VERIFY(!window.dialog());
    }
    static void useLynx(LuciaFixture &fixture)
    {
        fixture.run(u"update %1 set user_agent = 'Lynx' where id = ?"_s.arg(fixture.sessions()), {LuciaFixture::session(u"adaactive"_s, 1)});
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
        useLynx(fixture);
        Window window;
        open(window, profileOf(fixture));
        auto *sessions = window.table(u"sessions"_s);
        window.click(u"addSessionFilter"_s);
        chooseAttribute(window, u"user_agent"_s, u"Lynx"_s);
        QTRY_COMPARE(sessions->model()->rowCount(), 1);
        auto *chip = window.find<look::Chip>(u"sessionFilter0"_s);
        QCOMPARE(chip->text(), u"user_agent is Lynx"_s);
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(20, chip->height() / 2));
        chooseAttribute(window, u"user_agent"_s, u"Mosaic"_s);
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
    // What UX calls the layout: filters but for what was typed, detail and splitter, also of pages that nobody turned to.
    void filtersAndDetailAreThereAgain()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        open(window, profileOf(fixture));
        const auto chip = [&](auth::State state) { return window.find<look::Chip>(u"chip%1"_s.arg(int(state))); };
        auto *sessions = window.table(u"sessions"_s);
        QTest::mouseClick(chip(auth::State::Dead), Qt::LeftButton);
        QTRY_COMPARE(sessions->model()->rowCount(), 7);
        QTest::keyClicks(window.find<QLineEdit>(u"sessionsSearch"_s), u"a"_s);
        clickRow(*sessions, 1);
        QTest::keyClick(sessions, Qt::Key_Return);
        auto *detail = window.find<QWidget>(u"sessionDetail"_s);
        QTRY_VERIFY(detail->isVisible());
        auto *splitter = qobject_cast<QSplitter *>(detail->parentWidget());
        QTRY_COMPARE(splitter->sizes().last(), detail->width());            // laid out
        const int before = detail->width();
        auto *handle = splitter->handle(1);
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        QTest::mouseMove(handle, handle->rect().center() - QPoint(60, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
        const int width = detail->width();
        QVERIFY2(width > before + 40, qPrintable(u"%1, %2"_s.arg(before).arg(width)));
        window.trigger(u"actKeys"_s);
        QTRY_VERIFY(window.find<look::Chip>(u"provider:email"_s));
        window.click(u"provider:email"_s);
        window.find<QAction>(u"hash%1"_s.arg(int(auth::HashFamily::Scrypt)))->trigger();
        const auto *keys = window.table(u"keys"_s);
        QTRY_COMPARE(keys->model()->rowCount(), 2);
        window.trigger(u"actDisconnect"_s);
        // Nobody looks at them this time, and they stay as they are for the next.
        window.main.showWorkspace(openedWorkspace(profileOf(fixture)));
        window.trigger(u"actDisconnect"_s);

        window.main.showWorkspace(openedWorkspace(profileOf(fixture)));
        window.trigger(u"actSessions"_s);
        sessions = window.table(u"sessions"_s);
        QTRY_COMPARE(sessions->model()->rowCount(), 7);
        QVERIFY(chip(auth::State::Dead)->isChecked() && chip(auth::State::Active)->isChecked());
        QVERIFY(window.find<QLineEdit>(u"sessionsSearch"_s)->text().isEmpty());
        detail = window.find<QWidget>(u"sessionDetail"_s);
        QTRY_VERIFY(detail->isVisible());
        QCOMPARE(sessions->currentIndex().row(), 0);
        QTRY_COMPARE(detail->width(), width);
        window.trigger(u"actKeys"_s);
        keys = window.table(u"keys"_s);
        QTRY_COMPARE(keys->model()->rowCount(), 2);
        QVERIFY(window.find<look::Chip>(u"provider:email"_s)->isChecked());
        QVERIFY(!window.find<QWidget>(u"keyDetail"_s)->isVisible());

        // And back to what it was like at first.
        window.trigger(u"actSessions"_s);
        sessions->setColumnWanted(SessionsModel::ActiveUntil, false);
        emit sessions->header().menuRequested(window.main.mapToGlobal(QPoint(300, 300)));
        auto *reset = window.find<QAction>(u"resetLayout"_s);
        QVERIFY(reset);
        QString letters;
        for (const auto *action : qobject_cast<QMenu *>(reset->parent())->actions())
            letters += look::mnemonicOf(action->text());
        QVERIFY(!look::mnemonicOf(reset->text()).isNull());
        QCOMPARE(letters.count(look::mnemonicOf(reset->text())), 1);
        reset->trigger();
        QTRY_COMPARE(sessions->model()->rowCount(), 4);
        QVERIFY(sessions->isColumnWanted(SessionsModel::ActiveUntil));
        QVERIFY(!detail->isVisible());
        for (auto *widget : QApplication::topLevelWidgets()) {
            if (qobject_cast<QMenu *>(widget))
                widget->close();
        }
    }
    void addedFiltersAreThereAgain()
    {
        LuciaFixture fixture(u"sqlite"_s);
        useLynx(fixture);
        Window window;
        open(window, profileOf(fixture));
        window.click(u"addSessionFilter"_s);
        chooseAttribute(window, u"user_agent"_s, u"Lynx"_s);
        window.click(u"addSessionFilter"_s);
        QTRY_VERIFY(window.dialog());
        QTest::mouseClick(window.dialog()->findChild<QWidget *>(u"idleUntilBox"_s), Qt::LeftButton, {}, {5, 5});
        clickIn(*window.dialog(), u"takeFilter"_s);
        QTRY_VERIFY(!window.dialog());
        const auto texts = [&] {
            QStringList found;
            for (const auto *chip : window.main.findChildren<look::Chip *>(QRegularExpression(u"^sessionFilter"_s)))
                found << chip->text();
            return found;
        };
        const auto before = texts();
        QCOMPARE(before.size(), 2);
        QVERIFY2(before.last().endsWith(u" or later"), qPrintable(before.last()));
        window.trigger(u"actDisconnect"_s);
        open(window, profileOf(fixture), 1);
        QCOMPARE(texts(), before);
        // A name as long as a token is none.
        fixture.run(u"alter table %1 rename column user_agent to the_program_that_signed_in"_s.arg(fixture.sessions()));
        window.trigger(u"actDisconnect"_s);
        open(window, profileOf(fixture), 4);
        window.click(u"addSessionFilter"_s);
        chooseAttribute(window, u"the_program_that_signed_in"_s, u"Lynx"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 1);
        window.trigger(u"actDisconnect"_s);
        open(window, profileOf(fixture), 1);
        QCOMPARE(texts().size(), 2);
        // What the schema has no longer is asked for no longer.
        window.trigger(u"actDisconnect"_s);
        fixture.run(u"alter table %1 drop column the_program_that_signed_in"_s.arg(fixture.sessions()));
        open(window, profileOf(fixture), 4);
        QCOMPARE(texts(), before.last(1));
        window.trigger(u"actResetLayout"_s);
        QTRY_VERIFY(texts().isEmpty());
    }
    // However long the id is; the name is the database's, not kept by us.
    void oneUsersSessionsAreThereAgain()
    {
        const auto id = u"8f14e45f-ceea-4e7a-9d2b-0f1c2d3e4f50"_s;
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addUser(id, u"mia"_s, u"mia@example.com"_s);
        fixture.addSession(LuciaFixture::session(u"miadead"_s, 9), id, auth::State::Dead);
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profileOf(fixture)));
        auto *users = window.table(u"users"_s);
        QTRY_COMPARE(users->model()->rowCount(), 6);
        clickRow(*users, users->model()->match(users->model()->index(0, 0), Qt::DisplayRole, u"mia"_s).value(0).row());
        QTest::keyClick(users, Qt::Key_Return);
        QTRY_VERIFY(window.find<QWidget>(u"showSessionsLink"_s));
        window.click(u"showSessionsLink"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 1);
        window.trigger(u"actDisconnect"_s);
        fixture.run(u"update %1 set username = 'mia2' where id = ?"_s.arg(fixture.users()), {id});
        open(window, profileOf(fixture), 1);
        const auto *chip = window.find<look::Chip>(u"userChip"_s);
        QVERIFY(chip->isVisible());
        QTRY_COMPARE(chip->text(), u"User: mia2"_s);
        // Of somebody who has no sessions any more the id is what is known.
        window.trigger(u"actDisconnect"_s);
        fixture.run(u"delete from %1 where user_id = ?"_s.arg(fixture.sessions()), {id});
        open(window, profileOf(fixture), 0);
        QTRY_VERIFY(window.find<QWidget>(u"sessionsEmptyAct"_s));
        QCOMPARE(window.find<look::Chip>(u"userChip"_s)->text(), u"User: "_s + id);
        window.click(u"sessionsEmptyAct"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
    }
    void attributesOfUsersAreOffUnlessWanted()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        open(window, profileOf(fixture));
        window.trigger(u"actUsers"_s);
        auto &users = *window.table(u"users"_s);
        const int attribute = app::UsersModel::FirstAttribute;
        users.setColumnWanted(attribute, true);
        users.columns().reset();
        QVERIFY(users.isColumnWanted(app::UsersModel::Id));
        for (int column = attribute; column < users.model()->columnCount(); ++column)
            QVERIFY(!users.isColumnWanted(column));
    }
    // … also where the site has got others meanwhile.
    void attributesAreKnownByName()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"alter table %1 add column plan text"_s.arg(fixture.users()));
        Window window;
        open(window, profileOf(fixture));
        window.trigger(u"actUsers"_s);
        const auto columnOf = [&](const QString &heading) {
            const auto &model = *window.table(u"users"_s)->model();
            int column = model.columnCount() - 1;
            while (column >= 0 && model.headerData(column, Qt::Horizontal).toString() != heading)
                --column;
            return column;
        };
        const int before = columnOf(u"plan"_s);
        QVERIFY(before > int(app::UsersModel::FirstAttribute));
        QTRY_VERIFY(window.table(u"users"_s)->model()->rowCount() > 0);
        window.table(u"users"_s)->setColumnWanted(before, true);
        window.trigger(u"actDisconnect"_s);
        fixture.run(u"alter table %1 drop column email"_s.arg(fixture.users()));
        fixture.run(u"alter table %1 add column note text"_s.arg(fixture.users()));
        window.main.showWorkspace(openedWorkspace(profileOf(fixture)));
        window.trigger(u"actUsers"_s);
        const auto &users = *window.table(u"users"_s);
        QCOMPARE(columnOf(u"plan"_s), before - 1);
        QVERIFY(users.isColumnWanted(before - 1) && !users.isColumnHidden(before - 1));
        QVERIFY(!users.isColumnWanted(columnOf(u"note"_s)));
    }
    // Several users or keys are copied at once; the detail is of the current one.
    void severalRowsAreCopied()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        open(window, profileOf(fixture));
        for (const auto &[page, act, detail] : {std::tuple{u"users"_s, u"actUsers"_s, u"userDetail"_s}, {u"keys"_s, u"actKeys"_s, u"keyDetail"_s}}) {
            window.trigger(act);
            auto *table = window.table(page);
            QTRY_COMPARE(table->model()->rowCount(), 5);
            clickRow(*table, 1);
            QTest::keyClick(table, Qt::Key_Return);
            QTRY_VERIFY(window.find<QWidget>(detail)->isVisible());
            QVERIFY(window.find<QAction>(u"actSelectAll"_s)->isEnabled());
            window.trigger(u"actSelectAll"_s);
            window.trigger(u"actCopy"_s);
            QCOMPARE(QGuiApplication::clipboard()->text().trimmed().split(u'\n').size(), 5);
            QCOMPARE(table->currentIndex().row(), 1);
            // Taken out of the selection, the current row is no longer the one that acts are about.
            QTest::keyClick(table, Qt::Key_Space);
            window.trigger(u"actCopy"_s);
            QCOMPARE(QGuiApplication::clipboard()->text().trimmed().split(u'\n').size(), 4);
            if (page == u"keys")
                QVERIFY(!window.find<QWidget>(u"keysReset"_s)->isEnabled());
        }
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
