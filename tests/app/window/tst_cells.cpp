// How values of the library are put into cells.
#include "cells.h"

#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestCells : public QObject
{
    Q_OBJECT
private slots:
    void persons()
    {
        QCOMPARE(app::personText({u"Mara"_s, u"mara@example.com"_s}, u"u1"_s).main, u"Mara"_s);
        QCOMPARE(app::personText({u"Mara"_s, u"mara@example.com"_s}, u"u1"_s).secondary, u"mara@example.com"_s);
        QCOMPARE(app::personText({{}, u"mara@example.com"_s}, u"u1"_s).main, u"mara@example.com"_s);
        QCOMPARE(app::personText({}, u"u1"_s).main, u"u1"_s);
        QCOMPARE(app::personText({u"bob"_s, u"bob"_s}, u"u1"_s).secondary, QString());
    }
    void initials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("two words") << u"Mara Lindqvist"_s << u"ML"_s;
        QTest::newRow("three words") << u"Noah van der Meer"_s << u"NM"_s;
        QTest::newRow("one word") << u"élif"_s << u"É"_s;
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("signs") << u"( ) --"_s << QString();
    }
    void initials()
    {
        QFETCH(QString, name);
        QTEST(app::initials(name), "letters");
    }
    void counts()
    {
        QCOMPARE(app::countsText({2, 1, 7, 0}), u"2 active, 1 idle"_s);
        QCOMPARE(app::countsText({0, 0, 7, 1}), u"none live"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(app::countsText({12'345, 1'000, 7, 0}), u"12,345 active, 1,000 idle"_s);
        QLocale::setDefault(QLocale::system());
    }
    void attributes()
    {
        QCOMPARE(app::attributesText({u"NO"_s, QVariant(), u""_s, u"Fire\nfox"_s}), u"NO, Fire fox"_s);
    }
    // No schema says that a number is a time: it is read as one in the tip alone.
    void aMomentAmongAttributesIsReadAsOne()
    {
        const auto tip = [](const QVariant &value) { return app::momentTip(value, QTimeZone("Asia/Tokyo")); };
        QCOMPARE(tip(qint64(1'795'359'187'000)), u"As a time: 2026-11-22 23:53:07 +09:00"_s);
        QCOMPARE(tip(u"1795359187000"_s), tip(qint64(1'795'359'187'000)));
        for (const auto &value : {QVariant(42), QVariant(), QVariant(u"words"_s), QVariant(Q_INT64_C(49'171'555'123'456))})
            QCOMPARE(tip(value), QString());
    }
    // What is copied is as it is stored.
    void anAttributeThatTurnsKeepsToItself()
    {
        const QVariantList values{u"NO"_s, u"עברית"_s, u"\u202eevil"_s, u"12"_s};
        QCOMPARE(app::shownAttributes(values), u"NO, \u2068עברית\u2069, \u2068\u202eevil\u2069, 12"_s);
        QCOMPARE(app::attributesText(values), u"NO, עברית, \u202eevil, 12"_s);
    }
    void idsGiveWayInTheMiddle()
    {
        QCOMPARE(app::elideMode({}), Qt::ElideMiddle);
        QCOMPARE(app::elideMode({{}, u"mara@example.com"_s}), Qt::ElideRight);
    }
    void everyStateIsShown()
    {
        QCOMPARE(app::shown(auth::State::Active), look::SessionState::Active);
        QCOMPARE(app::shown(auth::State::Idle), look::SessionState::Idle);
        QCOMPARE(app::shown(auth::State::Dead), look::SessionState::Dead);
        QCOMPARE(app::shown(auth::State::Invalid), look::SessionState::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
