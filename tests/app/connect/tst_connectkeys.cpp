// The connect dialog by keyboard and for those who do not see it: order, mnemonics, names, and room for long words.
#include "connectroom.h"
#include "german.h"
#include "longwords.h"

#include <QAccessible>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;

class TestConnectKeys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.reset(); }
    void tabsInReadingOrder_data();
    void tabsInReadingOrder();
    void hasUniqueMnemonics_data();
    void hasUniqueMnemonics();
    void namesEveryControl();
    void escapeClosesAndWipes();
    void fitsASmallScreen();
    void hasRoomForLongWords();

private:
    ConnectHand hand() const { return m_room->hand(); }
    QWidget *focus() const { return m_room->focus(); }

    std::unique_ptr<ConnectRoom> m_room;
    ConnectDialog *m_dialog = nullptr;
};

void TestConnectKeys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectKeys::init()
{
    m_room = std::make_unique<ConnectRoom>();
    m_dialog = &m_room->open();
}

void TestConnectKeys::tabsInReadingOrder_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("tab");
    QTest::newRow("server") << u"postgres"_s << 0;
    QTest::newRow("file") << u"sqlite"_s << 0;
    QTest::newRow("TLS files") << u"postgres"_s << 1;
    QTest::newRow("limits") << u"mysql"_s << 2;
    QTest::newRow("tables") << u"postgres"_s << 3;
}

// Each stop stands lower than the one before, or further right in the same line; the list comes before the form.
void TestConnectKeys::tabsInReadingOrder()
{
    QFETCH(QString, engine);
    QFETCH(int, tab);
    hand().chooseEngine(engine);
    hand().chooseTab(tab);
    auto *first = hand().edit("profileSearch");
    const auto *pane = hand().find<QWidget>("profiles");
    first->setFocus(Qt::TabFocusReason);
    QPoint before(-1, -1);
    bool wasInPane = true;
    int stops = 0;
    for (const QWidget *widget = first; stops == 0 || widget != first; widget = focus(), ++stops) {
        QVERIFY2(stops < 40, "Tab does not come back");
        const auto at = widget->mapTo(m_dialog, widget->rect().center());
        const bool isInPane = pane->isAncestorOf(widget);
        QVERIFY2(wasInPane || !isInPane, qPrintable(widget->objectName()));
        const bool below = at.y() > before.y() + 6, right = qAbs(at.y() - before.y()) <= 6 && at.x() > before.x();
        QVERIFY2(below || right || wasInPane != isInPane, qPrintable(widget->objectName()));
        before = at;
        wasInPane = isInPane;
        QTest::keyClick(focus(), Qt::Key_Tab);
    }
    QVERIFY(!wasInPane);
    QVERIFY2(stops > 12, qPrintable(QString::number(stops)));
}

void TestConnectKeys::hasUniqueMnemonics_data()
{
    QTest::addColumn<bool>("isGerman");
    QTest::newRow("English") << false;
    QTest::newRow("German") << true;
}

void TestConnectKeys::hasUniqueMnemonics()
{
    QFETCH(bool, isGerman);
    std::optional<tests::German> german;
    if (isGerman) {
        german.emplace();
        cleanup();
        init();
    }
    for (const auto &engine : database::engines()) {
        hand().chooseEngine(engine.id);
        for (const int tab : {0, 1, 2, 3}) {
            hand().chooseTab(tab);
            QStringList keys;
            const auto *bar = hand().find<QTabWidget>("tabs")->tabBar();
            for (int i = 0; i < bar->count(); ++i)
                keys << QKeySequence::mnemonic(bar->tabText(i)).toString();
            for (const auto *label : m_dialog->findChildren<QLabel *>()) {
                if (label->isVisible() && label->buddy())
                    keys << QKeySequence::mnemonic(label->text()).toString();
            }
            for (const auto *button : m_dialog->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && !QKeySequence::mnemonic(button->text()).isEmpty())
                    keys << QKeySequence::mnemonic(button->text()).toString();
            }
            keys.removeAll(QString());
            QVERIFY(keys.size() >= 6);
            QVERIFY2(keys.removeDuplicates() == 0, qPrintable(engine.id + QString::number(tab) + keys.join(u' ')));
        }
    }
}

void TestConnectKeys::namesEveryControl()
{
    for (const int tab : {0, 1, 2, 3}) {
        hand().chooseTab(tab);
        for (auto *widget : m_dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QTabWidget *>(widget)
                || qobject_cast<QSpinBox *>(widget->parentWidget()))
                continue;
            const auto *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }
}

void TestConnectKeys::escapeClosesAndWipes()
{
    hand().type("password", u"typed"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(hand().edit("password")->text().isEmpty());
}

void TestConnectKeys::fitsASmallScreen()
{
    QVERIFY2(m_dialog->width() <= 900 && m_dialog->height() <= 670,
        qPrintable(u"%1 × %2"_s.arg(m_dialog->width()).arg(m_dialog->height())));
}

// Every text is nearly half as long again: the dialog fits a small screen, and no button or label is cut.
void TestConnectKeys::hasRoomForLongWords()
{
    const tests::LongWords language;
    m_dialog = &m_room->open();
    for (const auto &engine : database::engines()) {
        hand().chooseEngine(engine.id);
        for (const int tab : {0, 1, 2, 3}) {
            hand().chooseTab(tab);
            QTest::qWait(0);
            QVERIFY2(m_dialog->width() <= 1000 && m_dialog->height() <= 680,
                qPrintable(u"%1 × %2"_s.arg(m_dialog->width()).arg(m_dialog->height())));
            for (const auto *button : m_dialog->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && !button->text().isEmpty())
                    QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
            }
            for (const auto *label : m_dialog->findChildren<QLabel *>()) {
                if (label->isVisible() && label->buddy())
                    QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
                else if (label->isVisible() && label->wordWrap())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
        }
    }
}

QTEST_MAIN(TestConnectKeys)
#include "tst_connectkeys.moc"
