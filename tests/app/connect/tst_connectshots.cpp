// Pictures of the connect dialog in its states, to be looked at. What can be told without eyes is tested elsewhere.
#include "connecthand.h"

#include <QDir>
#include <QPainter>
#include <QTcpServer>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using look::Scheme;

class TestConnectShots : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void shows_data();
    void shows();

private:
    // Once layouts have settled.
    static void save(ConnectDialog &dialog, const QString &name, bool overParent = false);
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
        QPainter(&picture).drawPixmap((picture.width() - dialog.width()) / 2, (picture.height() - dialog.height()) / 2, dialog.grab());
    }
    QVERIFY(picture.save(QStringLiteral(CANDELA_SHOTS "/connect-%1-%2.png").arg(name, QLatin1String(QTest::currentDataTag()))));
}

static Profile shop()
{
    Profile profile;
    profile.name = u"shop-prod"_s;
    profile.environment = look::Environment::Production;
    profile.options.engine = u"postgres"_s;
    profile.options.host = u"db-1.internal"_s;
    profile.options.port = 5432;
    profile.options.name = u"auth"_s;
    profile.options.user = u"candela_ops"_s;
    profile.options.readOnly = true;
    return profile;
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
    ConnectDialog dialog(shop(), QByteArray(32, 'k'));
    const ConnectHand hand(dialog);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    hand.type("password", u"correct horse battery"_s);
    save(dialog, u"postgres"_s);
    save(dialog, u"1024"_s, true);
    hand.choose("tls", 1);
    save(dialog, u"unencrypted"_s);
    hand.chooseTab(1);
    save(dialog, u"tables"_s);

    hand.chooseTab(0);
    hand.type("database", {});
    hand.click("connect");
    save(dialog, u"invalid"_s);
    hand.type("database", u"auth"_s);

    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    hand.type("host", u"127.0.0.1"_s);
    hand.typePort(silent.serverPort());
    hand.click("connect");
    save(dialog, u"running"_s);
    silent.close();
    QTRY_VERIFY_WITH_TIMEOUT(!hand.isBusy(), 20'000);
    save(dialog, u"error"_s);
    hand.click("details");
    save(dialog, u"details"_s);

    hand.chooseEngine(u"sqlite"_s);
    hand.choose("tag", 0);
    hand.type("name", {});
    hand.type("file", u"~/sites/a-folder-with-a-long-name/and-another-one/"_s + QString(120, u'x') + u".db"_s);
    hand.click("connect");
    QTRY_VERIFY_WITH_TIMEOUT(!hand.isBusy(), 20'000);
    save(dialog, u"missing"_s);

    Profile file;
    file.options.engine = u"sqlite"_s;
    file.options.file = u"/srv/site/data/blog.sqlite"_s;
    ConnectDialog second(file, QByteArray(32, 'k'));
    second.open();
    QVERIFY(QTest::qWaitForWindowActive(&second));
    save(second, u"sqlite"_s);
}

QTEST_MAIN(TestConnectShots)
#include "tst_connectshots.moc"
