#include "look/elidedlabel.h"
#include "look/envtag.h"
#include "look/footer.h"
#include "look/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScopeGuard>
#include <QTest>
#include <QToolTip>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestFooter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void showsWhatIsSet();
    void emptyHides();
    void everyFactIsShownAtAnyWidth_data();
    void everyFactIsShownAtAnyWidth();
    void longFactsGiveWayFirst();
    void followsItsFacts();
    void bandHasTheEnvironment();

private:
    static QStringList shown(const Footer &footer);
    static ElidedLabel *labelOf(const Footer &footer, const QString &text);
    static bool isWhole(const Footer &footer, const QString &text);
    static bool isInSight(const Footer &footer, const QString &text);
    static QString toolTipAt(const Footer &footer, const QString &text);
    static Footer::Facts facts();
};

QStringList TestFooter::shown(const Footer &footer)
{
    QStringList result;
    const auto labels = footer.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible()) {
            result << label->text();
        }
    }
    result.sort();
    return result;
}

ElidedLabel *TestFooter::labelOf(const Footer &footer, const QString &text)
{
    const auto labels = footer.findChildren<ElidedLabel *>();
    for (ElidedLabel *label : labels) {
        if (label->isVisible() && label->text() == text) {
            return label;
        }
    }
    return nullptr;
}

bool TestFooter::isWhole(const Footer &footer, const QString &text)
{
    const ElidedLabel *label = labelOf(footer, text);
    return label && isInSight(footer, text) && label->width() >= label->sizeHint().width();
}

// At least the ellipsis.
bool TestFooter::isInSight(const Footer &footer, const QString &text)
{
    const ElidedLabel *label = labelOf(footer, text);
    return label && footer.rect().contains(QRect(label->mapTo(&footer, QPoint()), label->size()))
        && !label->fontMetrics().elidedText(text, Qt::ElideMiddle, label->width()).isEmpty();
}

QString TestFooter::toolTipAt(const Footer &footer, const QString &text)
{
    const ElidedLabel *label = labelOf(footer, text);
    QWidget *under = footer.childAt(label->mapTo(&footer, label->rect().center()));
    const QPoint at = label->mapTo(under, label->rect().center());
    QHelpEvent help(QEvent::ToolTip, at, under->mapToGlobal(at));
    QCoreApplication::sendEvent(under, &help);
    return QToolTip::text();
}

Footer::Facts TestFooter::facts()
{
    Footer::Facts result;
    result.environment = Environment::Production;
    result.profile = u"shop-prod"_s;
    result.lock = u"Read-only"_s;
    result.tls = u"TLS verified"_s;
    result.tlsVerified = true;
    result.server = u"PostgreSQL 15.4 · db-1.internal/auth"_s;
    result.skew = u"+0.2 s"_s;
    result.counts = u"Showing 200 of 50 489"_s;
    result.zone = u"Europe/Oslo"_s;
    return result;
}

void TestFooter::showsWhatIsSet()
{
    Footer footer;
    footer.setFacts(facts());
    footer.resize(Theme::scaled(2000), footer.sizeHint().height());
    footer.show();
    QStringList wanted{u"shop-prod"_s, u"Read-only"_s, u"TLS verified"_s, u"PostgreSQL 15.4 · db-1.internal/auth"_s,
        u"+0.2 s"_s, u"Showing 200 of 50 489"_s, u"Europe/Oslo"_s};
    wanted.sort();
    QCOMPARE(shown(footer), wanted);
    QVERIFY(footer.findChild<EnvTag *>()->isVisible());
}

void TestFooter::emptyHides()
{
    Footer footer;
    footer.resize(Theme::scaled(2000), footer.sizeHint().height());
    footer.show();
    QCOMPARE(shown(footer), QStringList());
    QVERIFY(!footer.findChild<EnvTag *>()->isVisible());
    footer.setFacts(facts());
    Footer::Facts lost;
    lost.profile = u"shop-prod"_s;
    lost.problem = u"Connection lost"_s;
    footer.setFacts(lost);
    QCOMPARE(shown(footer), QStringList({u"Connection lost"_s, u"shop-prod"_s}));
}

void TestFooter::everyFactIsShownAtAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent"); // of the font
    QTest::newRow("400") << 400 << 100;
    QTest::newRow("860") << 860 << 100;
    QTest::newRow("1280") << 1280 << 100;
    QTest::newRow("1366, twice the font") << 1366 << 200;
}

void TestFooter::everyFactIsShownAtAnyWidth()
{
    QFETCH(int, width);
    QFETCH(int, percent);
    const QFont font = QApplication::font();
    const auto back = qScopeGuard([&] { QApplication::setFont(font); });
    QApplication::setFont(QFont(font.family(), font.pointSize() * percent / 100));
    Footer footer;
    const Footer::Facts some = facts();
    footer.setFacts(some);
    footer.resize(width, footer.sizeHint().height());
    footer.show();
    for (const QString &fact : {some.profile, some.lock, some.tls, some.server, some.skew, some.counts, some.zone}) {
        QTRY_VERIFY2(isInSight(footer, fact), qPrintable(fact));
    }
    for (const QString &fact : {some.lock, some.counts, some.zone}) {
        QTRY_VERIFY2(width == 400 || isWhole(footer, fact), qPrintable(fact));
    }
    for (const QString &fact : {some.profile, some.lock, some.tls, some.server, some.skew, some.counts, some.zone}) {
        const QString tip = toolTipAt(footer, fact);
        QVERIFY2(isWhole(footer, fact) || tip.contains(fact), qPrintable(tip));
    }
}

void TestFooter::longFactsGiveWayFirst()
{
    Footer footer;
    const Footer::Facts some = facts();
    footer.setFacts(some);
    footer.resize(Theme::scaled(2000), footer.sizeHint().height());
    footer.show();
    QTRY_VERIFY(isWhole(footer, some.server));
    const auto narrowUntilElided = [&](const QString &fact) {
        while (isWhole(footer, fact) && footer.width() > 20) {
            footer.resize(footer.width() - 20, footer.height());
            QTest::qWait(0);
        }
    };
    narrowUntilElided(some.server);
    for (const QString &fact : {some.profile, some.lock, some.tls, some.skew, some.counts, some.zone}) {
        QVERIFY2(isWhole(footer, fact), qPrintable(fact));
    }
    narrowUntilElided(some.profile);
    QVERIFY(labelOf(footer, some.server)->width() < labelOf(footer, some.profile)->sizeHint().width());
    narrowUntilElided(some.tls);
    for (const QString &fact : {some.lock, some.counts, some.zone}) {
        QVERIFY2(isWhole(footer, fact), qPrintable(fact));
    }
    narrowUntilElided(some.counts);
    QVERIFY(isWhole(footer, some.lock));
    footer.resize(Theme::scaled(2000), footer.sizeHint().height());
    QTRY_VERIFY(isWhole(footer, some.server) && isWhole(footer, some.profile) && isWhole(footer, some.counts));
}

void TestFooter::followsItsFacts()
{
    Footer footer;
    Footer::Facts some = facts();
    some.profile = u"a"_s;
    footer.setFacts(some);
    footer.resize(860, footer.sizeHint().height());
    footer.show();
    QTRY_VERIFY(isWhole(footer, some.profile));
    some.profile = u"a longer name"_s;
    some.server.clear();
    footer.setFacts(some);
    QTRY_VERIFY(isWhole(footer, some.profile));
    some.profile = QString(300, u'p');
    footer.setFacts(some);
    QTRY_VERIFY(isInSight(footer, some.profile) && !isWhole(footer, some.profile));
    QTRY_VERIFY(isWhole(footer, some.zone));
    // The explanation of the lock stays, below what was cut off.
    footer.resize(400, footer.height());
    QTRY_VERIFY(!isWhole(footer, some.counts));
    QVERIFY(toolTipAt(footer, some.lock).contains(u"connect dialog"_s));
}

void TestFooter::bandHasTheEnvironment()
{
    Footer footer;
    footer.resize(400, footer.sizeHint().height());
    Footer::Facts some = facts();
    for (const Environment environment : {Environment::Production, Environment::Staging, Environment::Development}) {
        some.environment = environment;
        footer.setFacts(some);
        QCOMPARE(footer.grab().toImage().pixelColor(200, 1), Theme::color(envColor(environment)));
    }
    some.environment.reset();
    footer.setFacts(some);
    QCOMPARE(footer.grab().toImage().pixelColor(200, 1), Theme::color(Role::Sidebar));
}

QTEST_MAIN(TestFooter)
#include "tst_footer.moc"
