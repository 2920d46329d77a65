// Rows as text are the rows that fetch() answers, whatever they hold, on each engine.
#include "database/database.h"
#include "sql/select.h"
#include "support/fixture/engines.h"
#include "support/fixture/testdatabase.h"

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;

namespace {

struct ThingTable {
    sql::TableName table{{}, u"thing"_s};
    const sql::TableName &name() const { return table; }
    sql::Column<ThingTable, "id", QString> id{table};
    sql::Column<ThingTable, "number", std::optional<qint64>> number{table};
    using Columns = sql::Columns<decltype(id), decltype(number)>;
};

const ThingTable things;

sql::DynamicColumn whole(const QString &name) { return {{things.table, name}, sql::DynamicColumn::whole}; }

auto all(const QStringList &columns, qint64 limit = 1000)
{
    QList<sql::DynamicColumn> rest;
    for (const auto &name : columns)
        rest << whole(name);
    return sql::from(things).orderBy(sql::ascending(things.id)).limit(limit).select(things.id, things.number).with(rest);
}

using Lines = QList<QStringList>;

QString shown(const QVariant &value) { return value.isNull() ? u"NULL"_s : value.toString(); }

template <class Query> Lines fetched(Connection &connection, const Query &query)
{
    Lines lines;
    const auto rows = connection.fetch(query);
    if (!rows)
        return {{u"failed"_s, rows.error().code, rows.error().detail}};
    for (const auto &row : *rows) {
        QStringList line = {row[things.id], row[things.number] ? QString::number(*row[things.number]) : u"NULL"_s};
        for (const auto &value : row.rest())
            line << shown(value);
        lines << line;
    }
    return lines;
}

template <class Query> Lines read(Connection &connection, const Query &query)
{
    Lines lines;
    const auto done = connection.read(query, [&](const auto &row) {
        const auto number = row.number(things.number);
        QStringList line = {QString::fromUtf8(row[things.id]), number ? QString::number(*number) : u"NULL"_s};
        for (const auto text : row.rest())
            line << (text.isNull() ? u"NULL"_s : QString::fromUtf8(text));
        lines << line;
    });
    return done ? lines : Lines{{u"failed"_s, done.error().code, done.error().detail}};
}

} // namespace

class TestTextRows : public QObject
{
    Q_OBJECT

private slots:
    void sameAsFetched_data() { tests::engines(); }
    void sameAsFetched();
    void whatFilesHold_data();
    void whatFilesHold();
    void parameters_data() { tests::engines(); }
    void parameters();
    void unbounded_data() { tests::engines(); }
    void unbounded();
    void failures_data() { tests::engines(); }
    void failures();
    void goesOnAfterwards_data() { tests::engines(); }
    void goesOnAfterwards();
    void stops_data() { tests::engines(); }
    void stops();
};

void TestTextRows::sameAsFetched()
{
    FETCH_ENGINE();
    tests::TestDatabase database(engine);
    const bool postgres = engine == u"postgres", mysql = engine == u"mysql";
    database.run(u"create table thing (id varchar(40) not null primary key, number bigint, small smallint, yes %1, "
                 "real_number %2, exact_number decimal(20, 3), long_text text, bytes %3)"_s.arg(
        postgres ? u"boolean"_s : mysql ? u"tinyint(1)"_s : u"integer"_s,
        postgres ? u"double precision"_s : u"double"_s, postgres ? u"bytea"_s : u"blob"_s));
    const auto add = [&](const QVariantList &values) {
        database.run(u"insert into thing values (?, ?, ?, ?, ?, ?, ?, ?)"_s, values);
    };
    const QVariant none;
    const QVariant yes = postgres ? QVariant(true) : QVariant(1), no = postgres ? QVariant(false) : QVariant(0);
    add({u"a"_s, none, none, none, none, none, none, none});
    add({u"b"_s, 0, 0, no, 0.0, u"0.000"_s, u""_s, QByteArray("")});
    const auto least = std::numeric_limits<qint64>::min(), most = std::numeric_limits<qint64>::max();
    add({u"c"_s, least, -32768, yes, 2.5, u"-1234567890.125"_s, u"plain"_s, QByteArray("abc")});
    add({u"d"_s, most, 32767, yes, 1e300, u"7.000"_s, u"Zoë \U0001F600 e\u0301"_s, QByteArray("\xC3\xA4")});
    add({u"e"_s, 1, 1, no, -0.1, u"0.001"_s, QString(511, u'x') + u'ä', QByteArray(512, 'y')});
    add({u"f"_s, 1, 1, no, 1.0, u"1.000"_s, QString(5000, u'ü'), QByteArray(5000, '\xFF')});
    add({u"g"_s, 1, 1, no, 1.0, u"1.000"_s, u"after"_s, QByteArray("\xFE" "a")});
    const QStringList columns
        = {u"small"_s, u"yes"_s, u"real_number"_s, u"exact_number"_s, u"long_text"_s, u"bytes"_s};
    const auto connection = database.connect();
    const auto expected = fetched(*connection, all(columns));
    QCOMPARE(expected.size(), 7);
    QCOMPARE(expected[5][6].size(), 5000);
    QCOMPARE(read(*connection, all(columns)), expected);
}

void TestTextRows::whatFilesHold_data()
{
    QTest::addColumn<QString>("encoding");
    for (const auto *encoding : {"UTF-8", "UTF-16le", "UTF-16be"})
        QTest::newRow(encoding) << QString::fromLatin1(encoding);
}

// Any value in any column, and texts that are none.
void TestTextRows::whatFilesHold()
{
    QFETCH(QString, encoding);
    tests::TestDatabase database(u"sqlite"_s);
    database.run(u"pragma encoding = '%1'"_s.arg(encoding));
    database.run(u"create table thing (id text primary key, number, value)"_s);
    const QStringList values = {u"null"_s, u"7"_s, u"-9223372036854775808"_s, u"2.0"_s, u"1e300"_s, u"0.1"_s, u"''"_s,
        u"x''"_s,
        u"'text'"_s, u"'Zoë 😀'"_s, u"x'61FFC3'"_s, u"cast(x'61FF62C3' as text)"_s, u"'a' || char(0) || 'b'"_s,
        u"char(65534) || 'x'"_s, u"char(65279) || 'mark'"_s, u"cast(x'EDA08061' as text)"_s};
    for (qsizetype i = 0; i < values.size(); ++i)
        database.run(u"insert into thing values ('%1', %2, %3)"_s.arg(i, 3).arg(i % 2 ? u"1"_s : u"null"_s, values[i]));
    const auto connection = database.connect();
    const auto expected = fetched(*connection, all({u"value"_s}));
    QCOMPARE(expected.size(), values.size());
    const auto lines = read(*connection, all({u"value"_s}));
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i)        // halves of pairs become what toUtf8() makes of them
        QCOMPARE(lines[i].last(), QString::fromUtf8(expected[i].last().toUtf8()));
}

void TestTextRows::parameters()
{
    FETCH_ENGINE();
    tests::TestDatabase database(engine);
    database.run(u"create table thing (id varchar(40) not null primary key, number bigint)"_s);
    for (int i = 0; i < 20; ++i)
        database.run(u"insert into thing values (?, ?)"_s, {u"Zoë %1"_s.arg(i, 2), i});
    const auto connection = database.connect();
    const auto some = sql::from(things)
                          .where(sql::in(things.id, QStringList{u"Zoë  3"_s, u"Zoë  5"_s, u"Zoë 19"_s, u"no"_s}))
                          .where(things.number > 3)
                          .orderBy(sql::ascending(things.id))
                          .limit(10)
                          .select(things.id, things.number);
    const Lines expected = {{u"Zoë  5"_s, u"5"_s}, {u"Zoë 19"_s, u"19"_s}};
    QCOMPARE(fetched(*connection, some), expected);
    QCOMPARE(read(*connection, some), expected);
}

void TestTextRows::unbounded()
{
    FETCH_ENGINE();
    tests::TestDatabase database(engine);
    const auto connection = database.connect();
    const auto done = connection->read(sql::from(things).select(things.id), [](const auto &) {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Input);
}

void TestTextRows::failures()
{
    FETCH_ENGINE();
    tests::TestDatabase database(engine);
    const auto connection = database.connect();
    const auto kinds = [&] {
        const auto expected = connection->fetch(all({}));
        const auto done = connection->read(all({}), [](const auto &) {});
        return std::pair(
            expected ? Error::Kind::Other : expected.error().kind, done ? Error::Kind::Other : done.error().kind);
    };
    QCOMPARE(kinds(), std::pair(Error::Kind::Schema, Error::Kind::Schema));
    connection->interrupt();
    QCOMPARE(kinds(), std::pair(Error::Kind::Cancelled, Error::Kind::Cancelled));
}

// Thousands of rows, and other statements before and after.
void TestTextRows::goesOnAfterwards()
{
    FETCH_ENGINE();
    tests::TestDatabase database(engine);
    database.run(u"create table thing (id varchar(40) not null primary key, number bigint)"_s);
    for (int i = 0; i < 20; ++i) {
        QStringList rows;
        for (int j = 0; j < 500; ++j)
            rows << u"('%1', %2)"_s.arg(i * 500 + j, 5, 10, QChar(u'0')).arg(j);
        database.run(u"insert into thing values "_s + rows.join(u','));
    }
    const auto connection = database.connect();
    for (int round = 0; round < 3; ++round) {
        qint64 count = 0, sum = 0;
        QVERIFY(connection->read(all({}, 9'000), [&](const auto &row) {
            ++count;
            sum += *row.number(things.number);
        }));
        QCOMPARE(count, 9'000);
        QCOMPARE(sum, 18 * 500 * 499 / 2);
        QVERIFY(connection->now());
    }
}

// A statement that takes long, while it runs.
void TestTextRows::stops()
{
    FETCH_ENGINE();
    tests::TestDatabase database(engine);
    database.run(u"create table thing (id varchar(40) not null primary key, number bigint)"_s);
    QStringList rows;
    for (int i = 0; i < 900; ++i)
        rows << u"('%1', 1)"_s.arg(i);
    database.run(u"insert into thing values "_s + rows.join(u','));
    const ThingTable &t = things;
    const auto b = sql::alias<"b">(t);
    const auto c = sql::alias<"c">(t);
    const auto endless = sql::from(t)
                             .join(b, b[t.number] == t.number)
                             .join(c, c[t.number] == b[t.number])
                             .where(t.id > c[t.id])
                             .select(sql::count(t));
    database::Database db(database.options());
    std::stop_source stop;
    const auto future = db.run([&](Connection &connection) {
        return connection.read(endless, [](const auto &) {});
    }, stop.get_token());
    QTest::qWait(200);
    stop.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
    const auto result = future.result();
    QVERIFY(!result);
    QVERIFY2(result.error().kind == Error::Kind::Cancelled, qPrintable(result.error().code + result.error().detail));
    const auto again = db.run([&](Connection &connection) { return connection.now(); });
    QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 10'000);
    QVERIFY(again.result());
}

QTEST_GUILESS_MAIN(TestTextRows)
#include "tst_textrows.moc"
