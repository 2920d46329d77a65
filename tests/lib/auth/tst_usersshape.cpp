#include "auth/keyquery.h"
#include "auth/userquery.h"
#include "auth/usersearch.h"
#include "support/fixture/engines.h"
#include "tables.h"

#include <QRegularExpression>

using namespace candela;
using namespace candela::tests;

// How the engines go about the statements about users and keys, by their own explanation: nothing reads a whole table.
class TestUsersShape : public QObject
{
    Q_OBJECT

    struct Site : TestDatabase {
        explicit Site(const QString &engine)
            : TestDatabase(engine)
        {
            createAll(*this, {u"user"_s, u"key"_s, u"session"_s});
            run(u"alter table %1 add column email %2"_s.arg(quoted(u"user"_s), id(engine)));
            run(u"create index by_email on %1 (email)"_s.arg(quoted(u"user"_s)));
            run(u"begin"_s);
            for (int i = 0; i < 20'000; i += 500) {
                QStringList users, keys;
                for (int j = i; j < i + 500; ++j) {
                    users << u"('%1', '%1@example.com')"_s.arg(nth(j));
                    keys << u"('email:%1@example.com', '%1', null), ('github:%2', '%1', null)"_s.arg(nth(j)).arg(j);
                }
                run(u"insert into %1 (id, email) values "_s.arg(quoted(u"user"_s)) + users.join(u", "_s));
                run(u"insert into %1 (id, user_id, hashed_password) values "_s.arg(quoted(u"key"_s))
                    + keys.join(u", "_s));
            }
            run(u"commit"_s);
            for (const auto &table : {u"user"_s, u"key"_s, u"session"_s})
                run((engine == u"mysql" ? u"analyze table %1"_s : u"analyze %1"_s).arg(quoted(table)));
            connection = connect();
            schema = look(*this).value();
        }
        static QString nth(int i) { return QString::number(i * 104729LL % 1000003, 36).rightJustified(8, u'k'); }

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

        std::unique_ptr<database::Connection> connection;
        std::optional<Schema> schema;
    };

    // An index is used, and no table read from end to end; or nothing is read, because the index says that nothing
    // fits.
    static bool isByIndex(const QString &engine, const QString &plan)
    {
        static const QHash<QString, std::pair<QString, QString>> words
            = {{u"sqlite"_s, {u"USING (COVERING )?INDEX"_s, u"SCAN \\w+$"_s}},
                {u"mysql"_s, {u"\\|(PRIMARY|by_\\w+)\\|\\d+\\|"_s, u"\\|ALL\\|"_s}},
                {u"postgres"_s, {u"(Index (Only )?|Bitmap Index )Scan"_s, u"Seq Scan"_s}}};
        const auto matches = [&](const QString &pattern) {
            return plan.contains(QRegularExpression(pattern, QRegularExpression::MultilineOption));
        };
        if (plan.contains(u"Impossible WHERE noticed after reading"))
            return true;
        return matches(words[engine].first) && !matches(words[engine].second);
    }

    static bool isSorted(const QString &plan)
    {
        static const QRegularExpression words(u"filesort|FOR ORDER BY|Sort  "_s);
        return plan.contains(words);
    }

private slots:
    void searches_data() { engines(); }
    void searches()
    {
        FETCH_ENGINE();
        const Site site(engine);
        for (const auto &text : {u"kkkk1"_s, u"Kkkk1"_s, u"k"_s}) {
            const auto search = auth::indexedSearch(*site.schema, text, 501);
            const auto texts = text == text.toLower() ? 1u : 2u;
            QCOMPARE(search.users.size(), 2 * texts); // id, email
            QCOMPARE(search.keys.size(), 4 * texts);
            for (const auto &query : search.users) {
                const auto plan = site.plan(query.statement);
                QVERIFY2(isByIndex(engine, plan), qPrintable(plan));
            }
            for (const auto &query : search.keys) {
                const auto plan = site.plan(query.statement);
                QVERIFY2(isByIndex(engine, plan), qPrintable(plan));
            }
        }
    }

    void users_data() { engines(); }
    void users()
    {
        FETCH_ENGINE();
        const Site site(engine);
        const auto &schema = *site.schema;
        QStringList ids;
        for (int i = 700; i < 900; ++i) // some on both sides of where the page begins
            ids << Site::nth(i);
        const sql::Predicate<auth::UserTable> some = sql::in(schema.users.id, ids);
        for (const bool descending : {false, true}) {
            for (const auto &after :
                {std::optional<auth::UserPlace>(), std::optional(auth::UserPlace{Site::nth(777), {}})}) {
                const auto all = site.plan(usersPage(schema, {}, false, {{}, descending}, after, 50).statement);
                QVERIFY2(isByIndex(engine, all) && !isSorted(all), qPrintable(all));
                const auto found = site.plan(usersPage(schema, some, false, {{}, descending}, after, 50).statement);
                QVERIFY2(isByIndex(engine, found), qPrintable(found));
            }
        }
        // … and that the words above tell one from the other.
        const auto sorted = site.plan(usersPage(schema, {}, false, {u"email"_s}, {}, 50).statement);
        QVERIFY2(isSorted(sorted), qPrintable(sorted));
        QVERIFY2(!sorted.startsWith(u"failed"), qPrintable(sorted));
    }

    void keys_data() { engines(); }
    void keys()
    {
        FETCH_ENGINE();
        const Site site(engine);
        auth::KeyFilter filter;
        filter.providers = {u"github"_s};
        auth::KeyFilter search;
        search.search = {u"Kkkk1"_s, auth::Reach::Indexed};
        search.knownProviders = {u"email"_s, u"github"_s};
        QVERIFY(takesTwoSteps(*site.schema, search, {}));
        const auth::Key middle{u"email:"_s + Site::nth(777), Site::nth(777), auth::HashKind::None, {}, {}};
        for (const auto &after : {std::optional<auth::Key>(), std::optional(middle)}) {
            for (const auto &one : {auth::KeyFilter(), filter}) {
                const auto plan = site.plan(auth::keysPage(*site.schema, one, {}, after, 50).statement);
                QVERIFY2(isByIndex(engine, plan), qPrintable(plan));
                // Of so few keys PostgreSQL does sort a part; it does not of a million.
                QVERIFY2(engine == u"postgres" || !isSorted(plan), qPrintable(plan));
            }
            const auto steps = auth::firstOfEach(*site.schema, search, {}, after, 50);
            QCOMPARE(steps.size(), std::size_t(6));
            for (const auto &step : steps) {
                const auto plan = site.plan(step.statement);
                QVERIFY2(isByIndex(engine, plan), qPrintable(plan));
            }
        }
        const auto page = site.plan(auth::keysPage(
            *site.schema, {middle.id, u"email:%1@example.com"_s.arg(Site::nth(7)), u"github:7"_s}, {}, 50)
                                        .statement);
        QVERIFY2(isByIndex(engine, page), qPrintable(page));
        filter.providers.clear();
        filter.hashes = {auth::HashFamily::Bcrypt};
        const auto plan = site.plan(auth::keysPage(*site.schema, filter, {}, {}, 50).statement);
        QVERIFY2(engine != u"sqlite" || !plan.contains(u"INDEX"), qPrintable(plan)); // not row by row in another order
    }
};

QTEST_GUILESS_MAIN(TestUsersShape)
#include "tst_usersshape.moc"
