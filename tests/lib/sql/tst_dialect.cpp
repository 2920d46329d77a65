#include "shelf.h"
#include "sql/dialect.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"

#include <QRegularExpression>

using namespace candela;
using namespace Qt::StringLiterals;
using tests::BookTable;
using tests::LoanTable;

// Each kind of statement in the three dialects side by side, then run on the three engines. In the expected text `"`
// stands for the quotation mark and `?` for the parameter of each dialect; what differs beyond that is in `different`.
class TestDialect : public QObject
{
    Q_OBJECT

    const BookTable b{{{}, u"book"_s}};
    const LoanTable l{{{}, u"loan"_s}};

    static const sql::Dialect &dialect(const QString &engine)
    {
        return engine == u"sqlite" ? sql::sqlite() : engine == u"mysql" ? sql::mysql() : sql::postgres();
    }

    static QString integerInSqlite(const QString &column)
    {
        return u"case typeof(%1) when 'integer' then %1 when 'real' then cast(%1 as integer) when 'null' then null "
               "else case when cast(%1 as text) glob '[0-9]*' and not cast(%1 as text) glob '*[^0-9.]*' "
               "and not cast(%1 as text) glob '*.*.*' then cast(cast(%1 as text) as integer) end end"_s.arg(column);
    }

    // What the dialect should make of the text that is given for all of them.
    static QString spelled(QString text, const QString &engine)
    {
        static const QRegularExpression like(u"LIKE\\((.+)\\) "_s);
        text.replace(like, engine == u"postgres" ? u"cast(\\1 as text) ilike "_s : u"\\1 like "_s);
        static const QRegularExpression cut(u"TEXT\\((\\S+), (\\d+)\\)"_s);
        const auto asText = engine == u"mysql" ? u"left(cast(\\1 as char), \\2)"_s
            : engine == u"postgres"
            ? u"case when octet_length(cast(\\1 as text)) <= \\2 then cast(\\1 as text) else left(cast(\\1 as text), \\2) end"_s
                                             : u"substr(cast(\\1 as text), 1, \\2)"_s;
        text.replace(cut, asText);
        static const QRegularExpression integer(u"INTEGER\\((\\S+)\\)"_s);
        for (auto found = integer.match(text); found.hasMatch(); found = integer.match(text))
            text.replace(found.captured(), engine == u"sqlite" ? integerInSqlite(found.captured(1)) : found.captured(1));
        static const QRegularExpression tens(u"TENS\\((\\S+?)\\)"_s);
        for (auto found = tens.match(text); found.hasMatch(); found = tens.match(text)) {
            const auto column = found.captured(1);
            text.replace(found.captured(), engine == u"mysql" ? column + u" div 10"_s
                    : u"(%1) / 10"_s.arg(engine == u"sqlite" ? integerInSqlite(column) : column));
        }
        static const QRegularExpression exact(u"EXACT\\((\\S+?)\\)"_s);
        text.replace(exact, engine == u"mysql" ? u"cast(cast(\\1 as char) as binary)"_s
                : engine == u"postgres"        ? u"cast(\\1 as text) collate \"C\""_s
                                               : u"cast(\\1 as text) collate binary"_s);
        text.replace(u"LOCKED"_s, engine == u"mysql" ? u" for update"_s : QString());
        text.replace(u"UNINDEXED "_s, engine == u"sqlite" ? u"+"_s : QString());
        static const QRegularExpression before(u"BEFORE\\((\\S+?)\\)"_s);
        const auto beforeColon = engine == u"mysql" ? u"substring_index(\\1, ':', 1)"_s
            : engine == u"postgres"              ? u"split_part(cast(\\1 as text), ':', 1)"_s
                                                 : u"substr(\\1, 1, instr(\\1 || ':', ':') - 1)"_s;
        text.replace(before, beforeColon);
        if (engine == u"mysql")
            text.replace(u'"', u'`');
        if (engine == u"postgres") {
            for (int number = 1; text.contains(u'?'); ++number)
                text.replace(text.indexOf(u'?'), 1, u'$' + QString::number(number));
        }
        return text;
    }

    void statements()
    {
        QTest::addColumn<sql::Statement>("statement");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QVariantList>("parameters");
        const auto row
            = [](const char *name, const sql::Statement &statement, const QString &expected,
                  const QVariantList &parameters) { QTest::newRow(name) << statement << expected << parameters; };
        selects(row);
        conditions(row);
        row("insert", sql::insertInto(b).set(b.id, u"1"_s).set(b.author, u"A"_s).set(b.year, 3).statement(),
            u"insert into \"book\" (\"id\", \"author\", \"year\") values (?, ?, ?)"_s, {u"1"_s, u"A"_s, qint64(3)});
        row("insert null and dynamic",
            sql::insertInto(b).set(b.id, u"2"_s).set(b.author, u"A"_s).set(b.title, std::nullopt).set(b.year, 3)
                .set(sql::DynamicColumn{{b.name(), u"note"_s}}, u"n"_s).statement(),
            u"insert into \"book\" (\"id\", \"author\", \"title\", \"year\", \"note\") values (?, ?, ?, ?, ?)"_s,
            {u"2"_s, u"A"_s, QVariant(QMetaType::fromType<QString>()), qint64(3), u"n"_s});
        row("update", sql::update(b).set(b.title, u"T"_s).set(b.year, 4).where(b.id == u"1"_s).statement(),
            u"update \"book\" set \"title\" = ?, \"year\" = ? where \"book\".\"id\" = ?"_s,
            {u"T"_s, qint64(4), u"1"_s});
        row("update every row", sql::update(b).set(b.title, std::nullopt).everyRow().statement(),
            u"update \"book\" set \"title\" = ?"_s, {QVariant(QMetaType::fromType<QString>())});
        row("insert rows",
            sql::insertInto(b, b.id, b.author, b.year).row(u"3"_s, u"A"_s, 3).row(u"4"_s, u"B"_s, 4).statement(),
            u"insert into \"book\" (\"id\", \"author\", \"year\") values (?, ?, ?), (?, ?, ?)"_s,
            {u"3"_s, u"A"_s, qint64(3), u"4"_s, u"B"_s, qint64(4)});
        row("update dynamic", sql::update(b).set(sql::DynamicColumn{{b.name(), u"note"_s}}, 7).everyRow().statement(),
            u"update \"book\" set \"note\" = ?"_s, {7});
        row("delete", sql::deleteFrom(b).where(b.year < 3).statement(),
            u"delete from \"book\" where \"book\".\"year\" < ?"_s, {qint64(3)});
        row("delete every row", sql::deleteFrom(l).everyRow().statement(), u"delete from \"loan\""_s, {});
    }

    template <class F> void selects(const F &row) const
    {
        const QString all = u"select \"book\".\"id\" from \"book\""_s;
        row("select", sql::from(b).select(b.id).statement, all, {});
        row("limit", sql::from(b).limit(5).select(b.id).statement, all + u" limit ?"_s, {qint64(5)});
        row("order", sql::from(b).orderBy(sql::descending(b.year), sql::ascending(b.id)).select(b.id).statement,
            all + u" order by \"book\".\"year\" desc, \"book\".\"id\""_s, {});
        row("after one", sql::from(b).orderBy(sql::ascending(b.id)).after(u"x"_s).select(b.id).statement,
            all + u" where \"book\".\"id\" > ? order by \"book\".\"id\""_s, {u"x"_s});
        row("after two",
            sql::from(b)
                .orderBy(sql::descending(b.year), sql::ascending(b.id))
                .after(7, u"x"_s)
                .limit(2)
                .select(b.id)
                .statement,
            all
                + u" where \"book\".\"year\" <= ? and (\"book\".\"year\" < ? or \"book\".\"id\" > ?) "
                  "order by \"book\".\"year\" desc, \"book\".\"id\" limit ?"_s,
            {qint64(7), qint64(7), u"x"_s, qint64(2)});
        row("after two, found by no index",
            sql::from(b).where(b.author == u"A"_s).orderBy(sql::descending(b.year).unindexed(), sql::ascending(b.id).unindexed())
                .after(7, u"x"_s).limit(2).select(b.id).statement,
            all
                + u" where \"book\".\"author\" = ? and UNINDEXED (\"book\".\"year\" <= ? and (\"book\".\"year\" < ? or "
                  "\"book\".\"id\" > ?)) order by UNINDEXED \"book\".\"year\" desc, UNINDEXED \"book\".\"id\" limit ?"_s,
            {u"A"_s, qint64(7), qint64(7), u"x"_s, qint64(2)});
        row("order by some integer",
            sql::from(b).orderBy(sql::descending(sql::someInteger(b.year, false))).after(7).limit(2).select(b.id).statement,
            all
                + u" where coalesce(INTEGER(\"book\".\"year\"), -1) < ? "
                  "order by coalesce(INTEGER(\"book\".\"year\"), -1) desc limit ?"_s,
            {qint64(7), qint64(2)});
        row("order by a certain integer",
            sql::from(b).orderBy(sql::ascending(sql::someInteger(b.year, true))).after(7).limit(2).select(b.id).statement,
            all + u" where \"book\".\"year\" > ? order by \"book\".\"year\" limit ?"_s, {qint64(7), qint64(2)});
        const auto early = sql::countIf<"early">(b.year < 3);
        const auto others = sql::countIf<"others">(!(b.author == u"A"_s) && b.year >= 3);
        row("count some", sql::from(b).where(b.id != u"z"_s).select(sql::count(b), early, others).statement,
            u"select count(*), count(case when \"book\".\"year\" < ? then 1 end) as \"early\", count(case when (not "
             "(\"book\".\"author\" = ?) and \"book\".\"year\" >= ?) then 1 end) as \"others\" from \"book\" where "
             "\"book\".\"id\" <> ?"_s,
            {qint64(3), u"A"_s, qint64(3), u"z"_s});
        row("group having some",
            sql::from(b).groupBy(b.author).having(early > 1 && b.author != u"A"_s).orderBy(sql::descending(early)).limit(9)
                .select(b.author).statement,
            u"select \"book\".\"author\" from \"book\" group by \"book\".\"author\" having count(case when "
             "\"book\".\"year\" < ? then 1 end) > ? and \"book\".\"author\" <> ? order by count(case when "
             "\"book\".\"year\" < ? then 1 end) desc limit ?"_s,
            {qint64(3), qint64(1), u"A"_s, qint64(3), qint64(9)});
        row("join", sql::from(l).join(b, b.id == l.bookId).where(b.year > 3).select(l.id, b.title).statement,
            u"select \"loan\".\"id\", \"book\".\"title\" from \"loan\" inner join \"book\" on \"book\".\"id\" = "
            u"\"loan\".\"book_id\" "
            "where \"book\".\"year\" > ?"_s,
            {qint64(3)});
        row("count", sql::from(b).select(sql::count(b)).statement, u"select count(*) from \"book\""_s, {});
        row("group", sql::from(b).groupBy(b.author).limit(9).select(b.author, sql::count(b)).statement,
            u"select \"book\".\"author\", count(*) from \"book\" group by \"book\".\"author\" limit ?"_s, {qint64(9)});
        row("group having",
            sql::from(b).groupBy(b.author).having(sql::count(b) > 1 && b.author != u"A"_s).having(sql::sum(b.year) < 9)
                .orderBy(sql::descending(sql::count(b))).limit(9).select(b.author).statement,
            u"select \"book\".\"author\" from \"book\" group by \"book\".\"author\" having count(*) > ? and "
             "\"book\".\"author\" <> ? and sum(\"book\".\"year\") < ? order by count(*) desc limit ?"_s,
            {qint64(1), u"A"_s, qint64(9), qint64(9)});
        row("join to the byte",
            sql::from(b).leftJoin(l, sql::exact(l.bookId) == sql::exact(b.id)).limit(9).select(b.id, l.id).statement,
            u"select \"book\".\"id\", \"loan\".\"id\" from \"book\" left join \"loan\" on EXACT(\"loan\".\"book_id\") = "
             "EXACT(\"book\".\"id\") limit ?"_s,
            {qint64(9)});
        row("group by a function",
            sql::from(b).groupBy(sql::beforeColon(b.id)).limit(9).select(sql::beforeColon(b.id), sql::count(b)).statement,
            u"select BEFORE(\"book\".\"id\"), count(*) from \"book\" group by BEFORE(\"book\".\"id\") limit ?"_s,
            {qint64(9)});
        row("group by a quotient",
            sql::from(b).groupBy(sql::quotient(b.year, 10)).limit(9).select(sql::quotient(b.year, 10), sql::count(b)).statement,
            u"select TENS(\"book\".\"year\"), count(*) from \"book\" group by TENS(\"book\".\"year\") limit ?"_s,
            {qint64(9)});
        row("aggregates",
            sql::from(b)
                .select(sql::as<"most">(sql::maximum(b.year)), sql::minimum(b.id), sql::count(b.title), sql::sum(b.year))
                .statement,
            u"select max(\"book\".\"year\") as \"most\", min(\"book\".\"id\"), count(\"book\".\"title\"), "
             "sum(\"book\".\"year\") from \"book\""_s,
            {});
        row("distinct", sql::from(b).distinct().limit(3).select(b.author).statement,
            u"select distinct \"book\".\"author\" from \"book\" limit ?"_s, {qint64(3)});
        row("count distinct", sql::from(b).select(sql::countDistinct(b.author)).statement,
            u"select count(distinct \"book\".\"author\") from \"book\""_s, {});
        row("locked", sql::from(b).where(b.year > 3).limit(9).select(b.id).locked().statement,
            all + u" where \"book\".\"year\" > ? limit ?LOCKED"_s, {qint64(3), qint64(9)});
        row("left join", sql::from(b).leftJoin(l, l.bookId == b.id).where(sql::isMissing(l.id)).select(b.id).statement,
            all + u" left join \"loan\" on \"loan\".\"book_id\" = \"book\".\"id\" where \"loan\".\"id\" is null"_s,
            {});
        const auto other = sql::alias<"other">(b);
        row("alias",
            sql::from(b).join(other, other[b.author] == b.author && other[b.year] < b.year).select(b.id).statement,
            all + u" inner join \"book\" as \"other\" on \"other\".\"author\" = \"book\".\"author\" and "
                  "\"other\".\"year\" < \"book\".\"year\""_s,
            {});
        row("from an alias", sql::from(other).orderBy(sql::ascending(other[b.id])).select(other[b.id]).statement,
            u"select \"other\".\"id\" from \"book\" as \"other\" order by \"other\".\"id\""_s, {});
        row("dynamic, whole",
            sql::from(b).select(b.id).with({{{b.name(), u"note"_s}, sql::DynamicColumn::whole}}).statement,
            u"select \"book\".\"id\", \"book\".\"note\" from \"book\""_s, {});
        row("dynamic", sql::from(b).select(b.id).with({sql::DynamicColumn{{b.name(), u"note"_s}, 20}}).statement,
            u"select \"book\".\"id\", TEXT(\"book\".\"note\", 20) from \"book\""_s, {});
    }

    template <class F> void conditions(const F &row) const
    {
        const auto where = [&](const char *name, const sql::Predicate<BookTable> &predicate, const QString &expected,
                               const QVariantList &values) {
            row(name, sql::from(b).where(predicate).select(b.id).statement,
                u"select \"book\".\"id\" from \"book\" where "_s + expected, values);
        };
        where("equal", b.id == u"x"_s, u"\"book\".\"id\" = ?"_s, {u"x"_s});
        where("not equal", b.id != u"x"_s, u"\"book\".\"id\" <> ?"_s, {u"x"_s});
        where("at most", b.year <= 3, u"\"book\".\"year\" <= ?"_s, {qint64(3)});
        where("at least", b.year >= 3, u"\"book\".\"year\" >= ?"_s, {qint64(3)});
        where("and or not", {(!(b.year < 3 && b.id == u"x"_s) || b.year > 9).condition},
            u"(not ((\"book\".\"year\" < ? and \"book\".\"id\" = ?)) or \"book\".\"year\" > ?)"_s,
            {qint64(3), u"x"_s, qint64(9)});
        where("is null", sql::isNull(b.title), u"\"book\".\"title\" is null"_s, {});
        where("is not null", sql::isNotNull(b.title), u"\"book\".\"title\" is not null"_s, {});
        where("between", sql::between(b.year, 3, 9), u"\"book\".\"year\" between ? and ?"_s, {qint64(3), qint64(9)});
        where("columns", {(b.title >= b.author).condition}, u"\"book\".\"title\" >= \"book\".\"author\""_s, {});
        where("dynamic",
            sql::compare(b, sql::DynamicColumn{{b.name(), u"note"_s}, sql::DynamicColumn::whole},
                sql::Comparison::NotEqual, u"n"_s),
            u"\"book\".\"note\" <> ?"_s, {u"n"_s});
        where("exists", sql::exists(sql::from(l).within(b).where(l.bookId == b.id).select(l.id)),
            u"exists (select \"loan\".\"id\" from \"loan\" where \"loan\".\"book_id\" = \"book\".\"id\")"_s, {});
        where("exists apart", {(!sql::exists(sql::from(l).select(l.id))).condition},
            u"not (exists (select \"loan\".\"id\" from \"loan\"))"_s, {});
        where("in", sql::in(b.id, {u"a"_s, u"b"_s}), u"\"book\".\"id\" in (?, ?)"_s, {u"a"_s, u"b"_s});
        where("in nothing", sql::in(b.id, {}), u"1 = 0"_s, {});
        where("in a select", sql::in(b.id, sql::from(l).where(l.id == u"q"_s).select(l.bookId)),
            u"\"book\".\"id\" in (select \"loan\".\"book_id\" from \"loan\" where \"loan\".\"id\" = ?)"_s, {u"q"_s});
        where("begins", sql::startsWith(b.author, u"50%_!'"_s), u"LIKE(\"book\".\"author\") ? escape '!'"_s,
            {u"50!%!_!!'%"_s});
        where("contains", sql::contains(b.author, u"a_b"_s), u"LIKE(\"book\".\"author\") ? escape '!'"_s, {u"%a!_b%"_s});
        where("like", sql::like(b.author, u"a_b%"_s), u"LIKE(\"book\".\"author\") ? escape '!'"_s, {u"a_b%"_s});
        where("begins, dynamic", sql::startsWith(b, sql::DynamicColumn{{b.name(), u"note"_s}, 20}, u"n"_s),
            u"LIKE(TEXT(\"book\".\"note\", 20)) ? escape '!'"_s, {u"n%"_s});
        row("twice where", sql::from(b).where(b.id == u"x"_s).where(b.year == 1).select(b.id).statement,
            u"select \"book\".\"id\" from \"book\" where \"book\".\"id\" = ? and \"book\".\"year\" = ?"_s,
            {u"x"_s, qint64(1)});
    }

private slots:
    void text_data() { statements(); }
    void text()
    {
        QFETCH(sql::Statement, statement);
        QFETCH(QString, expected);
        QFETCH(QVariantList, parameters);
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s}) {
            const auto query = dialect(engine).compile(statement);
            QCOMPARE(query.text, spelled(expected, engine));
            QCOMPARE(query.parameters, parameters);
        }
    }

    void runs_data() { tests::engines(); }
    void runs()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        tests::createBooks(database);
        tests::createLoans(database);
        const auto connection = database.connect();
        QList<sql::Statement> all;
        const auto collect = [&](const char *, const sql::Statement &statement, const QString &, const QVariantList &) {
            all << statement;
        };
        selects(collect);
        conditions(collect);
        all << sql::Statement(sql::from(b).where(sql::startsExactly(b.id, u"x"_s)).select(b.id).statement)
            << sql::Statement(sql::insertInto(b).set(b.id, QString()).set(b.author, u"A"_s).set(b.year, 3).statement())
            << sql::Statement(sql::update(b).set(b.title, u"T"_s).where(b.id == QString()).statement())
            << sql::Statement(sql::deleteFrom(b).where(b.id == QString()).statement());
        for (const auto &statement : all) {
            const auto query = connection->dialect().compile(statement);
            const auto answer = connection->run(query);
            QVERIFY2(answer, qPrintable(query.text + u'\n' + (answer ? QString() : answer.error().detail)));
            if (!std::holds_alternative<sql::SelectStatement>(statement))
                QCOMPARE(answer->affected, 1);          // the empty id is a text, and not NULL
        }
    }

    // Very many numbers are one value where each by itself would take long.
    void manyNumbers_data() { tests::engines(); }
    void manyNumbers()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        tests::createBooks(database);
        const auto connection = database.connect();
        const qint64 year = engine == u"sqlite" ? std::numeric_limits<qint64>::max() : -3;
        QVERIFY(connection->run(connection->dialect().compile(
            sql::insertInto(b).set(b.id, u"1"_s).set(b.author, u"A"_s).set(b.year, year).statement())));
        QList<qint64> years;
        for (const qint64 added : {0, 100, 15'000}) {
            for (qint64 i = 0; i < added; ++i)
                years << i;
            const auto query = connection->dialect().compile(sql::from(b).where(sql::in(b.year, years)).select(b.id).statement);
            QCOMPARE(query.parameters.size(), engine == u"sqlite" && years.size() > 100 ? 1 : years.size());
            const auto before = connection->run(query);
            QVERIFY2(before, qPrintable(before ? QString() : before.error().detail));
            QCOMPARE(before->rows.size(), 0);
            years << year;
            const auto found = connection->run(
                connection->dialect().compile(sql::from(b).where(sql::in(b.year, years)).select(b.id).statement));
            QCOMPARE(found->rows.size(), 1);
            years.removeLast();
        }
    }

    void conflicts()
    {
        const auto row = sql::insertInto(b).set(b.id, u"1"_s).set(b.author, u"A"_s).set(b.year, 3);
        const auto insert = u"insert into \"book\" (\"id\", \"author\", \"year\") values (?, ?, ?)"_s;
        const auto nothing = row.onConflict(b.id).doNothing().statement();
        const auto update = row.onConflict(b.id).doUpdate(b.author, b.year).statement();
        for (const auto &engine : {u"sqlite"_s, u"postgres"_s}) {
            QCOMPARE(dialect(engine).compile(nothing).text, spelled(insert + u" on conflict (\"id\") do nothing"_s, engine));
            QCOMPARE(dialect(engine).compile(update).text,
                spelled(insert + u" on conflict (\"id\") do update set \"author\" = \"excluded\".\"author\", "
                                  "\"year\" = \"excluded\".\"year\""_s, engine));
        }
        QCOMPARE(sql::mysql().compile(nothing).text, spelled(insert + u" on duplicate key update \"id\" = \"id\""_s, u"mysql"_s));
        QCOMPARE(sql::mysql().compile(update).text,
            spelled(insert + u" on duplicate key update \"author\" = values(\"author\"), \"year\" = values(\"year\")"_s,
                u"mysql"_s));
    }

    void beginnings()
    {
        const auto asked = [&](const sql::Dialect &d, const QString &beginning) {
            return d.compile(sql::from(b).where(b.year < 7 && sql::startsExactly(b.id, beginning)).select(b.id).statement);
        };
        const auto where = u" where `book`.`year` < ? and "_s;
        const auto mysql = asked(sql::mysql(), u"50%_!'"_s);
        QVERIFY(mysql.text.endsWith(where + u"`book`.`id` like ? escape '!'"_s));
        QCOMPARE(mysql.parameters, QVariantList({qint64(7), u"50!%!_!!'%"_s}));

        const auto id = u"\"book\".\"id\""_s;
        const auto sqlite = asked(sql::sqlite(), u"a\U0001F600"_s);
        QVERIFY(sqlite.text.endsWith(u"(%1 >= ? and %1 < ? and substr(%1, 1, 2) = ?)"_s.arg(id)));
        QCOMPARE(sqlite.parameters, QVariantList({qint64(7), u"a\U0001F600"_s, u"a\U0001F601"_s, u"a\U0001F600"_s}));
        QCOMPARE(asked(sql::sqlite(), u"aZ"_s).parameters[2], u"a{"_s);
        QCOMPARE(asked(sql::sqlite(), u"a\uD7FF"_s).parameters[2], u"a\uE000"_s);
        QCOMPARE(asked(sql::sqlite(), u"a\uFFFD"_s).parameters[2], u"a\U00010000"_s);
        QCOMPARE(asked(sql::sqlite(), u"a\U0010FFFF"_s).parameters[2], u"b"_s);
        const auto last = asked(sql::sqlite(), u"\U0010FFFF"_s);
        QVERIFY(last.text.endsWith(u"(%1 >= ? and substr(%1, 1, 1) = ?)"_s.arg(id)));
        QCOMPARE(last.parameters.size(), 3);

        const auto postgres = asked(sql::postgres(), u"เ_เ"_s);
        QVERIFY(postgres.text.contains(
            u"(%1 >= (select min(e) from (select %1 as e from \"book\" where false "
            "union all select $2 || s from "_s.arg(id)));
        QVERIFY(postgres.text.contains(u" and %1 <= (select max(e) from (select %1 as e from \"book\" where false "
            "union all select $2 || s || repeat(g, 4) from "_s.arg(id)));
        QVERIFY(postgres.text.endsWith(u" and %1 like $3 escape '!')"_s.arg(id)));
        QCOMPARE(postgres.parameters, QVariantList({qint64(7), u"เ_"_s, u"เ!_เ%"_s}));
    }

    void textTypes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("engines");
        QTest::newRow("text") << u"text"_s << u"sqlite mysql postgres"_s;
        QTest::newRow("varchar") << u"varchar(31)"_s << u"sqlite mysql"_s;
        QTest::newRow("character varying") << u"character varying(31)"_s << u"sqlite mysql postgres"_s;
        QTest::newRow("long") << u"longtext"_s << u"sqlite mysql"_s;
        QTest::newRow("uuid") << u"uuid"_s << QString();
        QTest::newRow("number") << u"bigint"_s << QString();
        QTest::newRow("other letters") << u"citext"_s << u"sqlite mysql"_s;
        QTest::newRow("padded") << u"character(9)"_s << u"sqlite mysql"_s;
        QTest::newRow("enum") << u"enum('text')"_s << u"sqlite"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void textTypes()
    {
        QFETCH(QString, type);
        QFETCH(QString, engines);
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s})
            QCOMPARE(dialect(engine).isText(type), engines.contains(engine));
    }

    void integersOfAnyKind()
    {
        const auto query = [&](const sql::Dialect &d) {
            return d.compile(sql::from(b).where(sql::integer(b.year) < 5).select(b.id).statement).text;
        };
        QCOMPARE(query(sql::mysql()), u"select `book`.`id` from `book` where `book`.`year` < ?"_s);
        QCOMPARE(query(sql::postgres()), u"select \"book\".\"id\" from \"book\" where \"book\".\"year\" < $1"_s);
        QVERIFY(query(sql::sqlite()).contains(u"case typeof(\"book\".\"year\")"_s));
    }

    void schemaAndTableAreQuotedApart()
    {
        const sql::TableName name{u"a.b"_s, u"c\"`d"_s};
        QCOMPARE(sql::postgres().quoted(name), u"\"a.b\".\"c\"\"`d\""_s);
        QCOMPARE(sql::sqlite().quoted(name), u"\"a.b\".\"c\"\"`d\""_s);
        QCOMPARE(sql::mysql().quoted(name), u"`a.b`.`c\"``d`"_s);
        QCOMPARE(sql::mysql().quoted(u"`x`"_s), u"```x```"_s);      // drivers leave a quoted name alone
        QCOMPARE(sql::postgres().quoted(u"\"x\""_s), u"\"\"\"x\"\"\""_s);
    }

    void namesThatAreAccepted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("engines");
        QTest::newRow("plain") << u"auth_user"_s << u"sqlite mysql postgres"_s;
        QTest::newRow("odd") << u"a \"b`.c; drop"_s << u"sqlite mysql postgres"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << QString();
        QTest::newRow("line") << u"a\nb"_s << QString();
        QTest::newRow("63") << QString(63, u'x') << u"sqlite mysql postgres"_s;
        QTest::newRow("64") << QString(64, u'x') << u"sqlite mysql"_s;
        QTest::newRow("65") << QString(65, u'x') << u"sqlite"_s;
        QTest::newRow("64 bytes") << QString(32, u'ä') << u"sqlite mysql"_s;
    }
    void namesThatAreAccepted()
    {
        QFETCH(QString, name);
        QFETCH(QString, engines);
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s})
            QCOMPARE(dialect(engine).accepts(name), engines.contains(engine));
    }
};

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
