#include "auth/lucia/keys.h"
#include "auth/lucia/sessions.h"
#include "auth/password/normalization.h"
#include "auth/users.h"
#include "lib/password/vectors.h"
#include "support/fixture/engines.h"
#include "tables.h"

#include <functional>

using namespace candela;
using namespace candela::tests;

// What Lucia's own adapters left in a database, and that nothing else in the file of vectors is overlooked.
class TestVectors : public QObject
{
    Q_OBJECT

    static QJsonObject rowsOn(const QString &engine) { return vectors::lucia()["rows"_L1][engine].toObject(); }

    static void make(TestDatabase &test, const QJsonObject &rows)
    {
        for (const auto &statement : rows["ddl"_L1].toString().split(u';')) {
            if (!statement.trimmed().isEmpty())
                test.run(statement);
        }
        // A table that others refer to sorts before them: auth_user, user_key, user_session; user, user_key, …
        const auto tables = rows["tables"_L1].toObject();
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            for (const auto &row : table.value().toArray()) {
                QStringList columns, places;
                QVariantList values;
                const auto object = row.toObject();
                for (auto cell = object.begin(); cell != object.end(); ++cell) {
                    columns << cell.key();
                    places << u"?"_s;
                    values << cell.value().toVariant();
                }
                test.run(u"insert into %1 (%2) values (%3)"_s.arg(
                             test.quoted(table.key()), columns.join(u", "), places.join(u", ")), values);
            }
        }
    }

private slots:
    void rows_data() { engines(); }
    void rows()
    {
        FETCH_ENGINE();
        const auto rows = rowsOn(engine);
        TestDatabase test(engine);
        make(test, rows);
        const auto connection = test.connect();
        const auto schema = auth::inspect(*connection);
        QCOMPARE(fault(schema), u"none"_s);
        QStringList attributes;
        for (const auto &attribute : schema->userAttributes + schema->sessionAttributes)
            attributes << attribute.name;
        QCOMPARE(attributes.join(u' '), u"username email email_verified user_agent ip"_s);

        const auto sessions = auth::Sessions(*connection, *schema)
                                  .page({}, {}, {}, 9, rows["clock_at_active"_L1].toInteger());
        QVERIFY(sessions);
        QStringList states;
        for (const auto &session : sessions->sessions) {
            const auto state = session.state == auth::State::Active ? u"active"_s
                : session.state == auth::State::Idle                ? u"idle"_s
                                                                    : u"dead"_s;
            QCOMPARE(session.attributes.at(0).toString(), u"Mozilla/5.0 (%1)"_s.arg(state));
            QCOMPARE(session.person.label(), u"ada@example.com"_s);
            states << state;
        }
        states.sort();
        QCOMPARE(states.join(u' '), u"active dead idle"_s);

        auth::lucia::Keys keys(*connection, *schema);
        const auto password = auth::passwordFrom(vectors::lucia()["rows"_L1]["password"_L1].toString());
        const auto used = keys.use({u"email"_s, u"ada@example.com"_s}, password);
        QVERIFY(used);
        QCOMPARE(used->userId, sessions->sessions.front().userId);
        QVERIFY(keys.use({u"github"_s, u"583231"_s}, std::nullopt));
    }

    // The types that Lucia's drivers saw in the database are those that ours sees.
    void stored_data() { engines(); }
    void stored()
    {
        FETCH_ENGINE();
        const auto rows = rowsOn(engine);
        TestDatabase test(engine);
        make(test, rows);
        const auto connection = test.connect();
        const auto columns = connection->run({connection->dialect().columns(), {}});
        QVERIFY(columns);
        QHash<QString, QString> types;
        for (const auto &row : columns->rows) {
            if (row[1] == u"user_session"_s)
                types.insert(row[2].toString(), row[3].toString());
        }
        int seen = 0;
        for (const auto &entry : rows["stored"_L1].toArray()) {
            const auto object = entry.toObject();
            const bool byRow = object.contains("c"_L1);
            const auto names = byRow ? QStringList{object["c"_L1].toString()} : object.keys();
            for (const auto &name : names) {
                QCOMPARE(types.value(name), object[byRow ? u"t"_s : name].toString());
                ++seen;
            }
        }
        QVERIFY(seen >= 3);
    }

    void renewal()
    {
        const QJsonObject states = vectors::lucia()["session_states"_L1].toObject();
        const QJsonValue renewed = states["after_validate_when_idle"_L1];
        const auto now = renewed["now"_L1].toInteger();
        const auth::lucia::Periods periods;
        QCOMPARE(periods.active, states["defaults"_L1]["active_period_ms"_L1].toInteger());
        QCOMPARE(periods.idle, states["defaults"_L1]["idle_period_ms"_L1].toInteger());
        QCOMPARE(now + periods.active, renewed["row"_L1]["active_expires"_L1].toInteger());
        QCOMPARE(now + periods.active + periods.idle, renewed["row"_L1]["idle_expires"_L1].toInteger());
        const QJsonValue old = states["row"_L1];
        QCOMPARE(auth::stateAt(old["active_expires"_L1].toInteger(), old["idle_expires"_L1].toInteger(), now),
            auth::State::Idle);
    }

    // Each list of vectors with its length and the tests that go through the whole of it; a list that is new or has
    // grown has to be looked at first.
    void everyListIsUsed()
    {
        struct Use { QString list; qsizetype size; QString test; };
        const QList<Use> uses = {{u"scrypt_s2.vectors"_s, 13, u"password/tst_scrypt.cpp"_s},
            {u"scrypt_negative"_s, 8, u"password/tst_scrypt.cpp"_s},
            {u"scrypt_other"_s, 6, u"password/tst_scrypt.cpp"_s}, {u"argon2.vectors"_s, 18, u"password/tst_argon2.cpp"_s},
            {u"bcrypt"_s, 3, u"password/tst_bcrypt.cpp"_s}, {u"key_ids"_s, 8, u"auth/lucia/tst_luciakeyname.cpp"_s},
            {u"key_id_parse"_s, 7, u"auth/lucia/tst_luciakeyname.cpp"_s},
            {u"session_states.cases"_s, 7, u"auth/tst_sessionstate.cpp"_s},
            {u"rows.sqlite.stored"_s, 1, u"auth/tst_vectors.cpp"_s},
            {u"rows.mysql.stored"_s, 6, u"auth/tst_vectors.cpp"_s},
            {u"rows.postgres.stored"_s, 1, u"auth/tst_vectors.cpp"_s}};
        QHash<QString, qsizetype> lists;
        const std::function<void(const QString &, const QJsonValue &)> walk = [&](const QString &path,
                                                                                  const QJsonValue &value) {
            if (value.isArray())
                lists.insert(path, value.toArray().size());
            // The tables of `rows` are read by whichever names they have.
            for (const auto &key : path.endsWith(u".tables") ? QStringList() : value.toObject().keys())
                walk(path.isEmpty() ? key : path + u'.' + key, value[key]);
        };
        walk({}, vectors::lucia());
        for (const auto &use : uses) {
            QVERIFY2(lists.contains(use.list), qPrintable(use.list));
            QCOMPARE(lists.take(use.list), use.size);
            QFile source(QStringLiteral(CANDELA_TEST_DATA "/lib/") + use.test);
            QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(use.test));
            const auto name = u'"' + use.list.section(u'.', 0, 0) + u'"';
            QVERIFY2(source.readAll().contains(name.toUtf8()), qPrintable(use.test + u' ' + name));
        }
        QCOMPARE(lists.keys(), QStringList());
        QCOMPARE(vectors::read(u"scrypt-edges.json"_s)["cases"_L1].toArray().size(), 35);
    }
};

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
