// A filter added to the sessions and changed, by mouse and keyboard; what is wrong with it is said where it is.
#include "app/connect/longwords.h"
#include "dialogs/sessionfilterdialog.h"
#include "look/fielderror.h"
#include "look/segmented.h"
#include "scene.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::SessionCondition;
using app::SessionFilterDialog;

class SessionFilterDialogTest : public QObject
{
    Q_OBJECT

    static QTimeZone zone() { return QTimeZone("Asia/Kathmandu"); }     // UTC+5:45, and not the machine's
    // 2026-11-22 14:53:07.123 there.
    static qint64 now() { return QDateTime({2026, 11, 22}, {14, 53, 7, 123}, zone()).toMSecsSinceEpoch(); }
    static qint64 at(int day, int hour, int minute)
    {
        return QDateTime({2026, 11, day}, {hour, minute}, zone()).toMSecsSinceEpoch();
    }
    static auth::Schema schema(const QStringList &attributes = {u"user_agent"_s, u"ip"_s})
    {
        auth::Schema schema{auth::UserTable({{}, u"user"_s}), auth::KeyTable({{}, u"user_key"_s}),
            auth::SessionTable({{}, u"user_session"_s}), {}, {}};
        for (const auto &name : attributes)
            schema.sessionAttributes.append({name, u"text"_s});
        return schema;
    }
    struct Shown {
        explicit Shown(const std::optional<SessionCondition> &old = {}, const auth::Schema &fields = schema(),
            const QString &rows = {})
            : dialog(fields, now(), zone(), rows, old), chosen(&dialog, &SessionFilterDialog::chosen)
        {
            dialog.open();
        }
        SessionCondition answer() const { return chosen.value(0).value(0).value<SessionCondition>(); }
        QString error(const char *name) const { return part<look::FieldError>(dialog, name)->message(); }
        // Into the section that has the focus first: the year.
        void type(const char *name, const QString &moment) const
        {
            auto *edit = part<QDateTimeEdit>(dialog, name);
            edit->setFocus();
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            edit->setSelectedSection(QDateTimeEdit::YearSection);
            QTest::keyClicks(edit, moment);
        }
        void choose(int kind) const
        {
            const auto segments = part<look::Segmented>(dialog, "filterKind")->findChildren<QAbstractButton *>();
            QTest::mouseClick(segments.at(kind), Qt::LeftButton);
        }

        SessionFilterDialog dialog;
        QSignalSpy chosen;
    };

private slots:
    void initTestCase() { prepareWidgets(); }

    void proposesTheDayToCome()
    {
        Shown shown;
        QCOMPARE(part<QDateTimeEdit>(shown.dialog, "idleFrom")->text(), u"2026-11-22 14:53"_s);
        QCOMPARE(part<QDateTimeEdit>(shown.dialog, "idleUntil")->text(), u"2026-11-23 14:53"_s);
        shoot(shown.dialog, u"sessionfilter-idle"_s);
        click(shown.dialog, "takeFilter");
        QCOMPARE(shown.chosen.size(), 1);
        QVERIFY(!shown.dialog.isVisible());
        QCOMPARE(*shown.answer().idleFrom, at(22, 14, 53));
        QCOMPARE(*shown.answer().idleFrom, QDateTime({2026, 11, 22}, {9, 8}, Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(*shown.answer().idleUntil, at(23, 14, 53) + 59'999);
        QVERIFY(!shown.answer().isAttribute());
    }
    void eitherEndMayBeOpen()
    {
        Shown from;
        click(from.dialog, "idleUntilBox");
        QVERIFY(!part<QDateTimeEdit>(from.dialog, "idleUntil")->isEnabled());
        from.type("idleFrom", u"202612240800"_s);
        QTest::keyClick(part<QDateTimeEdit>(from.dialog, "idleFrom"), Qt::Key_Return);
        QCOMPARE(from.chosen.size(), 1);
        QCOMPARE(*from.answer().idleFrom, QDateTime({2026, 12, 24}, {8, 0}, zone()).toMSecsSinceEpoch());
        QVERIFY(!from.answer().idleUntil);

        Shown until;
        click(until.dialog, "idleFromBox");
        click(until.dialog, "takeFilter");
        QVERIFY(!until.answer().idleFrom && until.answer().idleUntil);
    }
    void saysWhatIsWrongWithTheMoments()
    {
        Shown shown;
        shown.type("idleUntil", u"202511221453"_s);
        click(shown.dialog, "takeFilter");
        QCOMPARE(shown.error("idleError"), u"The second moment is before the first."_s);
        shoot(shown.dialog, u"sessionfilter-error"_s);
        click(shown.dialog, "idleFromBox");
        QVERIFY(shown.error("idleError").isEmpty());
        click(shown.dialog, "idleUntilBox");
        click(shown.dialog, "takeFilter");
        QCOMPARE(shown.error("idleError"), u"Choose at least one of the two."_s);
        QVERIFY(shown.dialog.isVisible() && shown.chosen.isEmpty());
        // The same minute is a range.
        click(shown.dialog, "idleFromBox");
        click(shown.dialog, "idleUntilBox");
        shown.type("idleUntil", u"202611221453"_s);
        click(shown.dialog, "takeFilter");
        QCOMPARE(shown.chosen.size(), 1);
    }
    void anAttributeEqualsAText()
    {
        Shown shown;
        shown.choose(1);
        QVERIFY(part<QLineEdit>(shown.dialog, "attributeValue")->isVisible());
        click(shown.dialog, "takeFilter");
        QVERIFY(!shown.error("valueError").isEmpty());
        shoot(shown.dialog, u"sessionfilter-attribute-error"_s);
        QTest::keyClick(part<QComboBox>(shown.dialog, "attribute"), Qt::Key_Down);
        QTest::keyClicks(part<QLineEdit>(shown.dialog, "attributeValue"), u"10.0.0.1 "_s);
        QVERIFY(shown.error("valueError").isEmpty());
        shoot(shown.dialog, u"sessionfilter-attribute"_s);
        QTest::keyClick(part<QLineEdit>(shown.dialog, "attributeValue"), Qt::Key_Return);
        QCOMPARE(shown.chosen.size(), 1);
        QCOMPARE(shown.answer(), (SessionCondition{{}, {}, u"ip"_s, u"10.0.0.1 "_s}));
    }
    void namesTheZone()
    {
        const Shown shown;
        QStringList texts;
        for (const auto *label : shown.dialog.findChildren<QLabel *>())
            texts << label->text();
        QVERIFY2(texts.join(u'\n').contains(u"Asia/Kathmandu, UTC+5:45"), qPrintable(texts.join(u'\n')));
    }
    void saysWhatItReads()
    {
        auto some = schema();
        const auto column = [&](const QString &name) { return sql::ColumnName{some.sessions->name(), name}; };
        some.indexed = {column(u"ip"_s)};
        some.texts = {column(u"ip"_s), column(u"user_agent"_s)};
        Shown shown({}, some, u"≈1,000,000 rows"_s);
        const auto *cost = part<QLabel>(shown.dialog, "filterCost");
        QVERIFY(cost->isVisible());
        QCOMPARE(cost->text(), u"No index finds these sessions: this reads ≈1,000,000 rows."_s);
        shoot(shown.dialog, u"sessionfilter-cost"_s);
        shown.choose(1);
        QVERIFY(cost->isVisible());
        QTest::keyClick(part<QComboBox>(shown.dialog, "attribute"), Qt::Key_Down);
        QCOMPARE(part<QComboBox>(shown.dialog, "attribute")->currentText(), u"ip"_s);
        QVERIFY(!cost->isVisible());
        // Integers alone are ordered by the index as the moments are.
        some.indexed = {column(u"idle_expires"_s)};
        QVERIFY(part<QLabel>(Shown({}, some, u"≈1,000,000 rows"_s).dialog, "filterCost")->isVisible());
        some.expiriesAreNumbers = true;
        QVERIFY(!part<QLabel>(Shown({}, some, u"≈1,000,000 rows"_s).dialog, "filterCost")->isVisible());
        // A small table is read without a word.
        QVERIFY(!Shown().dialog.findChild<QLabel *>(u"filterCost"_s));
    }
    void withoutAttributesThereAreMomentsAlone()
    {
        Shown shown({}, schema({}));
        const auto segments = part<look::Segmented>(shown.dialog, "filterKind")->findChildren<QAbstractButton *>();
        QVERIFY(!segments.at(1)->isEnabled());
    }
    void opensWithWhatWasChosen_data()
    {
        QTest::addColumn<SessionCondition>("condition");
        QTest::newRow("both") << SessionCondition{at(20, 1, 2), at(25, 3, 4) + 59'999};
        QTest::newRow("from") << SessionCondition{at(20, 1, 2)};
        QTest::newRow("until") << SessionCondition{{}, at(25, 3, 4) + 59'999};
        QTest::newRow("attribute") << SessionCondition{{}, {}, u"ip"_s, u"::1"_s};
    }
    void opensWithWhatWasChosen()
    {
        QFETCH(SessionCondition, condition);
        Shown shown(condition);
        QCOMPARE(buttonText(shown.dialog, "takeFilter"), u"Change"_s);
        click(shown.dialog, "takeFilter");
        QCOMPARE(shown.answer(), condition);
    }
    void anHourThatComesTwiceIsMeantAsItWas()
    {
        const QTimeZone oslo("Europe/Oslo");
        const auto second = QDateTime({2026, 10, 25}, {1, 30}, Qt::UTC).toMSecsSinceEpoch();     // 02:30 once more
        for (const auto moment : {second, second - 3'600'000}) {
            SessionFilterDialog dialog(schema(), now(), oslo, {}, SessionCondition{moment});
            QSignalSpy chosen(&dialog, &SessionFilterDialog::chosen);
            QCOMPARE(part<QDateTimeEdit>(dialog, "idleFrom")->text(), u"2026-10-25 02:30"_s);
            dialog.accept();
            QCOMPARE(*chosen.first().first().value<SessionCondition>().idleFrom, moment);
        }
    }
    void escapeChangesNothing()
    {
        Shown shown;
        QTest::keyClick(&shown.dialog, Qt::Key_Escape);
        QVERIFY(!shown.dialog.isVisible() && shown.chosen.isEmpty());
    }
    void narrowsTheFilter()
    {
        auth::SessionFilter filter;
        SessionCondition{100, 200}.addTo(filter);
        SessionCondition{150, {}}.addTo(filter);
        SessionCondition{{}, 300}.addTo(filter);
        SessionCondition{{}, {}, u"ip"_s, u"::1"_s}.addTo(filter);
        QCOMPARE(*filter.idleFrom, 150);
        QCOMPARE(*filter.idleUntil, 200);
        QCOMPARE(filter.attributes, (QList<std::pair<QString, QString>>{{u"ip"_s, u"::1"_s}}));
    }
    void saysWhatItIs()
    {
        QCOMPARE((SessionCondition{at(20, 1, 2), at(25, 3, 4)}).words(zone()),
            u"Idle until 2026-11-20 01:02 UTC+5:45 to 2026-11-25 03:04 UTC+5:45"_s);
        QCOMPARE((SessionCondition{at(20, 1, 2)}).words(zone()), u"Idle until 2026-11-20 01:02 UTC+5:45 or later"_s);
        QCOMPARE((SessionCondition{{}, at(20, 1, 2)}).words(QTimeZone::utc()),
            u"Idle until 2026-11-19 19:17 UTC or earlier"_s);
        QCOMPARE((SessionCondition{{}, {}, u"ip"_s, u"%1"_s}).words(zone()), u"ip is %1"_s);
    }
    void opensBelowItsChip()
    {
        QWidget window;
        window.setGeometry(100, 100, 600, 400);
        QPushButton chip(&window);
        chip.setGeometry(40, 50, 80, 30);
        window.show();
        SessionFilterDialog dialog(schema(), now(), zone(), {}, {}, &window);
        dialog.openBelow(chip);
        const auto room = chip.screen()->availableGeometry();
        QVERIFY(room.contains(QRect(dialog.pos(), dialog.size())) || dialog.height() > room.height() - 84);
        QCOMPARE(dialog.x(), qBound(room.left(), chip.mapToGlobal(QPoint()).x(), room.right() - dialog.width()));
        QVERIFY(dialog.isModal());
    }
    void fitsLongWords()
    {
        const LongWords words;
        Shown shown({}, schema(), u"≈1,000,000 rows"_s);
        shoot(shown.dialog, u"sessionfilter-long"_s);
        QVERIFY(shown.dialog.width() <= 1024 && shown.dialog.height() <= 740);
    }
    void everyPartIsNamed()
    {
        const Shown shown;
        for (const auto *widget : shown.dialog.findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->focusPolicy() == Qt::NoFocus || (button && !button->text().isEmpty())
                || widget->objectName().startsWith(u"qt_") || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                || widget->inherits("QAbstractItemView"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(SessionFilterDialogTest)
#include "tst_sessionfilterdialog.moc"
