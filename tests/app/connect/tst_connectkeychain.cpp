// The password's row with a real keychain: what is read, what is kept, and what is never shown.
#include "connectroom.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

#include <QClipboard>
#include <QSignalSpy>

#include <signal.h>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using candela::tests::LuciaFixture;
using candela::tests::shop;
using database::Secret;

static constexpr int patience = 20'000; // milliseconds; more than a keychain may take

class TestConnectKeychain : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.reset(); }
    void showsAKeptOneAsDots();
    void connectsWithAKeptOne_data() { tests::servers(); }
    void connectsWithAKeptOne();
    void replacesAKeptOneByWhatIsTyped();
    void asksForItWhereProductionIsUnlocked();
    void letsTypedTextWin();
    void ignoresALateAnswer();
    void keepsOnSave();
    void keepsOnConnect_data() { tests::servers(); }
    void keepsOnConnect();
    void keepsNoWrongOne_data() { tests::servers(); }
    void keepsNoWrongOne();
    void removesWhenAskedEachTime();
    void removesWithTheConnection();
    void waitsForTheKeychainAndIsStopped();
    void saysThatTheKeychainIsSilent();

private:
    ConnectHand hand() const { return m_room->hand(); }
    Profile onServer(const LuciaFixture &database)
    {
        auto profile = shop(u"real"_s);
        profile.options = database.options();
        profile.options.password = {};
        return profile;
    }
    // What the keychain holds; empty where it holds nothing.
    QString kept(const QUuid &id)
    {
        auto answer = m_room->secrets().read(id);
        return QTest::qWaitFor([&] { return answer.isFinished(); }, patience) && answer.result()
            ? answer.result()->text()
            : QString();
    }
    void keep(const QUuid &id, const QString &password)
    {
        auto answer = m_room->secrets().write(id, Secret(password));
        QVERIFY(QTest::qWaitFor([&] { return answer.isFinished(); }, patience) && answer.result());
    }
    void waitForDots() const { QTRY_VERIFY_WITH_TIMEOUT(!hand().edit("password")->text().isEmpty(), patience); }
    static QString password() { return tests::serverSetting(u"CANDELA_SERVER_PASSWORD"_s); }
    static pid_t keychain() { return pid_t(qEnvironmentVariableIntValue("CANDELA_KEYRING_PID")); }

    std::unique_ptr<ConnectRoom> m_room;
};

void TestConnectKeychain::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    look::Theme::apply(look::Scheme::Light);
    QVERIFY2(keychain() > 0, "run by tests/support/keyring.sh open");
}

void TestConnectKeychain::init() { m_room = std::make_unique<ConnectRoom>(); }

void TestConnectKeychain::showsAKeptOneAsDots()
{
    const auto one = m_room->add(shop(u"one"_s)), two = m_room->add(shop(u"two"_s));
    keep(one, u"short"_s);
    keep(two, u"a much longer one, ünïcödé 🗝"_s);
    m_room->open(one);
    waitForDots();
    const auto dots = hand().edit("password")->text();
    QVERIFY(!dots.contains(u's') && hand().edit("password")->echoMode() == QLineEdit::Password);
    hand().choose(u"two"_s);
    waitForDots();
    QVERIFY(hand().edit("password")->text() == dots);
    QVERIFY(!hand().find<QPushButton>("save")->isEnabled()); // nothing has changed
    hand().edit("password")->selectAll();
    hand().edit("password")->copy();
    QVERIFY(!QApplication::clipboard()->text().contains(u"longer"_s));
}

void TestConnectKeychain::connectsWithAKeptOne()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    const auto id = m_room->add(onServer(database));
    keep(id, password());
    QSignalSpy connected(&m_room->open(id), &ConnectDialog::connected);
    hand().click("connect"); // at once: it waits for the keychain by itself
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    const std::unique_ptr<Workspace> workspace(connected.at(0).at(0).value<Workspace *>());
    QCOMPARE(workspace->profile().id, id);
}

void TestConnectKeychain::replacesAKeptOneByWhatIsTyped()
{
    const auto id = m_room->add(shop());
    keep(id, u"kept before"_s);
    m_room->open(id);
    waitForDots();
    hand().edit("password")->setFocus();
    hand().edit("password")->deselect();
    hand().edit("password")->setCursorPosition(3);
    QTest::keyClicks(hand().edit("password"), u"new"_s);
    QVERIFY(hand().edit("password")->text() == u"new"_s);
    QVERIFY(hand().find<QPushButton>("save")->isEnabled());
    hand().click("save");
    QTRY_VERIFY(!hand().find<QPushButton>("save")->isEnabled());
    QTRY_VERIFY(kept(id) == u"new"_s);
    QVERIFY(hand().edit("password")->text() != u"new"_s); // dots again
}

// A kept password opens production read-only; to let changes in, whoever does so types it.
void TestConnectKeychain::asksForItWhereProductionIsUnlocked()
{
    const auto id = m_room->add(shop());
    keep(id, u"kept before"_s);
    m_room->open(id);
    waitForDots();
    hand().click("readOnly");
    hand().click("save");
    QVERIFY(hand().errorBelow(u"password"_s).contains(u"Type the password"_s));
    QCOMPARE(m_room->focus(), hand().edit("password"));
    QVERIFY(m_room->kept().first().options.readOnly);
    hand().click("connect");
    QVERIFY(hand().errorBelow(u"password"_s).contains(u"Type the password"_s));
    QVERIFY(m_room->kept().first().options.readOnly);
    QTest::keyClicks(hand().edit("password"), u"typed"_s);
    QVERIFY(hand().errorBelow(u"password"_s).isEmpty());
    hand().click("save");
    QTRY_VERIFY(!hand().find<QPushButton>("save")->isEnabled());
    QVERIFY(!m_room->kept().first().options.readOnly);
    QTRY_VERIFY(kept(id) == u"typed"_s);

    // Neither by taking the tag away, which goes before the lock.
    const auto other = m_room->add(shop(u"other"_s));
    keep(other, u"kept before"_s);
    m_room->open(other);
    waitForDots();
    auto *tag = hand().find<QComboBox>("tag");
    tag->setCurrentIndex(tag->findData(int(look::Environment::Staging)));
    hand().click("save");
    QVERIFY(hand().errorBelow(u"password"_s).contains(u"Type the password"_s));
}

void TestConnectKeychain::letsTypedTextWin()
{
    const auto id = m_room->add(shop());
    keep(id, u"kept before"_s);
    kill(keychain(), SIGSTOP);
    m_room->open(id);
    QTest::qWait(300); // the question is on its way
    hand().type("password", u"typed"_s);
    kill(keychain(), SIGCONT);
    QVERIFY(kept(id) == u"kept before"_s);
    QTest::qWait(100);
    QVERIFY(hand().edit("password")->text() == u"typed"_s);
}

void TestConnectKeychain::ignoresALateAnswer()
{
    const auto one = m_room->add(shop(u"one"_s)), two = m_room->add(shop(u"two"_s));
    keep(one, u"of one"_s);
    kill(keychain(), SIGSTOP);
    m_room->open(one);
    QTest::qWait(300);
    hand().choose(u"two"_s);
    kill(keychain(), SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(hand().edit("password")->placeholderText().contains(u"None kept"_s), patience);
    QVERIFY(hand().edit("password")->text().isEmpty());
    QVERIFY(kept(two).isEmpty());
}

void TestConnectKeychain::keepsOnSave()
{
    m_room->open();
    hand().type("host", u"db-1.internal"_s);
    hand().type("database", u"auth"_s);
    const QString hostile = u"a 'b' \"c\" \\ ünïcödé 日本 🗝 %1"_s;
    hand().edit("password")->setFocus();
    QApplication::clipboard()->setText(hostile);
    QTest::keySequence(hand().edit("password"), QKeySequence::Paste);
    hand().click("save");
    QCOMPARE(m_room->kept().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(kept(m_room->kept().at(0).id) == hostile, patience);
    QFile file(m_room->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("日本"));
}

void TestConnectKeychain::keepsOnConnect()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    const auto id = m_room->add(onServer(database));
    QSignalSpy connected(&m_room->open(id), &ConnectDialog::connected);
    hand().type("password", password());
    hand().click("connect");
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    delete connected.at(0).at(0).value<Workspace *>();
    QTRY_VERIFY_WITH_TIMEOUT(kept(id) == password(), patience);

    // Not one that belongs to what is shown and not to what is saved.
    m_room->open(id);
    hand().choose("tag", 0);
    hand().type("password", u"for this once"_s);
    hand().click("connect");
    QTRY_VERIFY_WITH_TIMEOUT(!hand().isBusy(), patience);
    QVERIFY(kept(id) == password());
}

void TestConnectKeychain::keepsNoWrongOne()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    const auto id = m_room->add(onServer(database));
    m_room->open(id);
    hand().type("password", u"not-the-password"_s);
    hand().click("connect");
    QTRY_COMPARE_WITH_TIMEOUT(hand().head(), u"Stopped at Log-in"_s, patience);
    QVERIFY(kept(id).isEmpty());
}

void TestConnectKeychain::removesWhenAskedEachTime()
{
    const auto id = m_room->add(shop());
    keep(id, u"kept before"_s);
    m_room->open(id);
    waitForDots();
    hand().choose("keepPassword", 1);
    QVERIFY(kept(id) == u"kept before"_s); // a choice, until it is saved
    hand().click("save");
    QTRY_VERIFY_WITH_TIMEOUT(kept(id).isEmpty(), patience);
    QCOMPARE(int(m_room->kept().at(0).keepPassword), int(KeepPassword::AskEachTime));
    m_room->open(id);
    QCOMPARE(hand().edit("password")->placeholderText(), u"Asked each time"_s);
}

void TestConnectKeychain::removesWithTheConnection()
{
    const auto id = m_room->add(shop());
    keep(id, u"kept before"_s);
    m_room->open(id);
    waitForDots();
    hand().click("removeProfile");
    QTest::mouseClick(m_room->dialog().findChild<QPushButton *>(u"confirmRemove"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(kept(id).isEmpty(), patience);
    QCOMPARE(m_room->kept().size(), 0);
}

void TestConnectKeychain::waitsForTheKeychainAndIsStopped()
{
    const auto id = m_room->add(shop());
    kill(keychain(), SIGSTOP);
    m_room->open(id);
    hand().click("connect");
    QCOMPARE(hand().head(), u"Waiting for the keychain…"_s);
    QVERIFY(hand().isBusy());
    QTest::keyClick(&m_room->dialog(), Qt::Key_Escape);
    QCOMPARE(hand().head(), u"Stopped"_s);
    QVERIFY(m_room->dialog().isVisible() && !hand().isBusy());
    kill(keychain(), SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(hand().edit("password")->placeholderText().contains(u"None kept"_s), patience);
    QCOMPARE(hand().head(), u"Stopped"_s);
}

void TestConnectKeychain::saysThatTheKeychainIsSilent()
{
    kill(keychain(), SIGSTOP);
    m_room->open();
    hand().type("host", u"db-1.internal"_s);
    hand().type("database", u"auth"_s);
    hand().type("password", u"typed"_s);
    hand().click("save");
    QCOMPARE(hand().head(), u"Saved"_s); // the file does not wait
    QTRY_VERIFY_WITH_TIMEOUT(hand().head().contains(u"not saved, and asked each time"_s), patience);
    QVERIFY2(hand().text().contains(u"does not answer"_s), qPrintable(hand().text()));
    kill(keychain(), SIGCONT);
}

QTEST_MAIN(TestConnectKeychain)
#include "tst_connectkeychain.moc"
