// The connect dialog's list by mouse and keyboard: choosing, searching, drafts, saving.
#include "connectroom.h"
#include "look/profiledelegate.h"

#include <QDir>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using candela::tests::shop;
using look::Environment;

class TestConnectProfiles : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.reset(); }
    void showsTheOneAskedFor();
    void beginsEmptyWithoutAny();
    void searches();
    void searchesByKeyboard();
    void keepsADraftOfEach();
    void keepsWhatIsWrong();
    void dropsDraftsWhenItCloses();
    void savesAChange();
    void savesANewOne();
    void saysThatItCannotSave();

private:
    ConnectHand hand() const { return m_room->hand(); }

    std::unique_ptr<ConnectRoom> m_room;
};

void TestConnectProfiles::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectProfiles::init()
{
    m_room = std::make_unique<ConnectRoom>();
    tests::addThree(*m_room);
}

void TestConnectProfiles::showsTheOneAskedFor()
{
    m_room->open();
    QCOMPARE(hand().names(), (QStringList{u"blog"_s, u"forum"_s, u"shop-prod"_s}));
    QCOMPARE(hand().current(), u"blog"_s);
    m_room->open(m_room->profiles().all().at(1).id);
    QCOMPARE(hand().current(), u"forum"_s);
    QCOMPARE(hand().edit("name")->text(), u"forum"_s);
    QCOMPARE(hand().edit("host")->text(), u"10.4.0.17, 10.4.0.18:3308"_s);
    QCOMPARE(hand().find<QSpinBox>("port")->value(), 3307);
    QCOMPARE(hand().edit("database")->text(), u"boards"_s);
    QCOMPARE(hand().find<QComboBox>("tag")->currentText(), look::envName(Environment::Staging));
    QVERIFY(hand().find<QCheckBox>("readOnly")->isChecked());
    hand().choose(u"blog"_s);
    QCOMPARE(hand().edit("file")->text(), u"/srv/site/data/blog.db"_s);
    QVERIFY(!hand().find<QPushButton>("save")->isEnabled());
    m_room->open(QUuid::createUuid());
    QCOMPARE(hand().current(), u"blog"_s);
}

void TestConnectProfiles::beginsEmptyWithoutAny()
{
    m_room = std::make_unique<ConnectRoom>();
    m_room->open();
    QCOMPARE(hand().names(), QStringList{u"New connection"_s});
    QCOMPARE(m_room->focus(), hand().edit("host"));
    QVERIFY(hand().find<QCheckBox>("alsoSave")->isChecked());
    QVERIFY(!hand().find<QToolButton>("duplicateProfile")->isEnabled());
    hand().click("newProfile"); // one that nothing was typed in is enough
    QCOMPARE(hand().names().size(), 1);
}

void TestConnectProfiles::searches()
{
    m_room->open();
    const auto found = [&](const QString &text) {
        hand().type("profileSearch", text);
        return hand().names();
    };
    QCOMPARE(found(u"SHOP"_s), QStringList{u"shop-prod"_s});
    QCOMPARE(found(u"10.4.0.18"_s), QStringList{u"forum"_s});
    QCOMPARE(found(u"boards"_s), QStringList{u"forum"_s});
    QCOMPARE(found(u"staging"_s), QStringList{u"forum"_s});
    QCOMPARE(found(u"site/data"_s), QStringList{u"blog"_s});
    QCOMPARE(found(u"auth product"_s), QStringList{u"shop-prod"_s});
    QCOMPARE(found(u"candela_ops"_s), QStringList());
    QCOMPARE(hand().edit("name")->text(), u"blog"_s); // the form stays
    hand().click("clearSearch");
    QCOMPARE(hand().names().size(), 3);
    QCOMPARE(hand().current(), u"blog"_s);
    // A new one is seen, whatever is searched.
    QCOMPARE(found(u"shop"_s).size(), 1);
    hand().click("newProfile");
    QCOMPARE(hand().current(), u"New connection"_s);
}

void TestConnectProfiles::searchesByKeyboard()
{
    m_room->open();
    QTest::keyClick(m_room->focus(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_room->focus(), hand().edit("profileSearch"));
    QTest::keyClicks(m_room->focus(), u"shop"_s);
    QTest::keyClick(m_room->focus(), Qt::Key_Down);
    QCOMPARE(m_room->focus(), hand().list());
    QCOMPARE(hand().current(), u"shop-prod"_s);
    QCOMPARE(hand().edit("name")->text(), u"shop-prod"_s);
    hand().edit("profileSearch")->setFocus();
    QTest::keyClick(m_room->focus(), Qt::Key_Escape);
    QVERIFY(m_room->dialog().isVisible());
    QCOMPARE(hand().names().size(), 3);
    QTest::keyClick(m_room->focus(), Qt::Key_Escape);
    QVERIFY(!m_room->dialog().isVisible());
}

void TestConnectProfiles::keepsADraftOfEach()
{
    m_room->open();
    hand().choose(u"shop-prod"_s);
    const auto mark
        = [&](const QString &name) { return hand().row(name).data(look::ProfileDelegate::MarkRole).toString(); };
    hand().type("user", u"somebody else"_s);
    QCOMPARE(mark(u"shop-prod"_s), u"Changed"_s);
    hand().type("password", u"half"_s);
    hand().choose(u"forum"_s);
    QVERIFY(hand().edit("password")->text().isEmpty());
    hand().type("database", u"other boards"_s);
    hand().choose(u"blog"_s);
    QCOMPARE(mark(u"forum"_s), u"Changed"_s);
    QCOMPARE(mark(u"blog"_s), QString());
    hand().choose(u"shop-prod"_s);
    QCOMPARE(hand().edit("user")->text(), u"somebody else"_s);
    QVERIFY(hand().edit("password")->text() == u"half"_s);
    QVERIFY(hand().find<QPushButton>("save")->isEnabled());
    hand().type("user", u"candela_ops"_s); // as it was
    QCOMPARE(mark(u"shop-prod"_s), QString());
    QCOMPARE(m_room->kept().size(), 3);
    for (const auto &profile : m_room->kept())
        QVERIFY(profile.options.name != u"other boards"_s);
}

void TestConnectProfiles::keepsWhatIsWrong()
{
    m_room->open();
    hand().choose(u"shop-prod"_s);
    hand().type("host", u"db-1:, [::"_s);
    hand().chooseTab(3);
    hand().type("usersColumns", u"id"_s);
    hand().choose(u"forum"_s);
    QCOMPARE(hand().tab(), 3);
    QVERIFY(hand().edit("usersColumns")->text().isEmpty());
    hand().choose(u"shop-prod"_s);
    QCOMPARE(hand().edit("host")->text(), u"db-1:, [::"_s);
    QCOMPARE(hand().edit("usersColumns")->text(), u"id"_s);
    hand().click("save");
    QVERIFY(!hand().errorBelow(u"host"_s).isEmpty());
    QCOMPARE(m_room->focus(), hand().edit("host"));
    QCOMPARE(m_room->kept().at(0).options.host, u"db-1.internal"_s);
}

void TestConnectProfiles::dropsDraftsWhenItCloses()
{
    m_room->open();
    hand().choose(u"shop-prod"_s);
    hand().type("user", u"somebody else"_s);
    QTest::keyClick(&m_room->dialog(), Qt::Key_Escape);
    m_room->open();
    hand().choose(u"shop-prod"_s);
    QCOMPARE(hand().edit("user")->text(), u"candela_ops"_s);
}

void TestConnectProfiles::savesAChange()
{
    m_room->open();
    hand().choose(u"shop-prod"_s);
    hand().edit("name")->setText(u"shop, renamed \"ü\" 'x'"_s); // no key of the test's for ü
    hand().type("host", u"db-9, [2001:db8::7]:6000"_s);
    hand().chooseTab(1);
    hand().type("authority", u"/etc/ssl/own.pem"_s);
    hand().click("channelBinding");
    hand().chooseTab(2);
    hand().setNumber("statementSeconds", 5);
    hand().setNumber("keepAliveSeconds", 0);
    hand().chooseTab(3);
    hand().type("keysTable", u"app.logins"_s);
    hand().type("keysColumns", u"id = _id, user_id = userId"_s);
    hand().click("save");
    QVERIFY(!hand().find<QPushButton>("save")->isEnabled());
    QCOMPARE(hand().current(), u"shop, renamed \"ü\" 'x'"_s);
    QCOMPARE(hand().row(hand().current()).data(look::ProfileDelegate::MarkRole).toString(), QString());
    QCOMPARE(m_room->kept().size(), 3);
    const auto kept = m_room->kept().at(0);
    QCOMPARE(kept.id, m_room->profiles().all().at(0).id);
    QCOMPARE(kept.name, u"shop, renamed \"ü\" 'x'"_s);
    QCOMPARE(kept.options.host, u"db-9"_s);
    QCOMPARE(kept.options.others, (QList<database::Server>{{u"2001:db8::7"_s, 6000}}));
    QCOMPARE(kept.options.authority, u"/etc/ssl/own.pem"_s);
    QVERIFY(kept.options.channelBinding);
    QCOMPARE(kept.options.statementSeconds, 5);
    QCOMPARE(kept.options.keepAliveSeconds, 0);
    QCOMPARE(kept.mapping.keys, (sql::TableName{u"app"_s, u"logins"_s}));
    QCOMPARE(kept.mapping.keyColumns, (QHash<QString, QString>{{u"id"_s, u"_id"_s}, {u"user_id"_s, u"userId"_s}}));
    QVERIFY(m_room->dialog().isVisible());
}

void TestConnectProfiles::savesANewOne()
{
    m_room->open();
    hand().click("newProfile");
    QCOMPARE(m_room->focus(), hand().edit("host"));
    hand().type("host", u"localhost"_s);
    hand().type("database", u"auth"_s);
    QCOMPARE(hand().current(), u"auth on localhost"_s);
    hand().type("password", u"tavern-oblique"_s);
    hand().click("save");
    QCOMPARE(m_room->kept().size(), 4);
    QCOMPARE(m_room->kept().last().name, u"auth on localhost"_s);
    QVERIFY(!m_room->kept().last().id.isNull());
    QFile file(m_room->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("tavern"));
    // Without a keychain it is said that the password is not kept.
    QTRY_VERIFY2(hand().head().contains(u"not saved, and asked each time"_s), qPrintable(hand().head()));
    QVERIFY(hand().edit("password")->text() == u"tavern-oblique"_s);
}

void TestConnectProfiles::saysThatItCannotSave()
{
    m_room->open();
    hand().choose(u"shop-prod"_s);
    hand().type("user", u"somebody"_s);
    QVERIFY(QFile::remove(m_room->path()));
    QVERIFY(QDir(m_room->folder().path()).mkpath(u"profiles.json/in the way"_s)); // stops root as well
    hand().click("save");
    QVERIFY(hand().find<look::TextLabel>("resultHead")->role() == look::Role::Danger);
    QVERIFY(!hand().head().isEmpty() && !hand().text().isEmpty());
    QCOMPARE(hand().edit("user")->text(), u"somebody"_s);
    QVERIFY(hand().find<QPushButton>("save")->isEnabled());
    QCOMPARE(hand().row(u"shop-prod"_s).data(look::ProfileDelegate::MarkRole).toString(), u"Changed"_s);
}

QTEST_MAIN(TestConnectProfiles)
#include "tst_connectprofiles.moc"
