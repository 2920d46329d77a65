#include "look/chip.h"
#include "look/flowlayout.h"
#include "look/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestChip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void clickToggles();
    void spaceToggles();
    void countIsShown();
    void crossRemovesAndNothingElse();
    void crossIsMirrored();
    void deleteKeyRemoves();
    void markIsPainted();
    void aLongTextGivesWay();
};

void TestChip::aLongTextGivesWay()
{
    QWidget row;
    FlowLayout flow(4, &row);
    auto *chip = new Chip(u"user_agent is Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0"_s);
    chip->setRemovable(true);
    flow.addWidget(chip);
    row.resize(240, 60);
    row.show();
    QTRY_COMPARE(chip->width(), 240);
    QVERIFY(chip->sizeHint().width() > 500);
    QSignalSpy removed(chip, &Chip::removeRequested);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(240 - 18, chip->height() / 2));      // its cross is within it
    QCOMPARE(removed.count(), 1);
    row.resize(900, 60);
    QTRY_COMPARE(chip->width(), chip->sizeHint().width());
}

void TestChip::clickToggles()
{
    Chip chip(u"Active"_s);
    chip.show();
    QSignalSpy toggled(&chip, &Chip::toggled);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QVERIFY(chip.isChecked());
    QTest::mouseClick(&chip, Qt::LeftButton);
    QVERIFY(!chip.isChecked());
    QCOMPARE(toggled.count(), 2);
}

void TestChip::spaceToggles()
{
    Chip chip(u"Idle"_s);
    chip.show();
    QTest::keyClick(&chip, Qt::Key_Space);
    QVERIFY(chip.isChecked());
}

void TestChip::countIsShown()
{
    Chip chip(u"Dead"_s);
    chip.resize(chip.sizeHint());
    const int bare = chip.sizeHint().width();
    const QImage before = chip.grab().toImage();
    chip.setCount(u"≈262 000"_s);
    QVERIFY(chip.sizeHint().width() > bare);
    QCOMPARE(chip.accessibleName(), u"Dead, ≈262 000"_s);
    chip.resize(chip.sizeHint());
    QVERIFY(chip.grab().toImage() != before);
    chip.setCount({});
    QCOMPARE(chip.sizeHint().width(), bare);
    QCOMPARE(chip.accessibleName(), u"Dead"_s);
}

void TestChip::crossRemovesAndNothingElse()
{
    Chip chip(u"country is DE"_s);
    chip.setRemovable(true);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy removed(&chip, &Chip::removeRequested);
    QSignalSpy clicked(&chip, &Chip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 18, chip.height() / 2));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(20, chip.height() / 2));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(!chip.isChecked());
}

void TestChip::crossIsMirrored()
{
    Chip chip(u"country is DE"_s);
    chip.setLayoutDirection(Qt::RightToLeft);
    chip.setRemovable(true);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy removed(&chip, &Chip::removeRequested);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(18, chip.height() / 2));
    QCOMPARE(removed.count(), 1);
}

void TestChip::deleteKeyRemoves()
{
    Chip chip(u"country is DE"_s);
    QSignalSpy removed(&chip, &Chip::removeRequested);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(removed.count(), 0);
    chip.setRemovable(true);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::keyClick(&chip, Qt::Key_Backspace);
    QCOMPARE(removed.count(), 2);
}

void TestChip::markIsPainted()
{
    Chip chip(u"Active"_s);
    const int bare = chip.sizeHint().width();
    chip.setMark(Pill::Mark::Full, Role::Active);
    QVERIFY(chip.sizeHint().width() > bare);
    chip.resize(chip.sizeHint());
    const QImage image = chip.grab().toImage();
    const QPoint middle(Space::m + Pill::markSide() / 2, chip.height() / 2);
    QCOMPARE(image.pixelColor(middle), Theme::color(Role::Active));
}

QTEST_MAIN(TestChip)
#include "tst_chip.moc"
