#include "auth/trial.h"
#include "database/engine.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"

#include <QElapsedTimer>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::Trial;
using database::Error;
using Stage = Trial::Stage;

// Each stage is reported once, in order, up to the first that fails.
class TestTrial : public QObject
{
    Q_OBJECT

    static std::vector<Trial::Report> tried(const database::Options &options, const std::stop_token &stop = {})
    {
        std::vector<Trial::Report> reports;
        Trial(options, {}).run(stop, [&](const Trial::Report &report) { reports.push_back(report); });
        return reports;
    }
    static QList<Stage> stagesOf(const std::vector<Trial::Report> &reports)
    {
        QList<Stage> stages;
        for (const auto &report : reports)
            stages << report.stage;
        return stages;
    }
    // Nothing where the last stage did not fail.
    static std::optional<Error::Kind> failure(const std::vector<Trial::Report> &reports)
    {
        if (reports.empty() || reports.back().found)
            return {};
        return reports.back().found.error().kind;
    }

private slots:
    void passes_data() { engines(); }
    void passes()
    {
        FETCH_ENGINE();
        const LuciaFixture site(engine);
        const auto reports = tried(site.options());
        QCOMPARE(stagesOf(reports), Trial::stages(site.options()));
        QVERIFY(!failure(reports));
        QCOMPARE(reports.size(), std::size_t(site.isServer() ? 5 : 3));
        const auto logIn = reports.end() - 3, schema = reports.end() - 2, rights = reports.end() - 1;
        const auto &loggedIn = std::get<Trial::LoggedIn>(*logIn->found);
        QVERIFY(!loggedIn.version.isEmpty());
        QVERIFY(loggedIn.link.tls.isEmpty());
        QCOMPARE(std::get<auth::Schema>(*schema->found).keys.name().table, site.schema().keys.name().table);
        QVERIFY(std::get<auth::Rights>(*rights->found).mayReset());
        if (site.isServer()) {
            QCOMPARE(std::get<database::Reached>(*reports[0].found).address, u"127.0.0.1"_s);
            QVERIFY(std::holds_alternative<Trial::Plain>(*reports[1].found));
        }
        for (const auto &report : reports)
            QVERIFY(report.milliseconds >= 0 && report.milliseconds < Trial::longest);
    }

    void nobodyListens_data() { servers(); }
    void nobodyListens()
    {
        FETCH_ENGINE();
        auto options = serverOptions(engine);
        options.port = 1;
        const auto reports = tried(options);
        QCOMPARE(stagesOf(reports), QList{Stage::Reach});
        QCOMPARE(failure(reports), Error::Kind::Unreachable);
    }

    // The next of several servers is taken, and said.
    void firstServerIsDown_data() { servers(); }
    void firstServerIsDown()
    {
        FETCH_ENGINE();
        const LuciaFixture site(engine);
        auto options = site.options();
        options.others = {{options.host, options.port}};
        options.port = 1;
        const auto reports = tried(options);
        QVERIFY(!failure(reports));
        QCOMPARE(std::get<database::Reached>(*reports[0].found).server, options.others.first());
        QCOMPARE(std::get<Trial::LoggedIn>(*reports[2].found).link.server, options.others.first());
    }

    void wrongPassword_data() { servers(); }
    void wrongPassword()
    {
        FETCH_ENGINE();
        auto options = serverOptions(engine);
        options.password = database::Secret(u"not this one"_s);
        const auto reports = tried(options);
        QCOMPARE(stagesOf(reports), (QList{Stage::Reach, Stage::Tls, Stage::LogIn}));
        QCOMPARE(failure(reports), Error::Kind::Refused);
    }

    void noTls()
    {
        NEED_ENGINE(u"mysql"_s);
        auto options = serverOptions(u"mysql"_s);
        options.tls = database::Tls::Verified;
        options.authority = QStringLiteral(CANDELA_TEST_DATA "/packages.txt");      // no certificate at all
        const auto reports = tried(options);
        QCOMPARE(stagesOf(reports), (QList{Stage::Reach, Stage::Tls}));
        QCOMPARE(failure(reports), Error::Kind::Input);
    }

    void anotherDatabase_data() { engines(); }
    void anotherDatabase()
    {
        FETCH_ENGINE();
        const TestDatabase empty(engine);
        const auto reports = tried(empty.options());
        QCOMPARE(failure(reports), Error::Kind::Schema);
        QCOMPARE(reports.back().stage, Stage::Schema);
    }

    void noSuchFile()
    {
        database::Options options;
        options.engine = u"sqlite"_s;
        options.file = u"/nonexistent/site.db"_s;
        const auto reports = tried(options);
        QCOMPARE(stagesOf(reports), QList{Stage::LogIn});
        QCOMPARE(failure(reports), Error::Kind::Missing);
    }

    // A server that takes connections and says nothing: it ends by itself, and within the time that is promised.
    void silentServer_data() { servers(); }
    void silentServer()
    {
        FETCH_ENGINE();
        auto options = serverOptions(engine);
        FaultProxy proxy(options.port);
        proxy.goSilent();
        options.port = proxy.port();
        options.connectSeconds = 60;
        QElapsedTimer timer;
        timer.start();
        const auto reports = tried(options);
        QCOMPARE(failure(reports), Error::Kind::Unreachable);
        QVERIFY2(timer.elapsed() < Trial::longest + 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void stopped_data() { servers(); }
    void stopped()
    {
        FETCH_ENGINE();
        auto options = serverOptions(engine);
        options.tls = database::Tls::Verified;
        FaultProxy proxy(options.port);
        proxy.goSilent();
        options.port = proxy.port();
        std::stop_source stop;
        QElapsedTimer timer;
        timer.start();
        std::vector<Trial::Report> reports;
        Trial(options, {}).run(stop.get_token(), [&](const Trial::Report &report) {
            reports.push_back(report);
            stop.request_stop();                // after the first stage
        });
        QCOMPARE(failure(reports), Error::Kind::Cancelled);
        QVERIFY(timer.elapsed() < 2000);
    }
};

QTEST_GUILESS_MAIN(TestTrial)
#include "tst_trial.moc"
