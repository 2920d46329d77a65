#include "auth/sessionquery.h"
#include "support/fixture/engines.h"
#include "tables.h"

#include <QRegularExpression>

using namespace candela;
using namespace candela::tests;
using auth::SessionFilter;
using auth::SessionOrder;
using By = auth::SessionOrder::By;

// How the engines go about the statements that a page needs, by their own explanation: an index gives the order, nothing
// reads or sorts the whole table.
class TestQueryShape : public QObject
{
    Q_OBJECT

    static constexpr int rows = 20'000;

    struct Site : TestDatabase {
        explicit Site(const QString &engine) : TestDatabase(engine)
        {
            createAll(*this, {u"user"_s, u"key"_s, u"session"_s});
            for (const auto &column : {u"user_id"_s, u"active_expires"_s, u"idle_expires"_s})
                run(u"create index by_%1 on session (%1)"_s.arg(column));
            run(u"begin"_s);
            for (int i = 0; i < rows; i += 500)
                run(u"insert into session (id, user_id, active_expires, idle_expires) values "_s + values(i, i + 500));
            run(u"commit"_s);
            for (const auto &table : {u"user"_s, u"key"_s, u"session"_s})
                run((isServer() && engine == u"mysql" ? u"analyze table %1"_s : u"analyze %1"_s).arg(quoted(table)));
            connection = connect();
            schema = look(*this).value();
        }
        static QString values(int from, int to)
        {
            QStringList all;
            for (int i = from; i < to; ++i)
                all << u"('%1', 'user%2', %3, %4)"_s.arg(nth(i)).arg(i % 4000).arg(1000 + i % 5000).arg(2000 + i % 7000);
            return all.join(u", "_s);
        }
        // Ids in no order.
        static QString nth(int i) { return QString::number(i * 104729LL % 1000003, 36).rightJustified(8, u'k'); }

        // What the engine says, a line for each of its rows.
        QString plan(const sql::SelectStatement &statement) const
        {
            const auto answer = connection->run(connection->dialect().explain(statement));
            if (!answer)
                return u"failed: "_s + answer.error().detail;
            QStringList lines;
            for (const auto &row : answer->rows) {
                QStringList cells;
                for (const auto &cell : row)
                    cells << cell.toString();
                lines << cells.join(u'|');
            }
            return lines.join(u'\n');
        }
        QString page(const SessionFilter &filter, const SessionOrder &order, const std::optional<auth::Session> &after) const
        {
            const auto narrowed = auth::condition(*connection, *schema, filter, 1500);
            if (!narrowed)
                return u"failed: "_s + narrowed.error().detail;
            return plan(auth::sessionPage(*schema, *narrowed, order, after, 50).statement);
        }

        std::unique_ptr<database::Connection> connection;
        std::optional<Schema> schema;
    };

    // An index is used. A table that is read from end to end, or sorted as a whole, is not.
    static bool isByIndex(const QString &engine, const QString &plan)
    {
        static const QHash<QString, std::pair<QString, QString>> words = {
            {u"sqlite"_s, {u"USING (COVERING )?INDEX"_s, u"SCAN \\w+$|FOR ORDER BY"_s}},
            {u"mysql"_s, {u"\\|(PRIMARY|by_\\w+)\\|\\d+\\|"_s, u"\\|ALL\\||filesort"_s}},
            {u"postgres"_s, {u"Index (Only )?Scan"_s, u"Seq Scan|(^|-> +)Sort  \\("_s}}};
        const auto matches = [&](const QString &pattern) {
            return plan.contains(QRegularExpression(pattern, QRegularExpression::MultilineOption));
        };
        return matches(words[engine].first) && !matches(words[engine].second);
    }

    // Of rows in the middle.
    static auth::Session middle()
    {
        auth::Session session;
        session.id = Site::nth(777);
        session.userId = u"user2000"_s;
        session.activeExpires = 3500;
        session.idleExpires = 5500;
        return session;
    }

private slots:
    void pages_data() { engines(); }
    void pages()
    {
        FETCH_ENGINE();
        const Site site(engine);
        for (const auto by : {By::Id, By::User, By::ActiveExpires, By::IdleExpires}) {
            if (!isIndexed(*site.schema, by))
                continue;
            for (const bool descending : {false, true}) {
                for (const auto &after : {std::optional<auth::Session>(), std::optional(middle())}) {
                    const auto plan = site.page({}, {by, descending}, after);
                    QVERIFY2(isByIndex(engine, plan), qPrintable(plan));
                }
            }
        }
        QVERIFY(isIndexed(*site.schema, By::Id) && isIndexed(*site.schema, By::User));
        QCOMPARE(isIndexed(*site.schema, By::IdleExpires), engine != u"sqlite");
    }

    // That the words above tell one from the other: a table sorted by what no index gives.
    void withoutIndex_data() { engines(); }
    void withoutIndex()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.run(engine == u"mysql" ? u"drop index by_idle_expires on session"_s : u"drop index by_idle_expires"_s);
        const auto plan = site.page({}, {By::IdleExpires, false}, {});
        QVERIFY2(!isByIndex(engine, plan), qPrintable(plan));
        QVERIFY2(!plan.startsWith(u"failed"), qPrintable(plan));
    }

    void ofAUser_data() { engines(); }
    void ofAUser()
    {
        FETCH_ENGINE();
        const Site site(engine);
        SessionFilter filter;
        filter.user = u"user2000"_s;
        const auto plan = site.page(filter, {}, {});
        QVERIFY2(plan.contains(u"by_user_id"), qPrintable(plan));
    }

    // Without an index on the users a file is read in its own order, and not row by row in the order of the ids.
    void ofFewInAFile()
    {
        Site site(u"sqlite"_s);
        site.run(u"drop index by_user_id"_s);
        site.schema = look(site).value();
        SessionFilter filter;
        filter.user = u"user2000"_s;
        for (const auto &after : {std::optional<auth::Session>(), std::optional(middle())}) {
            const auto plan = site.page(filter, {}, after);
            QVERIFY2(!plan.contains(u"INDEX"), qPrintable(plan));
        }
    }

    // The beginning of a session's id is a range of its index, also with the sessions of users who are called so. PostgreSQL,
    // which takes any range for small, may sort what it finds there.
    void beginnings_data() { engines(); }
    void beginnings()
    {
        FETCH_ENGINE();
        Site site(engine);
        SessionFilter filter;
        filter.search = Site::nth(777).left(7);
        filter.reach = auth::Reach::Indexed;
        static const QRegularExpression whole(
            u"SCAN \\w+$|\\|ALL\\||Seq Scan on session"_s, QRegularExpression::MultilineOption);
        for (const bool descending : {false, true}) {
            for (const auto &after : {std::optional<auth::Session>(), std::optional(middle())}) {
                const auto plan = site.page(filter, {By::Id, descending}, after);
                if (engine == u"postgres")
                    QVERIFY2(plan.contains(u"Index Scan on session_pkey") || isByIndex(engine, plan), qPrintable(plan));
                else
                    QVERIFY2(isByIndex(engine, plan), qPrintable(plan));
                QVERIFY2(!plan.contains(whole), qPrintable(plan));
            }
        }
        site.run(u"insert into %1 (id) values ('%2')"_s.arg(site.quoted(u"user"_s), filter.search));
        for (const auto by : {By::Id, By::IdleExpires}) {
            const auto plan = site.page(filter, {by, false}, {});
            QVERIFY2(plan.contains(u"by_user_id") && !plan.contains(whole), qPrintable(plan));
        }
    }

    void one_data() { engines(); }
    void one()
    {
        FETCH_ENGINE();
        const Site site(engine);
        const auto plan = site.plan(auth::sessionsCalled(*site.schema, {Site::nth(5)}).statement);
        QVERIFY2(isByIndex(engine, plan), qPrintable(plan));
    }
};

QTEST_GUILESS_MAIN(TestQueryShape)
#include "tst_queryshape.moc"
