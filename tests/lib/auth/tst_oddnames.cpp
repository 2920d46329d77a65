#include "shapesite.h"
#include "support/fixture/engines.h"
#include "tables.h"

#include <QUuid>

using namespace candela;
using namespace candela::tests;

// Names that an engine can hold and nobody expects, given by hand: for tables, columns, schemas, databases and files.
class TestOddNames : public QObject
{
    Q_OBJECT

    static Shape named(const QString &engine, const QStringList &names, const Columns &columns)
    {
        Shape shape{{}, engine, {}, {{}, names[0]}, {{}, names[1]}, {{}, names[2]}};
        makeTables(shape, columns);
        return shape;
    }
    static Mapping byHand(const Shape &shape) { return {shape.users, shape.keys, shape.sessions, false, {}, {}, {}}; }

    // The file, database or schema of that name, empty.
    static database::Options madeDatabase(TestDatabase &test, const QString &name)
    {
        auto options = test.options();
        if (test.isServer()) {
            if (!administer(test.engine(), u"create database "_s + test.quoted(name)))
                qFatal("the test cannot make a database");
            options.name = name;
        } else {
            options.file = QFileInfo(options.file).absolutePath() + u'/' + name;
            if (!QFile::copy(test.options().file, options.file))
                qFatal("the test cannot make a file");
        }
        return options;
    }

private slots:
    void tables_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QStringList>("names");
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s}) {
            const auto row = [&](const char *what, const QStringList &names) {
                QTest::addRow("%s, %s", what, qPrintable(engine)) << engine << names;
            };
            row("quotation marks", {u"the \"people\""_s, u"it's `ours`"_s, u"\"`'\"`'"_s});
            row("dots and spaces", {u"auth.user"_s, u"user key 2"_s, u"a.b.c d"_s});
            row("reserved words", {u"order"_s, u"select"_s, u"table"_s});
            row("mixed case", {u"AppUser"_s, u"appKEY"_s, u"ApPsEsSiOn"_s});
            row("marks of SQL", {u"a;--b"_s, u"/*c*/ ? $1 :d"_s, u"100%_\\n"_s});
            row("Unicode", {u"Benutzer äöü"_s, u"ключи"_s, u"会话"_s});
            const auto longest = engine == u"mysql" ? 64 : 63;
            row("longest", {QString(longest, u'u'), QString(longest, u'k'), QString(longest, u's')});
        }
    }
    void tables()
    {
        QFETCH(QString, engine);
        QFETCH(QStringList, names);
        NEED_ENGINE(engine);
        const TestDatabase test(engine);
        const auto connection = test.connect();
        auto columns = documented(engine);
        columns.reference.clear();                  // nothing but the mapping says what is what
        const auto shape = named(engine, names, columns);
        ShapeSite site(*connection, shape);
        site.fill();
        const auto schema = auth::inspect(*connection, byHand(shape));
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(schema->users.name().table, names[0]);
        QCOMPARE(schema->keys.name().table, names[1]);
        QCOMPARE(schema->sessions->name().table, names[2]);
        QCOMPARE(site.use(*schema), QString());
    }

    void tooLong_data() { servers(); }
    void tooLong()
    {
        FETCH_ENGINE();
        const TestDatabase test(engine);
        Mapping mapping;
        mapping.keys.table = QString(65, u'k');
        const auto schema = look(test, mapping);
        QVERIFY(!schema);
        QCOMPARE(schema.error().kind, Error::Kind::Input);
    }

    void database_data() { engines(); }
    void database()
    {
        FETCH_ENGINE();
        for (const auto &odd : {u"our \"first\" `app` ü.%1"_s, u"it's; 50% off %1"_s}) {
            TestDatabase test(engine);
            const auto name = odd.arg(QUuid::createUuid().toString(QUuid::Id128));
            const auto options = madeDatabase(test, name);
            {
                const auto connection = opened(options);
                const auto shape = named(
                    engine, {u"auth_user"_s, u"user_key"_s, u"user_session"_s}, documented(engine));
                ShapeSite site(*connection, shape);
                site.fill();
                const auto schema = auth::inspect(*connection);
                QCOMPARE(fault(schema), u"none"_s);
                if (engine == u"mysql")
                    QCOMPARE(schema->keys.name().schema, name);
                QCOMPARE(site.use(*schema), QString());
            }
            if (test.isServer())
                QVERIFY(administer(engine, u"drop database "_s + test.quoted(name)));
        }
    }

    void schemas()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        for (const auto &name : {u"order"_s, u"App One"_s, u"a.b"_s, u"it's \"ours\""_s, u"схема"_s}) {
            TestDatabase test(engine);
            test.run(u"create schema "_s + test.quoted(name));
            const auto connection = test.connect();
            Shape shape{{}, engine, {}, {name, u"user"_s}, {name, u"the keys"_s}, {name, u"Session"_s}};
            makeTables(shape, documented(engine));
            ShapeSite site(*connection, shape);
            site.fill();
            const auto schema = auth::inspect(*connection, byHand(shape));
            QCOMPARE(fault(schema), u"none"_s);
            QCOMPARE(schema->users.name(), shape.users);
            QCOMPARE(site.use(*schema), QString());
        }
    }

    // Lucia's columns under other names; with `by hand` alone does anybody know which is which.
    void columns_data() { engines(); }
    void columns()
    {
        FETCH_ENGINE();
        const TestDatabase test(engine);
        const auto connection = test.connect();
        auto shape = named(engine, {u"auth_user"_s, u"user_key"_s, u"user_session"_s}, documented(engine));
        ShapeSite site(*connection, shape);
        site.fill();
        const auto rename = [&](const sql::TableName &table, const QString &from, const QString &to) {
            const auto &dialect = connection->dialect();
            return connection->run({u"alter table %1 rename column %2 to %3"_s.arg(
                                        dialect.quoted(table), dialect.quoted(from), dialect.quoted(to)), {}})
                .has_value();
        };
        auto mapping = byHand(shape);
        mapping.userColumns = {{u"id"_s, u"the \"user\""_s}};
        mapping.keyColumns
            = {{u"id"_s, u"key"_s}, {u"user_id"_s, u"of `user`"_s}, {u"hashed_password"_s, u"Passwort ü"_s}};
        mapping.sessionColumns = {{u"id"_s, u"select"_s}, {u"user_id"_s, u"a.b"_s}, {u"active_expires"_s, u"until"_s},
            {u"idle_expires"_s, u"lastUntil"_s}};
        for (const auto &[table, renamed] : {std::pair{shape.users, mapping.userColumns},
                 std::pair{shape.keys, mapping.keyColumns}, std::pair{shape.sessions, mapping.sessionColumns}}) {
            for (auto it = renamed.cbegin(); it != renamed.cend(); ++it)
                QVERIFY(rename(table, it.key(), it.value()));
        }
        QCOMPARE(fault(auth::inspect(*connection)).section(u' ', 0, 0), u"no-key-table"_s);
        for (const auto &hand : {mapping, Mapping{{}, {}, {}, false, mapping.userColumns, mapping.keyColumns,
                                     mapping.sessionColumns}}) {
            const auto schema = auth::inspect(*connection, hand);
            QCOMPARE(fault(schema), u"none"_s);
            QCOMPARE(schema->keys.hashedPassword.name().column, u"Passwort ü"_s);
            QVERIFY(schema->sessionAttributes.isEmpty());
            QVERIFY(schema->secretUserAttributes.isEmpty() && schema->secretSessionAttributes.isEmpty());
        }
        QCOMPARE(site.use(*auth::inspect(*connection, mapping)), QString());
    }

    void wrongColumns_data() { engines(); }
    void wrongColumns()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"auth_user"_s, u"user_key"_s, u"user_session"_s});
        const auto found = [&](const QHash<QString, QString> &keyColumns) {
            Mapping mapping;
            mapping.keyColumns = keyColumns;
            const auto schema = look(test, mapping);
            return !schema && schema.error().kind == Error::Kind::Input ? u"input "_s + schema.error().subject
                                                                        : plainFault(test, schema);
        };
        QCOMPARE(found({{u"hashed_password"_s, u"pw"_s}}), u"missing-column user_key.pw"_s);
        QCOMPARE(found({{u"password"_s, u"hashed_password"_s}}), u"input password=hashed_password"_s);
        QCOMPARE(found({{u"hashed_password"_s, u"id"_s}}), u"input hashed_password=id"_s);
        QCOMPARE(found({{u"user_id"_s, u""_s}}), u"input user_id="_s);
        QCOMPARE(found({{u"user_id"_s, u"a"_s + QChar(0) + u'b'}}), u"input user_id=a"_s);
        QCOMPARE(found({{u"id"_s, u"id"_s}}), u"none"_s);
    }
};

QTEST_GUILESS_MAIN(TestOddNames)
#include "tst_oddnames.moc"
