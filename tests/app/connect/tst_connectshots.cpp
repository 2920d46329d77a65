// Pictures of the connect dialog in its states, to be looked at. What can be told without eyes is tested elsewhere.
#include "connectroom.h"
#include "german.h"
#include "longwords.h"

#include <QDir>
#include <QPainter>
#include <QTcpServer>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using candela::tests::shop;
using look::Environment;
using look::Scheme;

class TestConnectShots : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void shows_data();
    void shows();
    void showsGerman();
    void showsLongWords();

private:
    void showTabs(const QString &name);
    // Once layouts have settled.
    static void save(ConnectDialog &dialog, const QString &name, bool overParent = false);
    static void fill(ConnectRoom &room);
};

void TestConnectShots::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setFont(QFont(u"Inter"_s, 10));
    QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS)));
}

void TestConnectShots::save(ConnectDialog &dialog, const QString &name, bool overParent)
{
    QTest::qWait(100);
    QPixmap picture = dialog.grab();
    if (overParent) {
        picture = QPixmap(1024, 768);
        picture.fill(look::Theme::color(look::Role::Window).darker(115));
        QPainter(&picture).drawPixmap(
            (picture.width() - dialog.width()) / 2, (picture.height() - dialog.height()) / 2, dialog.grab());
    }
    QVERIFY(picture.save(
        QStringLiteral(CANDELA_SHOTS "/connect-%1-%2.png").arg(name, QLatin1String(QTest::currentDataTag()))));
}

void TestConnectShots::fill(ConnectRoom &room)
{
    auto profile = shop();
    profile.options.others = {{u"db-2.internal"_s, 5432}};
    room.add(profile);
    profile = shop(u"shop-prod replica"_s);
    profile.options.host = u"db-2.internal"_s;
    room.add(profile);
    profile = shop(u"shop-staging"_s);
    profile.environment = Environment::Staging;
    profile.options.host = u"stage.internal"_s;
    room.add(profile);
    profile = shop(u"forum local"_s);
    profile.environment = Environment::Development;
    profile.options.host = u"/run/postgresql"_s;
    profile.options.tls = database::Tls::Off;
    room.add(profile);
    Profile file;
    file.name = u"blog.sqlite"_s;
    file.options.engine = u"sqlite"_s;
    file.options.file = u"/srv/site/data/blog.sqlite"_s;
    room.add(file);
}

void TestConnectShots::shows_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestConnectShots::shows()
{
    QFETCH(Scheme, scheme);
    look::Theme::apply(scheme);
    ConnectRoom room;
    fill(room);
    auto &dialog = room.open();
    const auto hand = room.hand();
    hand.choose(u"shop-prod"_s);
    QTRY_VERIFY(!hand.edit("password")->placeholderText().contains(u"Reading"_s));
    save(dialog, u"nokeychain"_s);
    hand.type("password", u"correct horse battery"_s);
    save(dialog, u"postgres"_s);
    save(dialog, u"1024"_s, true);
    for (const int mode : {1, 2, 3}) {
        hand.choose("tls", mode);
        save(dialog, u"tls%1"_s.arg(mode));
    }
    for (const int tab : {1, 2, 3}) {
        hand.chooseTab(tab);
        save(dialog, u"tab%1"_s.arg(tab));
    }
    hand.chooseTab(0);
    hand.type("database", {});
    hand.type("host", u"db-1:x"_s);
    hand.click("connect");
    save(dialog, u"invalid"_s);
    hand.type("database", u"auth"_s);

    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    hand.type("host", u"127.0.0.1"_s);
    hand.setNumber("port", silent.serverPort());
    hand.click("connect");
    save(dialog, u"connecting"_s);
    hand.click("cancel");
    hand.click("test");
    save(dialog, u"testing"_s);
    silent.close();
    QTRY_VERIFY_WITH_TIMEOUT(!hand.isBusy(), 20'000);
    save(dialog, u"failed"_s);
    hand.click("details");
    save(dialog, u"details"_s);

    hand.click("newProfile");
    save(dialog, u"new"_s);
    hand.chooseEngine(u"sqlite"_s);
    hand.type("file", u"~/sites/a-folder-with-a-long-name/and-another-one/"_s + QString(120, u'x') + u".db"_s);
    hand.click("connect");
    QTRY_VERIFY_WITH_TIMEOUT(!hand.isBusy(), 20'000);
    save(dialog, u"missing"_s);
    hand.choose(u"blog.sqlite"_s);
    save(dialog, u"sqlite"_s);
    hand.type("profileSearch", u"nowhere"_s);
    save(dialog, u"nothing"_s);
}

// Every tab, in the language that holds.
void TestConnectShots::showTabs(const QString &name)
{
    look::Theme::apply(Scheme::Light);
    ConnectRoom room;
    fill(room);
    auto &dialog = room.open();
    for (const int tab : {0, 1, 2, 3}) {
        room.hand().chooseTab(tab);
        save(dialog, name + QString::number(tab), true);
    }
    QVERIFY2(dialog.height() <= 730 && dialog.width() <= 1024,
        qPrintable(u"%1 × %2"_s.arg(dialog.width()).arg(dialog.height())));
}

void TestConnectShots::showsGerman()
{
    const tests::German language;
    showTabs(u"german"_s);
}

// Where every text is half as long again.
void TestConnectShots::showsLongWords()
{
    const tests::LongWords language;
    showTabs(u"long"_s);
}

QTEST_MAIN(TestConnectShots)
#include "tst_connectshots.moc"
