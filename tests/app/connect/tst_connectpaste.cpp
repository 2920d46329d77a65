// Addresses pasted into the connect dialog: what they fill, what they leave, and what becomes of the clipboard.
#include "connectroom.h"

#include <QClipboard>
#include <QMimeData>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using candela::tests::shop;
using database::Tls;

class TestConnectPaste : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.reset(); }
    void fillsTheFormFromAnyField_data();
    void fillsTheFormFromAnyField();
    void fillsFromTheMenu();
    void takesALineOfASettingsFile();
    void takesAFile();
    void takesSeveralHosts();
    void keepsTheRestOfAProfile();
    void forgetsTheOldPassword();
    void emptiesTheClipboardOfAPassword();
    void leavesOtherClipboardsAlone();
    void listsWhatItDoesNotUse();
    void showsAWeakerMode_data();
    void showsAWeakerMode();
    void choosesEncryptionByTheHost();
    void saysWhatItCannotRead();
    void leavesOtherTextsAlone();
    void leavesTypingAlone();

private:
    ConnectHand hand() const { return m_room->hand(); }
    void paste(const QString &text, QWidget *into) const
    {
        QGuiApplication::clipboard()->setText(text);
        into->setFocus();
        QTest::keySequence(into, QKeySequence::Paste);
    }
    Tls tls() const { return Tls(hand().find<QComboBox>("tls")->currentData().toInt()); }

    std::unique_ptr<ConnectRoom> m_room;
};

static const QString address = u"postgres://ops:s%40cret-word@db-1.internal:6432/auth"_s;

void TestConnectPaste::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectPaste::init()
{
    m_room = std::make_unique<ConnectRoom>();
    m_room->open();
}

void TestConnectPaste::fillsTheFormFromAnyField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("tab");
    for (const auto *field :
        {"name", "host", "database", "user", "password", "port", "tag", "tls", "readOnly", "keepPassword"})
        QTest::newRow(field) << QString::fromLatin1(field) << 0;
    QTest::newRow("authority") << u"authority"_s << 1;
    QTest::newRow("connectSeconds") << u"connectSeconds"_s << 2;
    QTest::newRow("usersTable") << u"usersTable"_s << 3;
}

void TestConnectPaste::fillsTheFormFromAnyField()
{
    QFETCH(QString, field);
    QFETCH(int, tab);
    hand().chooseTab(tab);
    paste(u"  "_s + address + u"\n"_s, hand().find<QWidget>(qPrintable(field)));
    QCOMPARE(hand().tab(), 0);
    QCOMPARE(hand().edit("host")->text(), u"db-1.internal"_s);
    QCOMPARE(hand().find<QSpinBox>("port")->value(), 6432);
    QCOMPARE(hand().edit("database")->text(), u"auth"_s);
    QCOMPARE(hand().edit("user")->text(), u"ops"_s);
    QVERIFY(hand().edit("password")->text() == u"s@cret-word"_s);
    QVERIFY(hand().edit("name")->text().isEmpty());
    QVERIFY(hand().edit("authority")->text().isEmpty());
    QVERIFY(hand().edit("usersTable")->text().isEmpty());
    QCOMPARE(hand().head(), u"Filled in from the address"_s);
    QCOMPARE(hand().current(), u"auth on db-1.internal"_s);
    QVERIFY(!hand().stages().contains(u"cret"_s) && !hand().text().contains(u"cret"_s));
}

// QLineEdit's own menu and a drop insert without a key.
void TestConnectPaste::fillsFromTheMenu()
{
    QGuiApplication::clipboard()->setText(address);
    hand().edit("user")->setFocus();
    hand().edit("user")->setText(u"before"_s);
    hand().edit("user")->setCursorPosition(3);
    hand().edit("user")->paste();
    QCOMPARE(hand().edit("host")->text(), u"db-1.internal"_s);
    QCOMPARE(hand().edit("user")->text(), u"ops"_s);
    QVERIFY(hand().edit("password")->text() == u"s@cret-word"_s);
    hand().edit("user")->undo();
    QVERIFY(!hand().edit("user")->text().contains(u"cret"_s));

    QGuiApplication::clipboard()->setText(address);
    hand().edit("password")->paste();
    QVERIFY(hand().edit("password")->text() == u"s@cret-word"_s);
}

void TestConnectPaste::takesALineOfASettingsFile()
{
    paste(u"DATABASE_URL=\"mysql://root:pw@10.0.0.1/shop\""_s, hand().edit("host"));
    QCOMPARE(hand().find<look::Segmented>("engine")->currentIndex(), 1);
    QCOMPARE(hand().edit("host")->text(), u"10.0.0.1"_s);
    QCOMPARE(hand().find<QSpinBox>("port")->value(), 3306);
    QCOMPARE(hand().edit("database")->text(), u"shop"_s);
}

void TestConnectPaste::takesAFile()
{
    paste(u"file:/srv/my%20site/main.db?mode=ro"_s, hand().edit("name"));
    QCOMPARE(hand().find<look::Segmented>("engine")->currentIndex(), 2);
    QCOMPARE(hand().edit("file")->text(), u"/srv/my site/main.db"_s);
    QVERIFY(hand().find<QCheckBox>("readOnly")->isChecked());
}

void TestConnectPaste::takesSeveralHosts()
{
    paste(u"postgresql://ops@db-1,db-2:6000,[2001:db8::7]/auth"_s, hand().edit("host"));
    QCOMPARE(hand().edit("host")->text(), u"db-1, db-2:6000, [2001:db8::7]"_s);
    QCOMPARE(m_room->focus(), hand().edit("password"));
}

void TestConnectPaste::keepsTheRestOfAProfile()
{
    const auto id = m_room->add(shop());
    m_room->open(id);
    hand().chooseTab(3);
    hand().type("keysTable", u"logins"_s);
    paste(address, hand().edit("keysTable"));
    QCOMPARE(hand().edit("name")->text(), u"shop-prod"_s);
    QCOMPARE(hand().find<QComboBox>("tag")->currentData().toInt(), int(look::Environment::Production));
    QVERIFY(hand().find<QCheckBox>("readOnly")->isChecked());
    QCOMPARE(hand().edit("keysTable")->text(), u"logins"_s);
    QCOMPARE(hand().edit("user")->text(), u"ops"_s);
    QVERIFY(hand().find<QPushButton>("save")->isEnabled());
}

void TestConnectPaste::forgetsTheOldPassword()
{
    hand().type("password", u"of the place before"_s);
    paste(u"postgres://ops@elsewhere.example/auth"_s, hand().edit("host"));
    QVERIFY(hand().edit("password")->text().isEmpty());
}

void TestConnectPaste::emptiesTheClipboardOfAPassword()
{
    paste(address, hand().edit("host"));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(hand().text().contains(u"clipboard no longer holds it"_s));
}

void TestConnectPaste::leavesOtherClipboardsAlone()
{
    paste(u"postgres://ops@db-1.internal/auth"_s, hand().edit("host"));
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty()); // no password in it
    // Dropped, while the clipboard holds something else.
    QGuiApplication::clipboard()->setText(u"my notes"_s);
    QMimeData data;
    data.setText(address);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(hand().edit("user"), &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(hand().edit("user"), &drop);
    QVERIFY(hand().edit("password")->text() == u"s@cret-word"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"my notes"_s);
}

void TestConnectPaste::listsWhatItDoesNotUse()
{
    paste(u"postgres://ops@db-1.internal/auth?pgbouncer=true&statement_cache_size=0&application_name=x"_s,
        hand().edit("host"));
    QVERIFY2(hand().text().contains(u"pgbouncer"_s) && hand().text().contains(u"statement_cache_size"_s),
        qPrintable(hand().text()));
}

void TestConnectPaste::showsAWeakerMode_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<Tls>("mode");
    QTest::newRow("disable") << u"disable"_s << Tls::Off;
    QTest::newRow("require") << u"require"_s << Tls::Encrypted;
    QTest::newRow("verify-ca") << u"verify-ca"_s << Tls::Authority;
}

void TestConnectPaste::showsAWeakerMode()
{
    QFETCH(QString, parameter);
    QFETCH(Tls, mode);
    paste(u"postgres://ops@db-1.internal/auth?sslmode="_s + parameter, hand().edit("host"));
    QCOMPARE(tls(), mode);
    auto *meaning = hand().find<look::TextLabel>("tlsMeaning");
    QVERIFY2(meaning->text().startsWith(u"As the address says."_s), qPrintable(meaning->text()));
    QVERIFY(meaning->role() != look::Role::TextSecondary);
    hand().choose("tls", 0);
    QVERIFY(!meaning->text().contains(u"address"_s));
    QCOMPARE(meaning->role(), look::Role::TextSecondary);
}

void TestConnectPaste::choosesEncryptionByTheHost()
{
    paste(u"postgres://ops@localhost/auth"_s, hand().edit("host"));
    QCOMPARE(tls(), Tls::Off);
    paste(u"postgres://ops@db-1.internal/auth"_s, hand().edit("host"));
    QCOMPARE(tls(), Tls::Verified);
}

void TestConnectPaste::saysWhatItCannotRead()
{
    hand().type("host", u"as-before"_s);
    paste(u"postgres://ops:tavern-word@db-1.internal:99999/auth"_s, hand().edit("host"));
    QCOMPARE(hand().head(), u"This address cannot be read."_s);
    QVERIFY(!hand().text().contains(u"tavern"_s));
    QCOMPARE(hand().edit("host")->text(), u"as-before"_s);
    QVERIFY(hand().edit("password")->text().isEmpty());
}

void TestConnectPaste::leavesOtherTextsAlone()
{
    paste(u"db-2.internal, db-3"_s, hand().edit("host"));
    QCOMPARE(hand().edit("host")->text(), u"db-2.internal, db-3"_s);
    paste(u"https://example.com/?password=x"_s, hand().edit("user"));
    QCOMPARE(hand().edit("user")->text(), u"https://example.com/?password=x"_s);
    QCOMPARE(hand().edit("host")->text(), u"db-2.internal, db-3"_s);
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
}

void TestConnectPaste::leavesTypingAlone()
{
    hand().type("host", u"postgres://ops@db-1/auth"_s);
    QCOMPARE(hand().edit("host")->text(), u"postgres://ops@db-1/auth"_s);
    hand().type("password", address);
    QVERIFY(hand().edit("password")->text() == address);
}

QTEST_MAIN(TestConnectPaste)
#include "tst_connectpaste.moc"
