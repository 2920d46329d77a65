// The known keys, by mouse: our own is exported, a colleague's is added, removed and put back; with a real keychain.
#include "app/connect/longwords.h"
#include "app/export/exporthome.h"
#include "app/window/opened.h"
#include "dialogs/knownkeysdialog.h"
#include "look/factrow.h"
#include "look/inlinebar.h"
#include "reportkey.h"
#include "someones.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTranslator>

#include <csignal>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

static const OwnHome home;

namespace {

struct Room {
    explicit Room(const app::KnownKeys &keys) : dialog(keys), changed(&dialog, &app::KnownKeysDialog::changed)
    {
        dialog.open();
        QTest::qWait(50);
    }
    template <class W> W *find(const QString &name) const
    {
        for (auto *widget : dialog.findChildren<W *>(name)) {
            if (widget->isVisible())
                return widget;      // one that was replaced goes a little later
        }
        return nullptr;
    }
    void click(const QString &name) const
    {
        QTRY_VERIFY2(find<QPushButton>(name), qPrintable(name));
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    void choose(const QString &dialogName, const QString &path) const
    {
        QTRY_VERIFY(find<QFileDialog>(dialogName));
        auto *name = find<QFileDialog>(dialogName)->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Enter);
    }
    void add(const QString &path) const
    {
        click(u"addKey"_s);
        choose(u"addDialog"_s, path);
    }
    QString bar() const
    {
        const auto *bar = dialog.findChild<look::InlineBar *>();
        return bar->isVisible() ? bar->accessibleName() : QString();
    }

    app::KnownKeysDialog dialog;
    QSignalSpy changed;
};

} // namespace

class TestKnownKeysDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void knowsNobodyAtFirst();
    void exportsOurOwn();
    void asksBeforeReplacing();
    void saysThatTheKeychainIsSilent();
    void addsRemovesAndPutsBack();
    void undoesTheLastOfTwoThings();
    void saysWhatIsNoKey();
    void knowsEachOnce();
    void saysWhatIsDamaged();
    void takesMany();
    void everyPartIsNamed();
    void pictures_data();
    void pictures();

private:
    app::KnownKeys known() const { return app::KnownKeys(m_folder->filePath(u"keys"_s)); }
    QString pem(char person, const QString &name) const
    {
        const auto path = m_folder->filePath(name);
        if (!put(path, keyOf(person).publicKey().pem()))
            qFatal("no file can be written here");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKnownKeysDialog::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIntValue("CANDELA_KEYRING_PID") > 0, "run it by tests/support/keyring.sh open");
    if (QFontDatabase::families().contains(u"Inter"_s))
        QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look::Scheme::Light);
}

void TestKnownKeysDialog::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestKnownKeysDialog::knowsNobodyAtFirst()
{
    const Room room(known());
    QTRY_VERIFY(room.find<QLabel>(u"noOwnKey"_s));
    QVERIFY(room.find<QLabel>(u"noKnownKey"_s));
    QVERIFY(!room.find<QLabel>(u"damagedKeys"_s));
    QVERIFY(room.bar().isEmpty());
}

// The key is made for it. What was exported is a key by which openssl knows our signatures.
void TestKnownKeysDialog::exportsOurOwn()
{
    const Room room(known());
    room.click(u"exportKey"_s);
    const auto path = m_folder->filePath(u"mine.pem"_s);
    room.choose(u"saveDialog"_s, path);
    QTRY_VERIFY2(room.bar().startsWith(u"The public key was exported."), qPrintable(room.bar()));
    QCOMPARE(QFileInfo(path).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    const auto key = report::PublicKey::fromPem(contentOf(path));
    QVERIFY(key);
    QTRY_VERIFY(room.find<look::FactRow>(u"ownKey"_s));
    QCOMPARE(room.find<look::FactRow>(u"ownKey"_s)->value(), app::fingerprintText(*key));
    QVERIFY(!room.find<QLabel>(u"noOwnKey"_s));
    QVERIFY(known().load().find(*key)->isOwn());
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"pkey"_s, u"-pubin"_s, u"-in"_s, path, u"-noout"_s, u"-text"_s});
    QVERIFY(openssl.waitForFinished());
    QVERIFY(openssl.readAllStandardOutput().startsWith("ED25519 Public-Key:"));
}

void TestKnownKeysDialog::asksBeforeReplacing()
{
    const auto path = m_folder->filePath(u"mine.pem"_s);
    QVERIFY(put(path, "precious"));
    const Room room(known());
    room.click(u"exportKey"_s);
    room.choose(u"saveDialog"_s, path);
    QTRY_VERIFY2(room.bar().startsWith(u"There is a file of this name."), qPrintable(room.bar()));
    QCOMPARE(contentOf(path), "precious");
    room.click(u"remedy"_s);
    QTRY_VERIFY(room.bar().startsWith(u"The public key was exported."));
    QVERIFY(report::PublicKey::fromPem(contentOf(path)));

    room.click(u"exportKey"_s);
    room.choose(u"saveDialog"_s, m_folder->filePath(u"missing/mine.pem"_s));
    QTest::qWait(100);
    if (auto *files = room.find<QFileDialog>(u"saveDialog"_s))
        files->reject();        // it may know by itself that there is no such folder
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"missing"_s)));
}

void TestKnownKeysDialog::saysThatTheKeychainIsSilent()
{
    const auto keychain = pid_t(qEnvironmentVariableIntValue("CANDELA_KEYRING_PID"));
    const Room room(known());
    QVERIFY(::kill(keychain, SIGSTOP) == 0);
    room.click(u"exportKey"_s);
    const bool busy = QTest::qWaitFor([&] { return room.find<QLabel>(u"busy"_s); }, 3'000);
    const bool said = QTest::qWaitFor([&] { return !room.bar().isEmpty(); }, app::Secrets::patience + 5'000);
    QVERIFY(::kill(keychain, SIGCONT) == 0);
    QVERIFY(busy && said);
    QCOMPARE(room.bar(), u"There is no key to export. The keychain does not answer."_s);
    QVERIFY(!room.find<QLabel>(u"busy"_s));
}

void TestKnownKeysDialog::addsRemovesAndPutsBack()
{
    const Room room(known());
    room.add(pem('a', u"Ada.pem"_s));
    QTRY_VERIFY(room.find<look::FactRow>(u"key:Ada"_s));
    QCOMPARE(room.find<look::FactRow>(u"key:Ada"_s)->value(), app::fingerprintText(keyOf('a').publicKey()));
    QVERIFY(room.bar().startsWith(u"The key of Ada was added."));
    QVERIFY(!room.find<QLabel>(u"noKnownKey"_s));
    QCOMPARE(room.changed.size(), 1);

    room.click(u"remove:Ada"_s);
    QTRY_VERIFY(!room.find<look::FactRow>(u"key:Ada"_s));
    QVERIFY(known().load().keys.isEmpty());
    QTRY_VERIFY(room.bar().startsWith(u"The key of Ada was removed."));
    QCOMPARE(room.changed.size(), 2);

    room.click(u"remedy"_s);
    QTRY_VERIFY(room.find<look::FactRow>(u"key:Ada"_s));
    QVERIFY(known().load().find(keyOf('a').publicKey()));
    QVERIFY(room.bar().isEmpty());
    QCOMPARE(room.changed.size(), 3);
}

// What the bar offers is what it speaks of, and nothing that it has offered before.
void TestKnownKeysDialog::undoesTheLastOfTwoThings()
{
    const auto path = m_folder->filePath(u"mine.pem"_s);
    QVERIFY(put(path, "precious"));
    const Room room(known());
    room.add(pem('a', u"Ada.pem"_s));
    QTRY_VERIFY(room.find<look::FactRow>(u"key:Ada"_s));
    room.click(u"exportKey"_s);
    room.choose(u"saveDialog"_s, path);
    QTRY_VERIFY(room.bar().startsWith(u"There is a file of this name."));
    room.click(u"remove:Ada"_s);
    QTRY_VERIFY(room.bar().startsWith(u"The key of Ada was removed."));
    room.click(u"remedy"_s);
    QTRY_VERIFY(room.find<look::FactRow>(u"key:Ada"_s));
    QTest::qWait(100);
    QCOMPARE(contentOf(path), "precious");
}

void TestKnownKeysDialog::saysWhatIsNoKey()
{
    const auto path = m_folder->filePath(u"letter.pem"_s);
    QVERIFY(put(path, "Dear all,"));
    const Room room(known());
    room.add(path);
    QTRY_VERIFY2(room.bar().startsWith(u"No key was added. letter.pem is no public key"), qPrintable(room.bar()));
    QCOMPARE(room.changed.size(), 0);
}

void TestKnownKeysDialog::knowsEachOnce()
{
    const Room room(known());
    room.add(pem('a', u"Ada.pem"_s));
    QTRY_VERIFY(room.find<look::FactRow>(u"key:Ada"_s));
    room.add(pem('a', u"again.pem"_s));
    QTRY_COMPARE(room.bar(), u"This key is known already. It is the key of Ada."_s);
    QVERIFY(!room.find<look::FactRow>(u"key:again"_s));
}

void TestKnownKeysDialog::saysWhatIsDamaged()
{
    QVERIFY(known().makeFolder());
    QVERIFY(put(known().folder() + u"/known/bad.pem"_s, "no key"));
    const Room room(known());
    QTRY_VERIFY(room.find<QLabel>(u"damagedKeys"_s));
    QVERIFY(room.find<QLabel>(u"damagedKeys"_s)->text().contains(u"bad.pem"));
    QCOMPARE(contentOf(known().folder() + u"/known/bad.pem"_s), "no key");
}

void TestKnownKeysDialog::takesMany()
{
    for (char person = 'A'; person <= 'Z'; ++person)
        QVERIFY(known().add(pem(person, QString(QLatin1Char(person)) + u".pem"_s)));
    const Room room(known());
    QTRY_VERIFY(room.find<look::FactRow>(u"key:Z"_s));
    QVERIFY(room.dialog.height() <= 740);
}

void TestKnownKeysDialog::everyPartIsNamed()
{
    QVERIFY(known().add(pem('a', u"Ada.pem"_s)));
    const Room room(known());
    QTRY_VERIFY(room.find<look::FactRow>(u"key:Ada"_s));
    for (const auto *widget : room.dialog.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || (button && !button->text().isEmpty())
            || widget->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QCOMPARE(room.find<QPushButton>(u"remove:Ada"_s)->accessibleName(), u"Remove the key of Ada"_s);
}

void TestKnownKeysDialog::pictures_data()
{
    QTest::addColumn<QString>("look");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
    QTest::newRow("german") << u"german"_s;
    QTest::newRow("long") << u"long"_s;
}

void TestKnownKeysDialog::pictures()
{
    QFETCH(QString, look);
    look::Theme::apply(look == u"dark" ? look::Scheme::Dark : look::Scheme::Light);
    QTranslator german;
    std::optional<LongWords> longer;
    if (look == u"german") {
        QVERIFY(german.load(u":/i18n/app_de.qm"_s));
        QCoreApplication::installTranslator(&german);
    } else if (look == u"long") {
        longer.emplace();
    }
    const auto grab = [&](Room &room, const QString &name) {
        QTest::qWait(50);
        QVERIFY2(room.dialog.width() <= 1024 && room.dialog.height() <= 740, "does not fit 1024 x 768");
        shoot(room.dialog, u"knownkeys-%1-%2"_s.arg(name, look));
    };
    Room none(known());
    QTRY_VERIFY(none.find<QLabel>(u"noOwnKey"_s));
    grab(none, u"empty"_s);
    QVERIFY(known().keepOwn(keyOf('z').publicKey()));
    QVERIFY(known().add(pem('a', u"Ada Lovelace.pem"_s)) && known().add(pem('b', u"db-1.internal-report-key.pem"_s)));
    QVERIFY(put(known().folder() + u"/known/bad.pem"_s, "no key"));
    Room some(known());
    QTRY_VERIFY(some.find<look::FactRow>(u"key:Ada Lovelace"_s));
    some.click(u"remove:db-1.internal-report-key"_s);
    QTRY_VERIFY(!some.bar().isEmpty());
    grab(some, u"some"_s);
    some.add(m_folder->filePath(u"keys/known/bad.pem"_s));
    QTRY_VERIFY(!some.find<QPushButton>(u"remedy"_s));
    grab(some, u"error"_s);
    QCoreApplication::removeTranslator(&german);
    look::Theme::apply(look::Scheme::Light);
}

QTEST_MAIN(TestKnownKeysDialog)
#include "tst_knownkeysdialog.moc"
