// A session found by what is pasted, on each engine: told, not told, stopped, lost; and that the token stays nowhere.
#include "app/connect/longwords.h"
#include "dialogs/findtokendialog.h"
#include "look/fielderror.h"
#include "scene.h"
#include "support/fixture/engines.h"
#include "support/fixture/tablelock.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::FindTokenDialog;

class FindTokenDialogTest : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000;

    static QString idle() { return LuciaFixture::session(u"adaidle"_s, 2); }
    static QLineEdit &field(const FindTokenDialog &dialog) { return *part<QLineEdit>(dialog, "token"); }
    static void paste(const FindTokenDialog &dialog, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        field(dialog).setFocus();
        QTest::keyClick(&field(dialog), Qt::Key_V, Qt::ControlModifier);
    }
    static QString error(const FindTokenDialog &dialog)
    {
        return part<look::FieldError>(dialog, "tokenError")->message();
    }
    // Whether anything that a person or a screen reader comes to has the token in it.
    static bool tells(const FindTokenDialog &dialog, const QString &token)
    {
        for (const auto *widget : dialog.findChildren<QWidget *>()) {
            QStringList said{widget->toolTip(), widget->whatsThis(), widget->accessibleName(),
                widget->accessibleDescription(), widget->windowTitle()};
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                said << label->text();
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
                said << edit->text() << edit->displayText() << edit->placeholderText();
            if (auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
                said << spoken->text(QAccessible::Value) << spoken->text(QAccessible::Name);
            if (said.join(u' ').contains(token))
                return true;
        }
        return false;
    }

private slots:
    void initTestCase() { prepareWidgets(); }

    void finds_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s}) {
            QTest::addRow("%s, the id", qPrintable(engine)) << engine << u""_s << u" "_s;
            QTest::addRow("%s, a cookie", qPrintable(engine)) << engine << u"auth_session="_s << u"; theme=dark"_s;
            QTest::addRow("%s, a header", qPrintable(engine)) << engine << u"Authorization: Bearer "_s << u""_s;
            QTest::addRow("%s, an own cookie", qPrintable(engine)) << engine << u"my_session="_s << u""_s;
            QTest::addRow("%s, an own header", qPrintable(engine))
                << engine << u"Set-Cookie: my_session="_s << u"; Path=/; Max-Age=1209600; HttpOnly"_s;
        }
    }
    void finds()
    {
        FETCH_ENGINE();
        QFETCH(QString, before);
        QFETCH(QString, after);
        Scene scene(engine);
        FindTokenDialog dialog(scene.workspace);
        QSignalSpy found(&dialog, &FindTokenDialog::found);
        dialog.open();
        paste(dialog, before + idle() + after);
        QCOMPARE(field(dialog).displayText().count(idle().at(0)), 0);
        QTest::keyClick(&field(dialog), Qt::Key_Return);
        QVERIFY(!tells(dialog, idle()));
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, patience);
        QVERIFY(!dialog.isVisible());
        const auto session = found[0][0].value<auth::Session>();
        QCOMPARE(session.id, idle());
        QCOMPARE(session.userId, u"ada0000000000001"_s);
        QVERIFY(session.state == auth::State::Idle);
        QVERIFY(field(dialog).text().isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), before + idle() + after);
    }

    // Not like Lucia's, so that what stands before it is looked for first.
    void findsASitesOwnId_data() { engines(); }
    void findsASitesOwnId()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto own = u"s=6f1c-1b7e"_s;
        scene.db.addSession(own, u"bob0000000000002"_s, auth::State::Active);
        for (const auto &text : {own, u"theme=dark; my_session="_s + own + u"; lang=de"_s, u"my_session="_s + own}) {
            FindTokenDialog dialog(scene.workspace);
            QSignalSpy found(&dialog, &FindTokenDialog::found);
            dialog.open();
            paste(dialog, text);
            click(dialog, "find");
            QVERIFY(!tells(dialog, own));
            QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, patience);
            QCOMPARE(found[0][0].value<auth::Session>().id, own);
        }
    }

    // What the column cannot hold keeps nobody from the one it can.
    void findsAUuid()
    {
        NEED_ENGINE(u"postgres"_s);
        Scene scene(u"postgres"_s);
        scene.db.run(u"delete from "_s + scene.db.sessions());
        scene.db.run(u"alter table %1 alter column id type uuid using cast(id as uuid)"_s.arg(scene.db.sessions()));
        const auto id = u"6f1c1b7e-2f2b-4f6e-9c56-0a1b2c3d4e5f"_s;
        scene.db.addSession(id, u"bob0000000000002"_s, auth::State::Active);
        app::Workspace workspace(scene.workspace.profile(), scene.workspace.installKey());
        workspace.open();
        QTRY_VERIFY_WITH_TIMEOUT(workspace.isOpen(), patience);
        FindTokenDialog dialog(workspace);
        QSignalSpy found(&dialog, &FindTokenDialog::found);
        dialog.open();
        // Words are not sent, which the server would name in its log; what is gone is gone all the same.
        paste(dialog, u"theme=dark; my_session=00000000-2f2b-4f6e-9c56-0a1b2c3d4e5f"_s);
        click(dialog, "find");
        QTRY_VERIFY_WITH_TIMEOUT(barText(dialog).contains(u"Nothing in this is a session's id."_s), patience);
        paste(dialog, u"theme=dark; my_session="_s + id);
        click(dialog, "find");
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, patience);
        QCOMPARE(found[0][0].value<auth::Session>().id, id);
    }

    // As of somebody who acts for another user: which one is meant, only a person can say.
    void asksForOneOfSeveral()
    {
        Scene scene(u"sqlite"_s);
        FindTokenDialog dialog(scene.workspace);
        QSignalSpy found(&dialog, &FindTokenDialog::found);
        dialog.open();
        paste(dialog, u"admin=%1; user=%2"_s.arg(LuciaFixture::session(u"adaactive"_s, 1), LuciaFixture::session(u"adaidle"_s, 2)));
        click(dialog, "find");
        QTRY_VERIFY_WITH_TIMEOUT(barText(dialog).contains(u"More than one session"_s), patience);
        shoot(dialog, u"findtoken-several"_s);
        QVERIFY(found.isEmpty() && dialog.isVisible() && field(dialog).text().isEmpty());
    }

    void saysThatNoCookieIsOne()
    {
        Scene scene(u"sqlite"_s);
        FindTokenDialog dialog(scene.workspace);
        dialog.open();
        const auto gone = LuciaFixture::session(u"nobody"_s, 9);
        paste(dialog, u"theme=dark; my_session="_s + gone);
        click(dialog, "find");
        QTRY_VERIFY(barText(dialog).contains(u"Nothing in this is a session's id."_s));
        QVERIFY(!barText(dialog).contains(u"No session has this id."_s));
        QVERIFY(!tells(dialog, gone));
        QVERIFY(field(dialog).isEnabled() && field(dialog).text().isEmpty());
        shoot(dialog, u"findtoken-cookies"_s);
    }

    void saysThatThereIsNone_data() { engines(); }
    void saysThatThereIsNone()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        FindTokenDialog dialog(scene.workspace);
        QSignalSpy found(&dialog, &FindTokenDialog::found);
        dialog.open();
        const auto gone = LuciaFixture::session(u"nobody"_s, 9);
        paste(dialog, gone);
        click(dialog, "find");
        QTRY_VERIFY_WITH_TIMEOUT(barText(dialog).contains(u"No session has this id."_s), patience);
        QVERIFY(!tells(dialog, gone));
        QVERIFY(dialog.isVisible() && field(dialog).isEnabled() && field(dialog).text().isEmpty());
        if (engine == u"sqlite") {
            shoot(dialog, u"findtoken-missing"_s);
            return;
        }
        // And once more, with one that is there.
        paste(dialog, idle());
        click(dialog, "find");
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, patience);
    }

    // What begins as another's id does is not that one.
    void aBeginningIsNoToken()
    {
        Scene scene(u"sqlite"_s);
        FindTokenDialog dialog(scene.workspace);
        dialog.open();
        paste(dialog, idle().chopped(1));
        click(dialog, "find");
        QTRY_VERIFY(barText(dialog).contains(u"No session has this id."_s));
    }

    void refusesWhatIsNoToken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("blanks") << u"  "_s;
        QTest::newRow("a sentence") << u"sign me out everywhere"_s;
    }
    void refusesWhatIsNoToken()
    {
        QFETCH(QString, text);
        Scene scene(u"sqlite"_s);
        FindTokenDialog dialog(scene.workspace);
        dialog.open();
        if (!text.isEmpty())
            paste(dialog, text);
        click(dialog, "find");
        QVERIFY(!error(dialog).isEmpty());
        QVERIFY(part<QPushButton>(dialog, "find")->isEnabled());
        QVERIFY(field(dialog).hasFocus() || !dialog.isActiveWindow());
        QCOMPARE(field(dialog).selectedText().size(), text.size());
        if (text.size() > 2)
            shoot(dialog, u"findtoken-wrong"_s);
        QTest::keyClicks(&field(dialog), u"x"_s);
        QVERIFY(error(dialog).isEmpty());
    }

    void keepsWhatIsTypedToItself()
    {
        Scene scene(u"sqlite"_s);
        FindTokenDialog dialog(scene.workspace);
        dialog.open();
        paste(dialog, idle());
        QGuiApplication::clipboard()->setText(u"other"_s);
        field(dialog).selectAll();
        for (const auto key : {Qt::Key_C, Qt::Key_X})
            QTest::keyClick(&field(dialog), key, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"other"_s);
        QVERIFY(!field(dialog).completer());
        QCOMPARE(field(dialog).echoMode(), QLineEdit::Password);
        if (const auto *spoken = QAccessible::queryAccessibleInterface(&field(dialog)))
            QVERIFY(!spoken->text(QAccessible::Value).contains(idle()));
        click(dialog, "cancel");
        QVERIFY(!dialog.isVisible());
    }

    void aLossCanBeTriedAgain_data() { servers(); }
    void aLossCanBeTriedAgain()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        FindTokenDialog dialog(scene.workspace);
        QSignalSpy found(&dialog, &FindTokenDialog::found);
        QSignalSpy lost(&scene.workspace, &app::Workspace::lost);
        dialog.open();
        paste(dialog, LuciaFixture::session(u"nobody"_s, 9));      // over the connection that is lost then
        click(dialog, "find");
        QTRY_VERIFY_WITH_TIMEOUT(barText(dialog).contains(u"No session has this id."_s), patience);
        scene.db.endOtherConnections();
        paste(dialog, idle());
        click(dialog, "find");
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QVERIFY(!barText(dialog).isEmpty());
        QVERIFY(!tells(dialog, idle()));
        shoot(dialog, u"findtoken-lost"_s);
        click(dialog, "remedy");
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, patience);
        QCOMPARE(found[0][0].value<auth::Session>().id, idle());
    }

    void canBeStopped_data() { servers(); }
    void canBeStopped()
    {
        FETCH_ENGINE();
        Scene scene(engine, Scene::ThroughProxy);
        FindTokenDialog dialog(scene.workspace);
        QSignalSpy found(&dialog, &FindTokenDialog::found);
        dialog.open();
        const TableLock holding(scene.db, scene.db.sessions());
        paste(dialog, idle());
        click(dialog, "find");
        QCOMPARE(buttonText(dialog, "cancel"), u"Stop"_s);
        QVERIFY(!part<QPushButton>(dialog, "find")->isEnabled());
        QTRY_VERIFY(part<QWidget>(dialog, "busy")->isVisible());
        click(dialog, "cancel");
        QTRY_VERIFY_WITH_TIMEOUT(barText(dialog).contains(u"Stopped."_s), patience);
        QVERIFY(dialog.isVisible() && part<QPushButton>(dialog, "find")->isEnabled());
        QCOMPARE(buttonText(dialog, "cancel"), u"Cancel"_s);
        QCOMPARE(found.size(), 0);
    }

    void fitsLongWords()
    {
        const LongWords words;
        Scene scene(u"sqlite"_s);
        FindTokenDialog dialog(scene.workspace);
        dialog.open();
        paste(dialog, LuciaFixture::session(u"nobody"_s, 9));
        click(dialog, "find");
        QTRY_VERIFY(!barText(dialog).isEmpty());
        QTest::qWait(50);
        QVERIFY(dialog.width() <= 1024 && dialog.height() <= 740);
        shoot(dialog, u"findtoken-long"_s);
    }
};

QTEST_MAIN(FindTokenDialogTest)
#include "tst_findtokendialog.moc"
