// The list of time zones, searched and chosen from by keyboard and by mouse.
#include "dialogs/zonedialog.h"

#include "app/connect/longwords.h"
#include "look/datatable.h"
#include "look/emptystate.h"
#include "look/searchfield.h"
#include "opened.h"
#include "support/heartbeat.h"
#include "times.h"

#include <QAccessible>
#include <QPushButton>
#include <QRegularExpression>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

namespace {

struct Room {
    app::ZoneDialog dialog;
    QSignalSpy chosen{&dialog, &app::ZoneDialog::chosen};

    explicit Room(const QByteArray &zone = "Europe/Oslo") : dialog(QTimeZone(zone)) { dialog.show(); }

    template <class W> W *find(const QString &name) const { return dialog.findChild<W *>(name); }
    void click(const QString &name) const { clickIn(dialog, name); }
    look::DataTable *table() const { return find<look::DataTable>(u"zoneTable"_s); }
    look::SearchField *search() const { return find<look::SearchField>(u"zoneSearch"_s); }
    QPushButton *use() const { return find<QPushButton>(u"useZone"_s); }
    QString current() const { return table()->currentIndex().siblingAtColumn(0).data().toString(); }
    QStringList found() const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names << table()->model()->index(row, 0).data().toString();
        return names;
    }
};

} // namespace

class TestZoneDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void listsZonesWithTheirOffsets();
    void beginsOnTheZoneInUse();
    void findsWordsInAnyOrder();
    void keyboardAloneIsEnough();
    void doubleClickChooses();
    void saysWhenNothingMatches();
    void cancels();
    void everythingHasAName();
    void keepsTheWindowAlive();
    void leavesPictures();
};

void TestZoneDialog::listsZonesWithTheirOffsets()
{
    const Room room;
    const auto found = room.found();
    QVERIFY(found.size() > 300);
    QVERIFY(found.contains(u"UTC"_s) && found.contains(u"America/Argentina/Buenos_Aires"_s));
    QVERIFY(found.filter(QRegularExpression(u"^UTC."_s)).isEmpty());
    const auto offset = [&](const QString &zone) {
        return room.table()->model()->index(int(found.indexOf(zone)), 1).data().toString();
    };
    QCOMPARE(offset(u"Asia/Kathmandu"_s), u"UTC+5:45"_s);
    QCOMPARE(offset(u"UTC"_s), u"UTC"_s);
    QCOMPARE(offset(u"Europe/Oslo"_s), app::offsetName(QTimeZone("Europe/Oslo")));
}

void TestZoneDialog::beginsOnTheZoneInUse()
{
    const Room room("Pacific/Kiritimati");
    QCOMPARE(room.current(), u"Pacific/Kiritimati"_s);
    QVERIFY(room.table()->viewport()->rect().contains(room.table()->visualRect(room.table()->currentIndex())));
    QVERIFY(room.search()->hasFocus() || room.dialog.focusWidget() == room.search());
}

void TestZoneDialog::findsWordsInAnyOrder()
{
    const Room room;
    for (const auto &text : {u"eu"_s, u"europe"_s, u"atlantis"_s, u"osl"_s}) {
        room.search()->setText(text);
        QCOMPARE(room.current(), text == u"atlantis" ? QString() : u"Europe/Oslo"_s);      // it was current before
    }
    for (const auto &text : {u"new york"_s, u"york america"_s, u"America/New_York"_s, u" NEW_york "_s}) {
        room.search()->setText(text);
        QCOMPARE(room.found(), QStringList{u"America/New_York"_s});
        QCOMPARE(room.current(), u"America/New_York"_s);
    }
    room.search()->clear();
    QVERIFY(room.found().size() > 300);
    QCOMPARE(room.current(), u"Europe/Oslo"_s);
    room.search()->setText(u"argentina"_s);
    QCOMPARE(room.current(), room.found().first());
}

void TestZoneDialog::keyboardAloneIsEnough()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.dialog));
    QTest::keyClicks(room.search(), u"argentina"_s);
    const auto found = room.found();
    QVERIFY(found.size() > 3);
    QTest::keyClick(room.search(), Qt::Key_Down);
    QTest::keyClick(room.search(), Qt::Key_Down);
    QTest::keyClick(room.search(), Qt::Key_Up);
    QCOMPARE(room.current(), found[1]);
    QVERIFY(room.search()->hasFocus());
    QTest::keyClick(room.search(), Qt::Key_Return);
    QCOMPARE(room.chosen.count(), 1);
    QCOMPARE(room.chosen.first().first().toByteArray(), found[1].toUtf8());
    QVERIFY(!room.dialog.isVisible());
}

void TestZoneDialog::doubleClickChooses()
{
    Room room;
    room.search()->setText(u"kathmandu"_s);
    const auto at = room.table()->visualRect(room.table()->model()->index(0, 0)).center();
    QTest::mouseClick(room.table()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(room.table()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(room.chosen.count(), 1);
    QCOMPARE(room.chosen.first().first().toByteArray(), QByteArray("Asia/Kathmandu"));
}

void TestZoneDialog::saysWhenNothingMatches()
{
    Room room;
    auto *empty = room.find<look::EmptyState>(u"zoneEmpty"_s);
    QVERIFY(!empty->isVisible());
    room.search()->setText(u"atlantis"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!room.use()->isEnabled());
    QTest::keyClick(room.search(), Qt::Key_Return);
    QCOMPARE(room.chosen.count(), 0);
    QVERIFY(room.dialog.isVisible());
    shoot(room.dialog, u"zonedialog-nothing"_s);
    room.click(u"clearZoneSearch"_s);
    QVERIFY(!empty->isVisible() && room.use()->isEnabled());
    QVERIFY(!room.current().isEmpty());
}

void TestZoneDialog::cancels()
{
    Room room;
    room.click(u"cancelZone"_s);
    QCOMPARE(room.chosen.count(), 0);
    QVERIFY(!room.dialog.isVisible());
}

void TestZoneDialog::everythingHasAName()
{
    const Room room;
    for (const auto *widget : room.dialog.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
}

// Hundreds of zones have rules to be read.
void TestZoneDialog::keepsTheWindowAlive()
{
    const Heartbeat beat;
    Room room;
    QTest::qWait(50);
    for (const auto &text : {u"e"_s, u"eu"_s, u""_s, u"a"_s}) {
        room.search()->setText(text);
        QTest::qWait(20);
    }
    QVERIFY2(beat.worst() < Heartbeat::allowed, qPrintable(QString::number(beat.worst())));
}

void TestZoneDialog::leavesPictures()
{
    for (const auto &[scheme, name] : {std::pair{look::Scheme::Dark, u"dark"_s}, std::pair{look::Scheme::Light, u"light"_s}}) {
        look::Theme::apply(scheme);
        Room room;
        shoot(room.dialog, u"zonedialog-"_s + name);
        room.search()->setText(u"america"_s);
        shoot(room.dialog, u"zonedialog-found-"_s + name);
    }
    const LongWords words;
    Room room;
    QVERIFY(room.dialog.width() < 1024 && room.dialog.height() < 768);
    shoot(room.dialog, u"zonedialog-long"_s);
}

QTEST_MAIN(TestZoneDialog)
#include "tst_zonedialog.moc"
