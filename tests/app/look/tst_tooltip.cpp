#include "look/tooltip.h"

#include <QTest>
#include <QTextDocument>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestTooltip : public QObject
{
    Q_OBJECT

private slots:
    void showsExactly_data();
    void showsExactly();
};

void TestTooltip::showsExactly_data()
{
    QTest::addColumn<QString>("plain");
    QTest::newRow("words") << u"in 3 h 12 min"_s;
    QTest::newRow("ampersand") << u"Lindqvist & Sons"_s;
    QTest::newRow("comparison") << u"a < b > c"_s;
    QTest::newRow("markup") << u"<b>bold</b>"_s;
    QTest::newRow("image") << u"<img src='http://example.org/x.png'>"_s;
    QTest::newRow("entity") << u"&lt;script&gt;"_s;
}

void TestTooltip::showsExactly()
{
    QFETCH(QString, plain);
    const QString text = toolTipText(plain);
    QString shown = text;
    if (Qt::mightBeRichText(text)) { // as QToolTip asks
        QTextDocument document;
        document.setHtml(text);
        shown = document.toPlainText();
    }
    QCOMPARE(shown, plain);
}

QTEST_MAIN(TestTooltip)
#include "tst_tooltip.moc"
