// The work of an export: its head and its rows are of one moment, and the journal says that it was made.
#include "exportjob.h"
#include "sessionreport.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;
using database::Result;

class TestExportJob : public QObject
{
    Q_OBJECT

    static app::ExportJob job(const LuciaFixture &fixture, const QString &folder, const app::ExportJob::Write &write)
    {
        journal::Entry entry;
        entry.act = journal::Act::ExportReport;
        entry.outcome = journal::Outcome::Done;
        const app::Report::Source source{fixture.schema(), QByteArray(32, 'k'), u"here"_s, u"Engine 1"_s};
        return {std::make_shared<app::SessionReport>(source), {}, write, journal::Journal(folder), entry};
    }

private slots:
    void ofOneMoment_data() { engines(); }
    void ofOneMoment()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        if (engine == u"sqlite")
            fixture.run(u"pragma journal_mode = wal"_s);
        const QTemporaryDir folder;
        QStringList facts;
        qint64 rows = 0;
        const auto write = [&](const report::Header &header, report::RowSource &source, qint64) -> Result<report::Written> {
            for (const auto &[label, value] : header.facts)
                facts << value;
            // Between the summary and the rows somebody signs in, and somebody else is signed out.
            fixture.addSessions(u"late"_s, u"eve0000000000004"_s, 100, auth::State::Active);
            fixture.run(u"delete from %1 where user_id = 'bob0000000000002'"_s.arg(fixture.sessions()));
            report::Page page;
            do {
                page.clear();
                if (const auto read = source.read(page); !read)
                    return database::Failure(read.error());
                rows += page.size();
            } while (!page.isEmpty());
            return report::Written{rows, {}};
        };
        const auto connection = fixture.connect();
        const auto done = job(fixture, folder.path(), write)(*connection);
        QVERIFY(done && !done->unrecorded);
        QCOMPARE(done->value, 8);
        QVERIFY2(facts.contains(u"8"_s), qPrintable(facts.join(u'|')));
        // Afterwards the connection sees what is there, and may change it.
        QCOMPARE(fixture.value(u"select count(*) from "_s + fixture.sessions()).toInt(), 105);
        const auto again = job(fixture, folder.path(), [](const auto &, auto &source, qint64) -> Result<report::Written> {
            report::Page page;
            return source.read(page).map([&] { return report::Written{page.size(), {}}; });
        })(*connection);
        QVERIFY(again);
        QCOMPARE(again->value, 105);
        QCOMPARE(journal::Journal(folder.path()).check().value(), 2);
    }
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
