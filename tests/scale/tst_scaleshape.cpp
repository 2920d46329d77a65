// What the pages of a large database ask for and what that makes the engine read, in numbers of statements and rows: a page
// of 200 must cost about 200 rows wherever it lies. Times are measured elsewhere.
#include "auth/inspector.h"
#include "auth/users.h"
#include "scale/workdone.h"
#include "support/fixture/engines.h"
#include "support/fixture/plainconnection.h"
#include "support/fixture/scaledatabase.h"
#include "support/fixture/testdatabase.h"
#include "support/statementlog.h"

#include <QRegularExpression>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::SessionFilter;
using auth::SessionOrder;
using auth::State;

class TestScaleShape : public QObject
{
    Q_OBJECT
    static constexpr ScaleSize size{100'000, 200'000};   // so many users that no planner reads them all for 200
    static constexpr qint64 rows = 200;

    struct Site {
        explicit Site(const QString &engine)
            : database(engine, size), connection(opened(database.options())), schema(auth::inspect(*connection).value())
        {
        }
        // Answers the page behind `after`, having compared what it read.
        auth::SessionPage page(const SessionFilter &filter, const SessionOrder &order,
            const std::optional<auth::Session> &after, qint64 mostRead, qsizetype mostStatements = 3)
        {
            std::optional<auth::SessionPage> found;
            StatementLog log;
            const auto read = rowsRead(*connection, database.options(), [&] {
                log.clear();
                const auto page = auth::Sessions(*connection, schema).page(filter, order, after, rows);
                check(log.texts(), mostStatements);
                if (page)
                    found = *page;
            });
            if (!found || read > mostRead)
                QTest::qFail(qPrintable(u"%1 rows read, at most %2 wanted"_s.arg(read).arg(mostRead)), __FILE__, __LINE__);
            return found.value_or(auth::SessionPage());
        }

        ScaleDatabase database;
        std::unique_ptr<database::Connection> connection;
        auth::Schema schema;
    };
    // The clock, the page, and who they belong to, unless a search looks for users first; each of a bounded number of rows,
    // none counted.
    static void check(const QStringList &texts, qsizetype most)
    {
        static const QRegularExpression fromTable(u" from [\"`]"_s);
        QVERIFY2(texts.size() <= most, qPrintable(texts.join(u'\n')));
        for (const auto &text : texts) {
            QVERIFY2(!text.contains(u"offset", Qt::CaseInsensitive), qPrintable(text));
            QVERIFY2(!text.contains(u"count(", Qt::CaseInsensitive), qPrintable(text));
            QVERIFY2(!fromTable.match(text).hasMatch() || text.contains(u" limit "), qPrintable(text));
        }
    }
    static QStringList idsOf(const auth::SessionPage &page)
    {
        QStringList ids;
        for (const auto &session : page.sessions)
            ids << session.id;
        return ids;
    }

private slots:
    void initTestCase() { watchSqlite(); }

    void pagesByIdReadWhatTheyShow_data() { engines(); }
    void pagesByIdReadWhatTheyShow()
    {
        FETCH_ENGINE();
        Site site(engine);
        for (const auto &order : {SessionOrder(), SessionOrder().reversed()}) {
            auto page = site.page({}, order, {}, 6 * rows);
            QCOMPARE(page.sessions.size(), std::size_t(rows));
            const auto ids = idsOf(page);
            for (int i = 0; i < 3; ++i) {
                page = site.page({}, order, page.sessions.back(), 6 * rows);
                QCOMPARE(page.sessions.size(), std::size_t(rows));
                QVERIFY(order.descending ? idsOf(page).first() < ids.last() : idsOf(page).first() > ids.last());
            }
        }
    }
    // A tenth is alive, so that a page of those reads some ten times as much, and not the table.
    void aRareStateReadsItsShare_data() { engines(); }
    void aRareStateReadsItsShare()
    {
        FETCH_ENGINE();
        Site site(engine);
        const SessionFilter live{{State::Active, State::Idle}, {}, {}};
        const auto first = site.page(live, {}, {}, 40 * rows);
        QCOMPARE(first.sessions.size(), std::size_t(rows));
        const auto second = site.page(live, {}, first.sessions.back(), 40 * rows);
        QCOMPARE(second.sessions.size(), std::size_t(rows));
    }
    void theBeginningOfAnIdIsFoundByTheIndex_data() { engines(); }
    void theBeginningOfAnIdIsFoundByTheIndex()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto some = site.page({}, {}, {}, 6 * rows);
        SessionFilter filter;
        filter.search = some.sessions.at(7).id.left(10);
        filter.reach = auth::Reach::Indexed;
        const auto found = site.page(filter, {}, {}, 6 * rows, 8);     // four kinds of keys, and the users
        QVERIFY(idsOf(found).contains(some.sessions.at(7).id));
        QVERIFY(found.sessions.size() < 20);
    }
    // InnoDB has an index for the foreign key. Elsewhere the table is read: that is what the page then says.
    void oneUsersSessions_data() { engines(); }
    void oneUsersSessions()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(auth::isIndexed(site.schema, SessionOrder::By::User), engine == u"mysql");
        const auto table = 2 * size.sessions;
        SessionFilter busiest;
        busiest.user = site.database.busiestUser();
        const auto first = site.page(busiest, {}, {}, engine == u"mysql" ? 6 * rows : table);
        QCOMPARE(first.sessions.size(), std::size_t(rows));
        const auto second = site.page(busiest, {}, first.sessions.back(), engine == u"mysql" ? 6 * rows : table);
        QCOMPARE(second.sessions.size(), std::size_t(rows));
        SessionFilter ordinary;
        ordinary.user = site.database.ordinaryUser();
        const auto few = site.page(ordinary, {}, {}, engine == u"mysql" ? 6 * rows : table);
        QVERIFY(few.complete && !few.sessions.empty() && few.sessions.size() < std::size_t(rows));
    }
    // PostgreSQL would count with three processes, which log-ins and the page being read wait for.
    void aCountTakesOneProcess()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        Site site(engine);
        const auto plan = u"explain (format json) select count(*) from user_session"_s;
        QVERIFY(PlainConnection(site.database.options()).run(plan).toString().contains(u"Gather"));
        const auto ours = site.connection->run({plan, {}});
        QVERIFY(ours);
        QVERIFY(!ours->rows.at(0).at(0).toString().contains(u"Gather"));
    }
};

QTEST_GUILESS_MAIN(TestScaleShape)
#include "tst_scaleshape.moc"
