// Test connection against servers with certificates of each kind: whom it names, and what it says to do.
#include "connectroom.h"
#include "support/fixture/certificates.h"
#include "support/fixture/engines.h"
#include "support/fixture/tlsservers.h"

#include <QDir>
#include <QFile>
#include <QThreadPool>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::Certificates;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using database::Tls;

static constexpr int patience = 20'000; // milliseconds; more than a test may take

class TestConnectTls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_room = std::make_unique<ConnectRoom>(); }
    void cleanup();
    void passesAGoodOne_data() { tests::servers(); }
    void passesAGoodOne();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void saysTheSameWhenConnecting_data() { tests::servers(); }
    void saysTheSameWhenConnecting();
    void namesTheFileThatIsWrong_data() { tests::servers(); }
    void namesTheFileThatIsWrong();
    void warnsOfWeakerModes_data();
    void warnsOfWeakerModes();

private:
    ConnectHand hand() const { return m_room->hand(); }
    void show(const QString &name, const Certificates::Wish &wish = {});
    void open(const QString &engine, Tls tls = Tls::Verified)
    {
        Profile profile;
        profile.name = u"with TLS"_s;
        profile.options = tests::tlsServerOptions(engine);
        profile.options.tls = tls;
        profile.options.authority = m_certificates.authority();
        m_room->openWith(profile);
    }
    void testAndWait() const
    {
        hand().click("test");
        QTRY_VERIFY_WITH_TIMEOUT(hand().find<QPushButton>("test")->text().contains(u"connection"_s), patience);
    }

    Certificates m_certificates;
    std::unique_ptr<ConnectRoom> m_room;
};

void TestConnectTls::initTestCase()
{
    NEED_TLS_SERVERS();
    QStandardPaths::setTestModeEnabled(true);
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectTls::cleanup()
{
    m_room.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
}

void TestConnectTls::show(const QString &name, const Certificates::Wish &wish)
{
    m_certificates.make(name, wish);
    QDir().mkpath(m_certificates.file(u"shown"_s));
    for (const auto &[from, to] : {std::pair(name + u".pem"_s, u"server.pem"_s),
             std::pair(name + u".key"_s, u"server.key"_s), std::pair(u"authority.pem"_s, u"authority.pem"_s)}) {
        const auto target = m_certificates.file(u"shown/"_s + to);
        QFile::remove(target);
        QVERIFY(QFile::copy(m_certificates.file(from), target));
    }
    tests::certify(m_certificates.file(u"shown"_s));
}

void TestConnectTls::passesAGoodOne()
{
    FETCH_ENGINE();
    show(u"good"_s, {{u"localhost"_s}, -2, 71, false, {}});
    open(engine);
    testAndWait();
    const auto stages = hand().stages();
    QVERIFY2(stages.contains(u"TLS: 1.3, certificate verified, valid 7"_s), qPrintable(stages));
    QVERIFY2(hand().head() == u"Stopped at Tables"_s, qPrintable(hand().head() + stages)); // an empty database
}

void TestConnectTls::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<Certificates::Wish>("wish");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("remedy");
    const auto add
        = [](const char *name, const Certificates::Wish &wish, const QString &problem, const QString &remedy) {
              for (const auto *engine : {"mysql", "postgres"})
                  QTest::addRow("%s, %s", name, engine) << QString::fromLatin1(engine) << wish << problem << remedy;
          };
    add("other name", {{u"db.example.org"_s}, -2, 30, false, {}}, u"certificate is for db.example.org, not localhost"_s,
        u"add this name to the certificate"_s);
    add("other authority", {{u"localhost"_s}, -2, 30, true, {}}, u"issued by "_s + Certificates::otherAuthorityName(),
        u"under TLS files"_s);
    add("expired", {{u"localhost"_s}, -30, -2, false, {}}, u"certificate has expired since "_s,
        u"Renew the certificate"_s);
    add("not yet", {{u"localhost"_s}, 2, 30, false, {}}, u"certificate is valid only from "_s,
        u"this computer's clock first"_s);
}

void TestConnectTls::namesWhatIsWrong()
{
    FETCH_ENGINE();
    QFETCH(Certificates::Wish, wish);
    QFETCH(QString, problem);
    QFETCH(QString, remedy);
    show(u"wrong"_s, wish);
    open(engine);
    testAndWait();
    QCOMPARE(hand().head(), u"Stopped at TLS"_s);
    QVERIFY2(hand().stages().contains(u"TLS: "_s + problem), qPrintable(hand().stages()));
    QVERIFY2(hand().text().contains(remedy), qPrintable(hand().text()));
}

void TestConnectTls::saysTheSameWhenConnecting()
{
    FETCH_ENGINE();
    show(u"elsewhere"_s, {{u"db.example.org"_s}, -2, 30, false, {}});
    open(engine);
    hand().click("connect");
    QTRY_VERIFY_WITH_TIMEOUT(!hand().isBusy(), patience);
    QCOMPARE(hand().head(), u"Stopped at TLS"_s);
    QVERIFY2(hand().stages().contains(u"not localhost"_s), qPrintable(hand().stages()));
    QCOMPARE(m_room->focus(), hand().find<QComboBox>("tls"));
}

void TestConnectTls::namesTheFileThatIsWrong()
{
    FETCH_ENGINE();
    show(u"good"_s);
    m_certificates.make(u"ours"_s);
    m_certificates.make(u"another"_s);
    const auto says = [&](const QString &problem, const QString &remedy) {
        testAndWait();
        QCOMPARE(hand().head(), u"Stopped at TLS"_s);
        QVERIFY2(hand().stages().contains(u"TLS: "_s + problem), qPrintable(hand().stages()));
        QVERIFY2(hand().text().contains(remedy), qPrintable(hand().text()));
    };
    open(engine);
    hand().chooseTab(1);
    hand().edit("certificate")->setText(m_certificates.file(u"ours.pem"_s));
    hand().edit("key")->setText(m_certificates.file(u"another.key"_s));
    says(u"another.key is the key of another certificate"_s, u"issued together"_s);
    hand().edit("key")->setText(m_certificates.file(u"none.key"_s));
    says(u"none.key cannot be read"_s, u"Under TLS files"_s);
    QVERIFY(QFile::setPermissions(m_certificates.file(u"ours.key"_s), QFile::ReadOwner | QFile::ReadOther));
    hand().edit("key")->setText(m_certificates.file(u"ours.key"_s));
    says(u"other users of this computer can read ours.key"_s, u"chmod 600"_s);
    hand().click("connect");
    QTRY_VERIFY_WITH_TIMEOUT(!hand().isBusy(), patience);
    QCOMPARE(m_room->focus(), hand().edit("key"));
    QVERIFY(look::isInvalid(hand().edit("key")));
}

void TestConnectTls::warnsOfWeakerModes_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QString>("words");
    for (const auto &engine : database::engines()) {
        for (const auto tls : engine.tls) {
            const auto words
                = tls == Tls::Authority ? u"certificate verified, its name not"_s : u"certificate not verified"_s;
            if (tls == Tls::Authority || tls == Tls::Encrypted)
                QTest::addRow("%s, %d", qPrintable(engine.id), int(tls)) << engine.id << tls << words;
        }
    }
}

void TestConnectTls::warnsOfWeakerModes()
{
    FETCH_ENGINE();
    QFETCH(Tls, tls);
    QFETCH(QString, words);
    show(u"elsewhere"_s, {{u"db.example.org"_s}, -2, 30, false, {}});
    open(engine, tls);
    testAndWait();
    QVERIFY2(hand().stages().contains(words), qPrintable(hand().stages()));
    QCOMPARE(hand().head(), u"Stopped at Tables"_s);
}

QTEST_MAIN(TestConnectTls)
#include "tst_connecttls.moc"
