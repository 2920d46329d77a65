// The export dialog in each of its states, light and dark, for people to look at.

#include "exportfixture.h"
#include "exporthome.h"
#include "look/theme.h"

#include <QFontDatabase>
#include <QProgressBar>

using namespace Qt::StringLiterals;
using namespace candela;
using auth::State;
using tests::ExportFixture;

static const tests::OwnHome home;

class TestExportShots : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS))); }
    void pictures_data();
    void pictures();
};

void TestExportShots::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestExportShots::pictures()
{
    QFETCH(bool, dark);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (QFontDatabase::families().contains(u"Inter"_s))
        QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
    ExportFixture fixture(u"sqlite"_s);
    const auto grab = [&](const QString &name) {
        const auto path
            = u"%1/export-%2-%3.png"_s.arg(QStringLiteral(CANDELA_SHOTS), name, dark ? u"dark"_s : u"light"_s);
        return fixture.dialog->grab().save(path);
    };
    const auth::SessionFilter live{{State::Active, State::Idle}, {}, {}};
    fixture.show(live, auth::SessionCounts{9'412, 41'077, 262'000, 0}, false);
    QVERIFY(grab(u"ready"_s));
    fixture.choose("format", u"PDF:"_s);
    QVERIFY(grab(u"pdf"_s));
    fixture.choose("format", u"CSV:"_s);
    fixture.click("tokens");
    fixture.type(fixture.path());
    fixture.click("export");
    const auto *write = fixture.find<QPushButton>("export");
    QTRY_VERIFY(write->width() >= write->sizeHint().width());
    QVERIFY(grab(u"tokens"_s));
    fixture.click("cancel");
    fixture.click("tokens");
    const auto source = app::reportSource(*fixture.workspace);
    fixture.show({{std::make_shared<app::SessionReport>(source, live), 50'489, u"All 50,489 that match"_s, {}},
        {std::make_shared<app::SessionReport>(source), 3, u"The 3 selected"_s, {}}}, false);
    QVERIFY(grab(u"rows"_s));
    fixture.type(u"/nowhere/sessions.csv"_s);
    fixture.click("export");
    QTRY_VERIFY(!fixture.fileError().isEmpty());
    QVERIFY(grab(u"error"_s));

    tests::addManySessions(fixture.database, 300'000);
    fixture.show(live, auth::SessionCounts{300'003, 1, 4, 0}, false);
    fixture.click("export");
    QTRY_VERIFY(fixture.find<QProgressBar>("bar")->isVisible() && fixture.find<QProgressBar>("bar")->value() > 200);
    QVERIFY(grab(u"running"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.result().isEmpty(), 60'000);
    QVERIFY(grab(u"done"_s));
    fixture.show(live, auth::SessionCounts{300'003, 1, 4, 0}, false);
    fixture.click("export");
    QTRY_VERIFY(!fixture.fileError().isEmpty());
    QVERIFY(grab(u"replace"_s));
    fixture.click("replace");
    fixture.database.run(u"alter table user_session rename to gone"_s);
    fixture.click("export");
    QTRY_VERIFY(!fixture.bar().isEmpty());
    QVERIFY(grab(u"failed"_s));
    QDir(home.documents()).removeRecursively();
    QDir().mkdir(home.documents());
    look::Theme::apply(look::Scheme::Light);
}

QTEST_MAIN(TestExportShots)
#include "tst_exportshots.moc"
