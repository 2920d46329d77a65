// The dialog that verifies a report, by its widgets: each verdict in words, what the manifest says, drops, stopping.
#include "app/connect/longwords.h"
#include "app/export/exporthome.h"
#include "app/window/mainwindowhand.h"
#include "dialogs/verifydialog.h"
#include "look/factrow.h"
#include "look/fielderror.h"
#include "look/inlinebar.h"
#include "someones.h"
#include "support/heartbeat.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QThreadPool>

#include <sys/stat.h>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

static const OwnHome home;

namespace {

struct Room {
    Room() { dialog.open(); }
    template <class W> W *find(const char *name) const { return dialog.findChild<W *>(QString::fromLatin1(name)); }
    void type(const QString &path) const
    {
        find<QLineEdit>("report")->selectAll();
        QTest::keyClicks(find<QLineEdit>("report"), path);
    }
    void click(const char *name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void verify(const QString &path) const
    {
        type(path);
        click("verify");
        QTRY_VERIFY(find<QPushButton>("verify")->isEnabled());
    }
    bool drop(const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&dialog, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &event);
        return true;
    }
    QString bar() const
    {
        const auto *bar = dialog.findChild<look::InlineBar *>();
        return bar->isVisible() ? bar->accessibleName() : QString();
    }
    QString fact(const char *name) const
    {
        const auto *row = find<look::FactRow>(name);
        return row && row->isVisible() ? row->value() : QString();
    }
    // A note beside the title of the facts, among them.
    bool shows(const QString &text) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    app::VerifyDialog dialog;
};

} // namespace

class TestVerifyDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void isOfferedWithoutAConnection();
    void saysThatItIsValid();
    void saysThatAByteWasChanged();
    void doesNotBelieveAChangedManifest();
    void saysThatTheKeyIsUnknown();
    void verifiesAnewOnceTheKeyIsKnown();
    void takesTheManifest();
    void takesADrop();
    void browses();
    void wantsAName();
    void forgetsWhatItSaidOfAnother();
    void standsAHostileManifest();
    void stopsAndStaysAlive();
    void closesWhileItReads();
    void everyPartIsNamed();
    void pictures_data();
    void pictures();

private:
    void know(char person, const QString &name) const
    {
        const QTemporaryDir mail;
        QVERIFY(put(mail.filePath(name), keyOf(person).publicKey().pem()));
        QVERIFY(app::KnownKeys().add(mail.filePath(name)));
    }
};

void TestVerifyDialog::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Candela"_s);
    QCoreApplication::setApplicationName(u"candela-tst-verifydialog"_s);
    if (QFontDatabase::families().contains(u"Inter"_s))
        QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look::Scheme::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestVerifyDialog::init()
{
    QDir(app::KnownKeys::defaultFolder()).removeRecursively();
    know('a', u"Ada Lovelace.pem"_s);
}

void TestVerifyDialog::isOfferedWithoutAConnection()
{
    Window window;
    window.show();
    auto *act = window.find<QAction>(u"actVerify"_s);
    QVERIFY(act->isEnabled());
    act->trigger();
    QTRY_VERIFY(window.dialog());
    QCOMPARE(window.dialog()->objectName(), u"verifyDialog"_s);
    clickIn(*window.dialog(), u"cancel"_s);
    QTRY_VERIFY(!window.dialog());
}

void TestVerifyDialog::saysThatItIsValid()
{
    const SomeReport report;
    const Room room;
    QVERIFY(room.bar().isEmpty());
    room.verify(report.path());
    QTRY_COMPARE(room.bar(), u"The report is as it was made. It is signed with the key of Ada Lovelace."_s);
    QCOMPARE(room.fact("factFile"), u"report.csv"_s);
    QCOMPARE(room.fact("factRows"), u"2"_s);
    QCOMPARE(room.fact("factFilter"), u"State is active or idle"_s);
    QCOMPARE(room.fact("factMoment"), u"2026-11-22 15:53:07 +01:00"_s);
    QCOMPARE(room.fact("factZone"), u"Europe/Berlin"_s);
    QCOMPARE(room.fact("factEngine"), u"PostgreSQL 15.4"_s);
    QCOMPARE(room.fact("factSum"), QString::fromLatin1(report.manifest.sha256.toHex()));
    QCOMPARE(room.fact("factKey"), app::fingerprintText(keyOf('a').publicKey()));
}

void TestVerifyDialog::saysThatAByteWasChanged()
{
    const SomeReport report;
    SomeReport::change(report.path(), 10);
    const Room room;
    room.verify(report.path());
    QTRY_VERIFY2(room.bar().startsWith(u"The report was changed."), qPrintable(room.bar()));
    QCOMPARE(room.fact("factRows"), u"2"_s);
}

void TestVerifyDialog::doesNotBelieveAChangedManifest()
{
    const SomeReport report;
    SomeReport::change(report.beside(), contentOf(report.beside()).indexOf("\"rows\"") + 7);
    const Room room;
    room.verify(report.path());
    QTRY_VERIFY2(room.bar().startsWith(u"The manifest was changed."), qPrintable(room.bar()));
    QCOMPARE(room.fact("factRows"), u"3"_s);
    QVERIFY(room.fact("factKey").isEmpty());
    QVERIFY(room.shows(u"not to be believed"_s));
}

void TestVerifyDialog::saysThatTheKeyIsUnknown()
{
    const SomeReport report('b');
    const Room room;
    room.verify(report.path());
    QTRY_VERIFY2(room.bar().startsWith(u"The manifest is signed with a key that is not known here."),
        qPrintable(room.bar()));
    QCOMPARE(room.fact("factKey"), app::fingerprintText(keyOf('b').publicKey()));
    QVERIFY(room.shows(u"not to be believed unless the key is known"_s));
}

void TestVerifyDialog::verifiesAnewOnceTheKeyIsKnown()
{
    const SomeReport report('b');
    const QTemporaryDir mail;
    QVERIFY(put(mail.filePath(u"bob.pem"_s), keyOf('b').publicKey().pem()));
    const Room room;
    room.verify(report.path());
    room.click("knownKeys");
    auto *keys = room.find<QDialog>("knownKeysDialog");
    QTRY_VERIFY(keys && keys->isVisible());
    clickIn(*keys, u"addKey"_s);
    auto *files = keys->findChild<QFileDialog *>(u"addDialog"_s);
    QTRY_VERIFY(files->isVisible());
    auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(mail.filePath(u"bob.pem"_s));
    QTest::keyClick(name, Qt::Key_Enter);
    QTRY_COMPARE(room.bar(), u"The report is as it was made. It is signed with the key of bob."_s);
}

void TestVerifyDialog::takesTheManifest()
{
    const SomeReport report;
    const Room room;
    room.verify(report.beside());
    QTRY_VERIFY(room.bar().startsWith(u"The report is as it was made."));
}

void TestVerifyDialog::takesADrop()
{
    const SomeReport report;
    Room room;
    QVERIFY(!room.drop({QUrl(u"https://example.com/report.csv"_s)}));
    QVERIFY(!room.drop({QUrl::fromLocalFile(report.path()), QUrl::fromLocalFile(report.beside())}));
    QVERIFY(!room.drop({}));
    QVERIFY(room.bar().isEmpty());
    QVERIFY(room.drop({QUrl::fromLocalFile(report.path())}));
    QTRY_VERIFY(room.bar().startsWith(u"The report is as it was made."));
    QCOMPARE(room.find<QLineEdit>("report")->text(), report.path());
}

void TestVerifyDialog::browses()
{
    const SomeReport report;
    const Room room;
    room.click("browse");
    auto *files = room.find<QFileDialog>("fileDialog");
    QTRY_VERIFY(files && files->isVisible());
    auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(report.path());
    QTest::keyClick(name, Qt::Key_Enter);
    QTRY_VERIFY(room.bar().startsWith(u"The report is as it was made."));
}

void TestVerifyDialog::wantsAName()
{
    const Room room;
    room.click("verify");
    QCOMPARE(room.find<look::FieldError>("reportError")->message(), u"Name the report that shall be verified."_s);
    room.type(u"/nowhere/at-all.csv"_s);
    QVERIFY(room.find<look::FieldError>("reportError")->message().isEmpty());
    QTest::keyClick(room.find<QLineEdit>("report"), Qt::Key_Return);
    QTRY_VERIFY2(room.bar().startsWith(u"There is no manifest beside the report."), qPrintable(room.bar()));
}

void TestVerifyDialog::forgetsWhatItSaidOfAnother()
{
    const SomeReport report;
    const Room room;
    room.verify(report.path());
    QTRY_VERIFY(!room.bar().isEmpty());
    room.type(u"x"_s);
    QVERIFY(room.bar().isEmpty());
    QVERIFY(room.fact("factRows").isEmpty());
}

void TestVerifyDialog::standsAHostileManifest()
{
    // Signed, even: with a filter that would fill the screen and turn it round.
    const SomeReport report('a', u"<b>\u202E"_s + QString(200'000, u'W') + u"\n\n"_s);
    const Room room;
    const int before = room.dialog.width();
    room.verify(report.path());
    QTRY_VERIFY(room.bar().startsWith(u"The report is as it was made."));
    QVERIFY(room.fact("factFilter").startsWith(u"<b> WWW"));
    QVERIFY(room.fact("factFilter").size() <= 301);
    QCOMPARE(room.dialog.width(), before);
    QVERIFY(put(report.beside(),
        "{\"format\":\"candela-report-manifest-1\",\"rows\":[],\"snapshot\":\"999999999999999999\"}"));
    room.verify(report.path());
    QTRY_VERIFY(room.bar().startsWith(u"The manifest was changed."));
    QVERIFY(put(report.beside(), QByteArray(3'000'000, '{')));
    room.verify(report.path());
    QTRY_VERIFY(room.bar().startsWith(u"The manifest cannot be read as one."));
}

// The report has holes, so that it is long without taking room.
static void makeLong(const SomeReport &report)
{
    QVERIFY(QFile::resize(report.path(), 8'000'000'000));
}

void TestVerifyDialog::stopsAndStaysAlive()
{
    const SomeReport report;
    makeLong(report);
    const Room room;
    room.type(report.path());
    const Heartbeat heart;
    room.click("verify");
    QVERIFY(!room.find<QPushButton>("verify")->isEnabled());
    QCOMPARE(room.find<QPushButton>("cancel")->text(), u"Stop"_s);
    QTRY_VERIFY(room.find<QLabel>("busy")->isVisible());
    room.click("cancel");
    QTRY_VERIFY(room.find<QPushButton>("verify")->isEnabled());
    QCOMPARE(room.bar(), u"Stopped. Nothing is known of the report."_s);
    QCOMPARE(room.find<QPushButton>("cancel")->text(), u"Close"_s);
    QVERIFY(!room.find<QLabel>("busy")->isVisible());
    QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
}

void TestVerifyDialog::closesWhileItReads()
{
    const SomeReport report;
    makeLong(report);
    {
        const Room room;
        room.type(report.path());
        room.click("verify");
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
}

void TestVerifyDialog::everyPartIsNamed()
{
    const Room room;
    for (const auto *widget : room.dialog.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || (button && !button->text().isEmpty()))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestVerifyDialog::pictures_data()
{
    QTest::addColumn<QString>("look");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
    QTest::newRow("german") << u"german"_s;
    QTest::newRow("long") << u"long"_s;
}

void TestVerifyDialog::pictures()
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
    Room room;
    const auto grab = [&](const QString &name) {
        QTest::qWait(50);
        QVERIFY2(room.dialog.width() <= 1024 && room.dialog.height() <= 740, "does not fit 1024 x 768");
        shoot(room.dialog, u"verify-%1-%2"_s.arg(name, look));
    };
    grab(u"empty"_s);
    const SomeReport report;
    room.verify(report.path());
    grab(u"valid"_s);
    SomeReport::change(report.path(), 10);
    room.verify(report.path());
    grab(u"altered"_s);
    const SomeReport other('b');
    room.verify(other.path());
    grab(u"unknown"_s);
    room.verify(other.path(u"nothing.csv"_s));
    grab(u"error"_s);
    QCoreApplication::removeTranslator(&german);
    look::Theme::apply(look::Scheme::Light);
}

QTEST_MAIN(TestVerifyDialog)
#include "tst_verifydialog.moc"
