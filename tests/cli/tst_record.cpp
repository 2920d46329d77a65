// One thing to say, as JSON and for people: the same fields, the same order.
#include "cli/record.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using candela::cli::Record;

class TestRecord : public QObject
{
    Q_OBJECT

    static QByteArray json(const Record &record)
    {
        QByteArray text;
        record.appendJson(text);
        return text;
    }
    static Record session()
    {
        return Record()
            .add(u"fingerprint"_s, u"15a65e83"_s)
            .add(u"user"_s, QVariant())
            .addTime(u"idle_expires"_s, 1790800105279)
            .add(u"attributes"_s, Record().add(u"country"_s, u"PL"_s).add(u"verified"_s, true).add(u"logins"_s, qint64(9007199254740993)));
    }

private slots:
    void asJson()
    {
        QCOMPARE(json(session()), "{\"fingerprint\":\"15a65e83\",\"user\":null,\"idle_expires\":1790800105279,"
                                  "\"idle_expires_at\":\"2026-09-30T20:28:25.279Z\","
                                  "\"attributes\":{\"country\":\"PL\",\"verified\":true,\"logins\":9007199254740993}}"_ba);
        QCOMPARE(json(Record()), "{}"_ba);
        QCOMPARE(json(Record().add(u"keys"_s, std::vector{Record().add(u"id"_s, 1), Record().add(u"id"_s, 2)})),
            "{\"keys\":[{\"id\":1},{\"id\":2}]}"_ba);
        QCOMPARE(json(Record().add(u"keys"_s, std::vector<Record>())), "{\"keys\":[]}"_ba);
        QCOMPARE(json(Record().add(u"names"_s, QStringList{u"a"_s, u"b\"c"_s})), "{\"names\":[\"a\",\"b\\\"c\"]}"_ba);
    }

    void timesThatAreNone()
    {
        QCOMPARE(json(Record().addTime(u"t"_s, {})), "{\"t\":null,\"t_at\":null}"_ba);
        QCOMPARE(json(Record().addTime(u"t"_s, std::numeric_limits<qint64>::max())),
            "{\"t\":9223372036854775807,\"t_at\":null}"_ba);
        QCOMPARE(json(Record().addTime(u"t"_s, -1)), "{\"t\":-1,\"t_at\":null}"_ba);
        QCOMPARE(Record().addTime(u"t"_s, {}).cells(), QVariantList{u"no time"_s});
        QCOMPARE(Record().addTime(u"t"_s, -1).cells(), QVariantList{u"-1"_s});
    }

    // What strangers have put into a database neither ends a text nor drives a terminal.
    void hostileTexts()
    {
        const auto hostile = u"a\"\\\n\u001b[31m\u202e</script>"_s + QChar(u'\0') + QChar(0xd800);
        const auto text = json(Record().add(hostile, hostile));
        const auto read = QJsonDocument::fromJson(text).object();
        QCOMPARE(read.size(), 1);
        QVERIFY(read.begin()->toString().startsWith(u"a\"\\\n\u001b[31m\u202e</script>"_s));
        for (const auto c : {'\n', '\x1b', '\0'})
            QVERIFY(!text.contains(c));
        const auto lines = Record().add(u"x"_s, hostile).lines(80);
        QCOMPARE(lines.count(u'\n'), 1);
        QVERIFY(!lines.contains(u'\u001b') && !lines.contains(u'\u202e') && !lines.contains(QChar(u'\0')));
    }

    void cellsAreTheSameFields()
    {
        QCOMPARE(session().columns(),
            QStringList({u"fingerprint"_s, u"user"_s, u"idle_expires"_s, u"country"_s, u"verified"_s, u"logins"_s}));
        QCOMPARE(session().cells(),
            QVariantList({u"15a65e83"_s, QVariant(), u"2026-09-30T20:28:25.279Z"_s, u"PL"_s, true, qint64(9007199254740993)}));
        QCOMPARE(session().first(1).columns(), QStringList{u"fingerprint"_s});
        QCOMPARE(session().first(99).columns(), session().columns());
    }

    void lines()
    {
        QCOMPARE(session().lines(80), u"fingerprint:  15a65e83\nuser:\nidle_expires: 2026-09-30T20:28:25.279Z\nattributes:\n"
                                      "  country:  PL\n  verified: true\n  logins:   9007199254740993\n"_s);
        const auto table = Record().add(u"keys"_s, std::vector{Record().add(u"id"_s, u"email:ada"_s)}).lines(80);
        QCOMPARE(table, u"keys: 1\nid\n---------\nemail:ada\n"_s);
        QCOMPARE(Record().add(u"keys"_s, std::vector<Record>()).lines(80), u"keys: 0\n"_s);
        // Whole, however long.
        QVERIFY(Record().add(u"id"_s, QString(5000, u'x')).lines(80).contains(QString(5000, u'x')));
    }

    void ofJson()
    {
        const auto object = QJsonDocument::fromJson("{\"b\":{\"c\":[1,\"x\"]},\"a\":4611686018427387905}").object();
        QCOMPARE(json(Record::of(object)), "{\"a\":4611686018427387905,\"b\":{\"c\":[\"1\",\"x\"]}}"_ba);
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
