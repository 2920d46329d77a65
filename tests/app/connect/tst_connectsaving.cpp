// What Connect saves and what it does not: a new connection, a changed one, one for this once.
#include "connectroom.h"
#include "look/profiledelegate.h"
#include "support/fixture/luciafixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QThreadPool>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using candela::tests::LuciaFixture;

static constexpr int patience = 20'000; // milliseconds; more than connecting may take

class TestConnectSaving : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void savesANewOne();
    void leavesANewOneWhereToldSo();
    void leavesAChange();
    void savesAChangeWhereToldSo();
    void leavesOneForThisOnce();
    void savesOneThatFails();
    void opensNothingThatItCannotSave();
    void opensByDoubleClick();
    void opensByEnter();
    void keepsTheOthersDraftsWhenItFails();

private:
    ConnectHand hand() const { return m_room->hand(); }
    void open(const QUuid &id = {})
    {
        m_room->open(id);
        m_connected = std::make_unique<QSignalSpy>(&m_room->dialog(), &ConnectDialog::connected);
    }
    Profile file(const QString &name) const
    {
        Profile profile;
        profile.name = name;
        profile.options.engine = u"sqlite"_s;
        profile.options.file = m_database->options().file;
        return profile;
    }
    // Once it is open.
    Profile taken() const
    {
        if (!QTest::qWaitFor([&] { return !m_connected->isEmpty(); }, patience))
            return {};
        const std::unique_ptr<Workspace> workspace(m_connected->at(0).at(0).value<Workspace *>());
        return workspace->profile();
    }

    std::unique_ptr<LuciaFixture> m_database;
    std::unique_ptr<ConnectRoom> m_room;
    std::unique_ptr<QSignalSpy> m_connected;
};

void TestConnectSaving::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectSaving::init()
{
    m_database = std::make_unique<LuciaFixture>(u"sqlite"_s);
    m_room = std::make_unique<ConnectRoom>();
}

void TestConnectSaving::cleanup()
{
    m_connected.reset();
    m_room.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
}

void TestConnectSaving::savesANewOne()
{
    open();
    hand().fill(m_database->options(), {});
    QVERIFY(hand().find<QCheckBox>("alsoSave")->isChecked() && hand().find<QCheckBox>("alsoSave")->isEnabled());
    hand().click("connect");
    const auto profile = taken();
    QCOMPARE(m_room->kept().size(), 1);
    QCOMPARE(m_room->kept().at(0).id, profile.id);
    QVERIFY(!profile.id.isNull());
}

void TestConnectSaving::leavesANewOneWhereToldSo()
{
    open();
    hand().fill(m_database->options(), {});
    hand().click("alsoSave");
    hand().click("connect");
    const auto profile = taken();
    QCOMPARE(profile.options.file, m_database->options().file);
    QVERIFY(profile.id.isNull());
    QCOMPARE(m_room->kept().size(), 0);
}

void TestConnectSaving::leavesAChange()
{
    const auto id = m_room->add(file(u"site"_s));
    open(id);
    QVERIFY(!hand().find<QCheckBox>("alsoSave")->isEnabled());
    hand().click("readOnly");
    QVERIFY(hand().find<QCheckBox>("alsoSave")->isEnabled() && !hand().find<QCheckBox>("alsoSave")->isChecked());
    hand().click("connect");
    const auto profile = taken();
    QVERIFY(profile.options.readOnly);
    QCOMPARE(profile.id, id);
    QVERIFY(!m_room->kept().at(0).options.readOnly);
}

void TestConnectSaving::savesAChangeWhereToldSo()
{
    const auto id = m_room->add(file(u"site"_s));
    open(id);
    hand().click("readOnly");
    hand().click("alsoSave");
    hand().click("connect");
    QVERIFY(taken().options.readOnly);
    QVERIFY(m_room->kept().at(0).options.readOnly);
}

void TestConnectSaving::leavesOneForThisOnce()
{
    m_room->openWith(file(u"demo"_s));
    m_connected = std::make_unique<QSignalSpy>(&m_room->dialog(), &ConnectDialog::connected);
    QVERIFY(!hand().find<QCheckBox>("alsoSave")->isChecked());
    QCOMPARE(m_room->focus(), hand().find<QPushButton>("connect"));
    QTest::keyClick(m_room->focus(), Qt::Key_Return);
    QCOMPARE(taken().name, u"demo"_s);
    QCOMPARE(m_room->kept().size(), 0);
}

// What was typed to reach a server that is down is wanted tomorrow.
void TestConnectSaving::savesOneThatFails()
{
    open();
    hand().chooseEngine(u"sqlite"_s);
    hand().type("file", m_room->folder().filePath(u"missing.db"_s));
    hand().click("connect");
    QTRY_VERIFY_WITH_TIMEOUT(!hand().isBusy(), patience);
    QCOMPARE(hand().head(), u"Stopped at Log-in"_s);
    QCOMPARE(m_room->kept().size(), 1);
    QCOMPARE(hand().list()->currentIndex().data(look::ProfileDelegate::MarkRole).toString(), QString());
}

void TestConnectSaving::opensNothingThatItCannotSave()
{
    QVERIFY(QDir(m_room->folder().path()).mkpath(u"profiles.json/in the way"_s)); // stops root as well
    open();
    hand().fill(m_database->options(), {});
    hand().click("connect");
    QVERIFY(!hand().isBusy());
    QVERIFY(hand().find<look::TextLabel>("resultHead")->role() == look::Role::Danger);
    hand().click("alsoSave");
    hand().click("connect");
    QVERIFY(!taken().options.file.isEmpty());
}

void TestConnectSaving::opensByDoubleClick()
{
    m_room->add(file(u"another"_s));
    const auto id = m_room->add(file(u"site"_s));
    open();
    hand().choose(u"site"_s);
    QTest::mouseDClick(
        hand().list()->viewport(), Qt::LeftButton, {}, hand().list()->visualRect(hand().row(u"site"_s)).center());
    QCOMPARE(taken().id, id);
}

void TestConnectSaving::opensByEnter()
{
    m_room->add(file(u"another"_s));
    const auto id = m_room->add(file(u"site"_s));
    open();
    hand().list()->setFocus();
    QTest::keyClick(hand().list(), Qt::Key_Down);
    QTest::keyClick(hand().list(), Qt::Key_Return);
    QCOMPARE(taken().id, id);
}

void TestConnectSaving::keepsTheOthersDraftsWhenItFails()
{
    auto gone = file(u"gone"_s);
    gone.options.file = m_room->folder().filePath(u"gone.db"_s);
    m_room->add(gone);
    m_room->add(file(u"site"_s));
    open();
    hand().choose(u"site"_s);
    hand().click("readOnly");
    hand().choose(u"gone"_s);
    hand().click("connect");
    QVERIFY(!hand().list()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!hand().isBusy(), patience);
    QVERIFY(hand().list()->isEnabled());
    hand().choose(u"site"_s);
    QVERIFY(hand().find<QCheckBox>("readOnly")->isChecked());
}

QTEST_MAIN(TestConnectSaving)
#include "tst_connectsaving.moc"
