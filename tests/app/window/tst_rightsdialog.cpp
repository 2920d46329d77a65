// What the dialog about rights prints is run on real servers as it stands; and what it says of the account in use.
#include "auth/inspector.h"
#include "dialogs/rightsdialog.h"
#include "look/fielderror.h"
#include "look/segmented.h"
#include "mainwindowhand.h"
#include "support/fixture/grantedaccount.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTranslator>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::Duty;

namespace {

struct Room {
    std::unique_ptr<app::Workspace> workspace;
    std::unique_ptr<app::RightsDialog> dialog;

    explicit Room(const app::Profile &profile) : workspace(openedWorkspace(profile))
    {
        if (!workspace)
            qFatal("the test database cannot be opened");
        dialog = std::make_unique<app::RightsDialog>(*workspace);
        dialog->show();
    }
    template <class W> W *find(const QString &name) const { return dialog->findChild<W *>(name); }
    QString script() const { return find<QPlainTextEdit>(u"script"_s)->toPlainText(); }
    QString state() const
    {
        const auto *label = find<QLabel>(u"rightsState"_s);
        return label->isVisible() ? label->text() : QString();
    }
    QString may(const QString &table) const
    {
        QString answers;
        for (int i = 0; i < 4; ++i) {
            const auto *cell = find<QLabel>(u"may:%1:%2"_s.arg(table).arg(i));
            answers += cell ? cell->text() : u"?"_s;
        }
        return answers;
    }
    void choose(Duty duty, const QString &account = {}) const
    {
        find<look::Segmented>(u"duty"_s)->setCurrentIndex(duty == Duty::Viewer ? 0 : 1);
        if (!account.isEmpty())
            find<QLineEdit>(u"account"_s)->setText(account);
    }
    bool isKnown() const { return may(u"user_key"_s) != u"????"; }
    void shoot(const QString &name) const
    {
        QTest::qWait(100);                              // until it has grown
        tests::shoot(*dialog, name);
    }
};

// Without comments, as a client sends them.
QStringList statementsIn(const QString &script)
{
    QStringList lines = script.split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u"--") || line.isEmpty(); });
    for (auto &line : lines)
        line.chop(1);
    return lines;
}

} // namespace

class TestRightsDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-rightsdialog"_s);
        prepareApplication();
    }

    void printedAccountsWork_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<Duty>("duty");
        for (const auto &engine : {u"mysql"_s, u"postgres"_s}) {
            QTest::addRow("viewer, %s", qPrintable(engine)) << engine << Duty::Viewer;
            QTest::addRow("operator, %s", qPrintable(engine)) << engine << Duty::Operator;
        }
    }
    void printedAccountsWork()
    {
        FETCH_ENGINE();
        QFETCH(Duty, duty);
        LuciaFixture db(engine);
        const Room room(profileOf(db));
        QTRY_VERIFY(room.isKnown());
        QCOMPARE(room.may(u"user_key"_s), u"✓✓✓✓"_s);
        const auto name = accountName(db, u"printed"_s) + (engine == u"mysql" ? u"@%"_s : QString());
        room.choose(duty, name);
        const GrantedAccount account(db, name, statementsIn(room.script()));
        const auto connection = opened(account.options());
        const auto schema = auth::inspect(*connection);
        QVERIFY2(schema, qPrintable(schema ? QString() : schema.error().detail));
        const auto rights = auth::rights(*connection, *schema);
        QVERIFY(rights && rights->mayBrowse());
        QCOMPARE(rights->mayReset(), duty == Duty::Operator);
        for (const auto deed : {auth::Deed::EndSessions, auth::Deed::AddKey, auth::Deed::RenameKey, auth::Deed::DeleteUser})
            QCOMPARE(auth::lacking(*rights, *schema, deed).isEmpty(), duty == Duty::Operator);
        // In its own eyes.
        auto profile = profileOf(db);
        profile.options = account.options();
        const Room own(profile);
        QTRY_VERIFY(own.isKnown());
        QCOMPARE(own.may(u"user_key"_s), duty == Duty::Operator ? u"✓✓✓✓"_s : u"✓–––"_s);
        QCOMPARE(own.may(u"user_session"_s), duty == Duty::Operator ? u"✓✓–✓"_s : u"✓–––"_s);
    }

    void neverAPassword_data() { servers(); }
    void neverAPassword()
    {
        FETCH_ENGINE();
        LuciaFixture db(engine);
        const Room room(profileOf(db));
        const auto lines = room.script().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.last().startsWith(engine == u"mysql" ? u"-- alter user `candela_viewer`@`%` identified by <password>"_s
                                                          : u"-- \\password \"candela_viewer\""_s));
        for (const auto &statement : statementsIn(room.script()))
            QVERIFY2(statement.startsWith(u"create ") || statement.startsWith(u"grant "), qPrintable(statement));
    }

    // A table's name must not end the comment that it stands in.
    void namesDoNotEndComments()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        LuciaFixture db(engine);
        db.run(u"create table \"a\ndrop table b; --\" (user_id text references %1(id))"_s.arg(db.users()));
        const Room room(profileOf(db));
        QTRY_VERIFY(room.isKnown());
        room.choose(Duty::Operator);
        QVERIFY2(room.script().contains(u"-- grant select, delete on \"public\".\"a drop table b; --\" to"), qPrintable(room.script()));
        for (const auto &line : statementsIn(room.script()))
            QVERIFY2(line.startsWith(u"create ") || line.startsWith(u"grant "), qPrintable(line));
        room.shoot(u"rights-referring"_s);
    }

    void fileNamesItsModes()
    {
        const LuciaFixture db(u"sqlite"_s);
        const auto profile = profileOf(db);
        const Room room(profile);
        QTRY_VERIFY(room.isKnown());
        QVERIFY(room.script().contains(u"setfacl -m u:'candela_viewer':r '%1'\n"_s.arg(profile.options.file)));
        room.shoot(u"rights-file"_s);
        room.choose(Duty::Operator);
        QVERIFY(room.script().contains(u"chmod g+rw '%1'\n"_s.arg(profile.options.file)));
        QVERIFY(room.script().contains(u"'candela_operator'\n"));
        QProcess shell;
        shell.start(u"sh"_s, {u"-n"_s});
        shell.write(room.script().toUtf8());
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        room.choose(Duty::Operator, u"-rf"_s);
        QVERIFY(room.script().isEmpty());
    }

    void nameIsChecked()
    {
        const LuciaFixture db(u"sqlite"_s);
        const Room room(profileOf(db));
        auto *name = room.find<QLineEdit>(u"account"_s);
        QCOMPARE(name->text(), u"candela_viewer"_s);
        room.choose(Duty::Operator);
        QCOMPARE(name->text(), u"candela_operator"_s);
        name->clear();
        QTest::keyClicks(name, u"my ops"_s);
        QVERIFY(!room.find<look::FieldError>(u"accountError"_s)->message().isEmpty());
        QVERIFY(room.script().isEmpty() && !room.find<QPushButton>(u"copyScript"_s)->isEnabled());
        room.shoot(u"rights-name-error"_s);
        name->clear();
        QTest::keyClicks(name, u"ops"_s);
        room.choose(Duty::Viewer);
        QCOMPARE(name->text(), u"ops"_s);                                      // what was typed stays
        QVERIFY(room.find<look::FieldError>(u"accountError"_s)->message().isEmpty());
        QVERIFY(room.script().contains(u"u:'ops':r "));
    }

    void copies()
    {
        const LuciaFixture db(u"sqlite"_s);
        const Room room(profileOf(db));
        clickIn(*room.dialog, u"copyScript"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), room.script());
        auto *script = room.find<QPlainTextEdit>(u"script"_s);
        script->setFocus();
        QTest::keySequence(script, QKeySequence::SelectAll);
        QCOMPARE(script->textCursor().selectedText().size(), room.script().size());
    }

    void readOnlyConnectionSaysWhatWasAsked()
    {
        const LuciaFixture db(u"sqlite"_s);
        auto profile = profileOf(db);
        profile.options.readOnly = true;
        const Room room(profile);
        QTRY_VERIFY(room.isKnown());
        QCOMPARE(room.may(u"user_key"_s), u"✓–––"_s);
        QCOMPARE(room.state(), u"This connection is read-only, so only reading was asked for."_s);
    }

    void saysWhatCouldNotBeLearnt()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        LuciaFixture db(engine);
        const auto workspace = openedWorkspace(profileOf(db));
        QVERIFY(workspace);
        db.run(u"drop table "_s + db.sessions());
        app::RightsDialog dialog(*workspace);
        dialog.show();
        const auto *state = dialog.findChild<QLabel *>(u"rightsState"_s);
        QTRY_VERIFY2(state->text().startsWith(u"What it may do could not be learnt. "), qPrintable(state->text()));
        QVERIFY(!dialog.findChild<QPlainTextEdit *>(u"script"_s)->toPlainText().isEmpty());
        shoot(dialog, u"rights-error"_s);
    }

    void isReachedByTheMenu()
    {
        const LuciaFixture db(u"sqlite"_s);
        Window window;
        window.show();
        QVERIFY(!window.find<QAction>(u"actRights"_s)->isEnabled());
        window.main.chooseConnection(profileOf(db));
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s) && !window.dialog());
        window.trigger(u"actRights"_s);
        QTRY_VERIFY(window.dialog());
        QCOMPARE(window.dialog()->objectName(), u"rightsDialog"_s);
        QTest::keyClick(window.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!window.dialog());
    }

    void everythingHasAName()
    {
        const LuciaFixture db(u"sqlite"_s);
        const Room room(profileOf(db));
        QTRY_VERIFY(room.isKnown());
        for (const auto *widget : room.dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel *>(widget))
                continue;
            const auto *speaks = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(speaks && !speaks->text(QAccessible::Name).isEmpty(),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
        }
        QCOMPARE(room.find<QLabel>(u"may:user_key:3"_s)->accessibleName(), u"Remove: yes"_s);
    }

    void leavesPictures_data() { servers(); }
    void leavesPictures()
    {
        FETCH_ENGINE();
        const LuciaFixture db(engine);
        auto profile = profileOf(db);
        for (const auto scheme : {look::Scheme::Light, look::Scheme::Dark}) {
            look::Theme::apply(scheme);
            const Room room(profile);
            QTRY_VERIFY(room.isKnown());
            room.choose(Duty::Operator);
            room.shoot(u"rights-%1-%2"_s.arg(engine, scheme == look::Scheme::Dark ? u"dark"_s : u"light"_s));
            QVERIFY(room.dialog->sizeHint().height() <= 700 && room.dialog->sizeHint().width() <= 1024);
        }
        look::Theme::apply(look::Scheme::Light);
        QTranslator german;
        QVERIFY(german.load(u":/i18n/app_de.qm"_s));
        QCoreApplication::installTranslator(&german);
        const Room room(profile);
        QTRY_VERIFY(room.isKnown());
        room.choose(Duty::Operator);
        room.shoot(u"rights-%1-german"_s.arg(engine));
        QVERIFY(room.dialog->sizeHint().height() <= 700);
        QCoreApplication::removeTranslator(&german);
    }
};

QTEST_MAIN(TestRightsDialog)
#include "tst_rightsdialog.moc"
