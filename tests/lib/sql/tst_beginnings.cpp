#include "database/transact.h"
#include "shelf.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"

#include <QRandomGenerator>
#include <QSet>

using namespace candela;
using namespace Qt::StringLiterals;

// sql::startsExactly() against what QString::startsWith() says, in every order that the engine's columns may have.
class TestBeginnings : public QObject
{
    Q_OBJECT

    using Texts = QList<QString>;
    const tests::BookTable b{{{}, u"book"_s}};
    QRandomGenerator m_random{20231};

    template <class List> auto any(const List &list) { return list[m_random.bounded(qsizetype(list.size()))]; }

    // What some collation takes for more or less than one letter, or none, is about as likely as an ordinary one.
    QString character()
    {
        static const QStringList alphabets
            = {u"abcdehlnzABCZ019"_s, u"aAcdghlnszSZ"_s, u" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"_s, u"àáäåæçéñöøßšžđłı"_s,
                u"\u0300\u0301\u0303\u0308\u030a\u0323\u0327"_s, u"กขเแใไโาะ๋ກເແ"_s, u"さしスズー中文字日本語한글"_s, u"\ufffd龥龦"_s};
        const auto alphabet = m_random.bounded(10);
        if (alphabet < alphabets.size())
            return QString(any(alphabets[alphabet]));
        for (;;) {      // Not what is invisible or no character: postgresrange.cpp says why
            const auto point = char32_t(m_random.bounded(0xa0, alphabet == 8 ? 0xffff : 0x110000));
            if (QChar::isLetterOrNumber(point) || QChar::isSymbol(point))
                return QString::fromUcs4(&point, 1);
        }
    }
    QString someText(int least, int most)
    {
        QString text;
        for (int i = m_random.bounded(least, most + 1); i > 0; --i)
            text += character();
        return text;
    }
    Texts someTexts(bool basicPlane)
    {
        QSet<QString> texts = {u"a"_s, u"A"_s, u"aa"_s, u"aab"_s, u"ch"_s, u"cz"_s, u"dzs"_s, u"ddzs"_s, u"dz"_s, u"aZ"_s, u"az"_s};
        Texts beginnings = texts.values();
        while (beginnings.size() < 80) {
            const auto text = someText(1, 3);
            if (!text.front().isMark())
                beginnings << text;
        }
        while (texts.size() < 1200)
            texts << any(beginnings) + someText(0, 3);
        auto all = texts.values();
        // MariaDB's own range for `like 'a%'` in utf8mb4_bin ends at "a\uffff".
        if (basicPlane)
            all.removeIf([](const QString &text) { return text.size() != text.toUcs4().size(); });
        std::sort(all.begin(), all.end());
        return all;
    }
    // Some of its characters, from the first.
    QString beginning(const QString &text)
    {
        const auto points = text.toUcs4();
        const auto size = m_random.bounded(1, int(points.size()) + 1);
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), size);
    }

    void fill(tests::TestDatabase &database, database::Connection &connection, const QString &type, const Texts &texts)
    {
        database.run(u"create table book (id %1 not null, author %1 not null, title %1, year bigint not null)"_s.arg(type));
        database.run(u"create index by_id on book (id)"_s);
        for (qsizetype i = 0; i < texts.size(); i += 200) {
            auto rows = sql::insertInto(b, b.id, b.author, b.year);
            for (const auto &text : texts.mid(i, 200))
                rows = rows.row(text, text, 1);
            const auto done = database::write(connection, rows);
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        }
    }
    // The texts, in order, that the engine finds to begin so.
    database::Result<QStringList> found(database::Connection &connection, const QString &beginning) const
    {
        const auto query = sql::from(b).where(sql::startsExactly(b.id, beginning)).limit(2000).select(b.id);
        return connection.fetch(query).map([&](const auto &rows) {
            QStringList ids;
            for (const auto &row : rows)
                ids << row[b.id];
            std::sort(ids.begin(), ids.end());
            return ids;
        });
    }

private slots:
    void areFound_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("type");
        for (const auto *collation : {"binary", "nocase", "rtrim"})
            QTest::addRow("sqlite %s", collation) << u"sqlite"_s << u"text collate "_s + QLatin1String(collation);
        QTest::addRow("mysql") << u"mysql"_s << u"varchar(60) collate utf8mb4_bin"_s;
        if (!tests::isThere(u"postgres"_s)) {
            QTest::addRow("postgres") << u"postgres"_s << QString();
            return;
        }
        tests::TestDatabase database(u"postgres"_s);
        static const auto known = u"select quote_ident(collname) from pg_collation where collencoding in (-1, 6) and "
            "collnamespace = 'pg_catalog'::regnamespace and collisdeterministic and (collprovider = 'c' and collname !~ '[.]utf' or collname ~ "
            "'^(und|en|de|da|nb|sv|cs|sk|hu|hr|sq|cy|es|fr-CA|lt|tr|vi|th|lo|ja|ko|zh|ar|hi)-x-icu$') order by 1 limit 80"_s;
        for (const auto &collation : database.column(known))
            QTest::addRow("postgres %s", qPrintable(collation)) << u"postgres"_s << u"varchar(60) collate "_s + collation;
    }
    void areFound()
    {
        FETCH_ENGINE();
        QFETCH(QString, type);
        tests::TestDatabase database(engine);
        const auto connection = database.connect();
        const auto texts = someTexts(engine == u"mysql");
        fill(database, *connection, type, texts);
        QStringList beginnings = {u"a"_s, u"c"_s, u"d"_s, u"dd"_s, u"aZ"_s, u"nothing"_s, u"%"_s, u"_"_s, u"!"_s, u"'"_s};
        for (int i = 0; i < 120; ++i)
            beginnings << beginning(any(texts));
        for (const auto &one : std::as_const(beginnings)) {
            QStringList expected;
            std::copy_if(texts.begin(), texts.end(), std::back_inserter(expected),
                [&](const QString &text) { return text.startsWith(one); });
            const auto answer = found(*connection, one);
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
            QStringList missing;
            for (const auto &text : expected) {
                if (!answer->contains(text))
                    missing << QString::fromLatin1(text.toUtf8().toPercentEncoding());
            }
            QVERIFY2(missing.isEmpty(), qPrintable(one + u" misses "_s + missing.mid(0, 9).join(u' ')));
            QCOMPARE(answer->size(), expected.size());
        }
    }

    // By bytes where the server's encoding has no greater characters than those.
    void inOneByte_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const auto *encoding : {"LATIN1", "SQL_ASCII", "EUC_JP"})
            QTest::newRow(encoding) << QString::fromLatin1(encoding);
    }
    void inOneByte()
    {
        QFETCH(QString, encoding);
        NEED_ENGINE(u"postgres"_s);
        const auto name = u"candela_beginnings_"_s + encoding.toLower();
        const auto drop = u"drop database if exists "_s + name;
        QVERIFY(tests::administer(u"postgres"_s, drop));
        QVERIFY(tests::administer(u"postgres"_s,
            u"create database %1 encoding '%2' locale 'C' template template0"_s.arg(name, encoding)));
        auto options = tests::serverOptions(u"postgres"_s);
        options.name = name;
        {
            const auto connection = tests::opened(options);
            QVERIFY(connection->run({u"create table book as select c || 'x' as id from (values ('a'), ('ab'), ('az'), "
                "('a~'), ('b'), ('A')) v(c)"_s, {}}));
            const auto answer = found(*connection, u"a"_s);
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
            QCOMPARE(answer->join(u' '), u"abx ax azx a~x"_s);
        }
        QVERIFY(tests::administer(u"postgres"_s, drop));
    }
};

QTEST_GUILESS_MAIN(TestBeginnings)
#include "tst_beginnings.moc"
