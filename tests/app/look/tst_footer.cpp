#include "look/envtag.h"
#include "look/footer.h"
#include "look/theme.h"

#include <QLabel>
#include <QTest>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestFooter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void showsWhatIsSet();
    void emptyHides();
    void serverAndSkewGiveWay();
    void longProfileElides();
    void bandHasTheEnvironment();

private:
    static QStringList shown(const Footer &footer);
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

void TestFooter::serverAndSkewGiveWay()
{
    Footer footer;
    footer.setFacts(facts());
    footer.resize(Theme::scaled(2000), footer.sizeHint().height());
    footer.show();
    int width = footer.width();
    while (shown(footer).contains(u"PostgreSQL 15.4 · db-1.internal/auth"_s) && width > 0) {
        footer.resize(--width, footer.sizeHint().height());
    }
    QVERIFY(width > 0);
    QVERIFY(shown(footer).contains(u"+0.2 s"_s));
    footer.resize(1, footer.sizeHint().height());
    QStringList rest{u"shop-prod"_s, u"Read-only"_s, u"TLS verified"_s, u"Showing 200 of 50 489"_s, u"Europe/Oslo"_s};
    rest.sort();
    QCOMPARE(shown(footer), rest);
    footer.resize(Theme::scaled(2000), footer.sizeHint().height());
    QVERIFY(shown(footer).contains(u"PostgreSQL 15.4 · db-1.internal/auth"_s));
}

void TestFooter::longProfileElides()
{
    Footer footer;
    Footer::Facts some = facts();
    some.profile = QString(300, u'p');
    footer.setFacts(some);
    footer.resize(Theme::scaled(860), footer.sizeHint().height());
    footer.show();
    const auto labels = footer.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && label->text() == some.zone) {
            const QRect place(label->mapTo(&footer, QPoint()), label->size());
            QVERIFY(footer.rect().contains(place));
            QVERIFY(label->width() >= label->sizeHint().width());
            return;
        }
    }
    QFAIL("the zone is not shown");
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
