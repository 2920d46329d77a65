// The options by which sessions are chosen, as filter and as what an act is about.
#include "cli/filteroptions.h"

#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace candela;
using auth::SessionFilter;
using auth::State;
using cli::Filter;

class TestFilterOptions : public QObject
{
    Q_OBJECT

    static QStringList parse(QCommandLineParser &parser, const QString &line)
    {
        parser.addOptions(Filter::options());
        if (!parser.parse(QStringList{u"test"_s} + line.split(u' ', Qt::SkipEmptyParts)))
            qFatal("%s", qPrintable(parser.errorText()));
        return {Filter::complaint(parser)};
    }
    static auth::Schema schema()
    {
        return {auth::UserTable({{}, u"user"_s}), auth::KeyTable({{}, u"user_key"_s}), auth::SessionTable({{}, u"user_session"_s}),
            {}, {{u"ip"_s, u"text"_s}, {u"agent"_s, u"text"_s}}};
    }
    static Filter filter(const QString &line)
    {
        QCommandLineParser parser;
        parse(parser, line);
        return Filter::from(parser, schema()).value();
    }

private slots:
    void moments()
    {
        QCOMPARE(cli::momentIn(u"1790800105279"_s), 1790800105279);
        QCOMPARE(cli::momentIn(u"2026-09-30T20:28:25.279Z"_s), 1790800105279);
        QCOMPARE(cli::momentIn(u"2026-09-30T22:28:25.279+02:00"_s), 1790800105279);
        QCOMPARE(cli::momentIn(u"2026-09-30T20:28:25"_s), 1790800105000);      // the tests run in UTC
        QCOMPARE(cli::momentIn(u"2026-09-30"_s), 1790726400000);
        for (const auto &none : {u""_s, u"soon"_s, u"-1"_s, u"2026-13-01"_s, u"2026-09-30T25:00Z"_s, u"12:00"_s,
                 u"253402300800000"_s, u"1e5"_s})
            QVERIFY2(!cli::momentIn(none), qPrintable(none));
    }

    void filters()
    {
        QCOMPARE(filter(u""_s).sessions, SessionFilter());
        QVERIFY(!filter(u""_s).everything && !filter(u""_s).isOne());
        QVERIFY(filter(u"--all"_s).everything);
        QCOMPARE(filter(u"--user ada --state idle --state dead --state idle"_s).sessions,
            (SessionFilter{{State::Idle, State::Dead}, u"ada"_s, {}}));
        const auto times = filter(u"--idle-before 1000 --idle-after 500"_s).sessions;
        QCOMPARE(times.idleUntil, 999);
        QCOMPARE(times.idleFrom, 501);
        QCOMPARE(filter(u"--attribute ip=10.0.0.1 --attribute agent=a=b"_s).sessions.attributes,
            (QList<std::pair<QString, QString>>{{u"ip"_s, u"10.0.0.1"_s}, {u"agent"_s, u"a=b"_s}}));
        QCommandLineParser parser;
        parse(parser, u"--attribute nonsense=1"_s);
        QCOMPARE(Filter::from(parser, schema()).error().code, cli::fault::noAttribute);
        QCOMPARE(filter(u"--fingerprint 15A65E83"_s).fingerprint, u"15a65e83"_s);
        QVERIFY(filter(u"--fingerprint 15a65e83"_s).isOne());
    }

    // An act leaves what died within the hour, because the clocks of a site's servers differ; a list does not.
    void scopes()
    {
        static constexpr qint64 now = 1'790'800'000'000, hour = 3'600'000;
        auto scope = filter(u"--state dead"_s).scope({}, now);
        QCOMPARE(scope, auth::SessionScope::dead(now));
        QVERIFY(!filter(u"--state dead"_s).sessions.idleUntil);
        scope = filter(u"--state dead --user ada --idle-before 1000"_s).scope({}, now);
        QCOMPARE(scope.filter.idleUntil, 999);
        QCOMPARE(scope.filter.user, u"ada"_s);
        scope = filter(u"--state dead --idle-before %1"_s.arg(now)).scope({}, now);
        QCOMPARE(scope.filter.idleUntil, now - hour);
        scope = filter(u"--state dead --state idle"_s).scope({}, now);
        QVERIFY(!scope.filter.idleUntil);
        QVERIFY(filter(u""_s).scope({}, now).isEmpty());
        // Whatever it looks like: that is not every session.
        QVERIFY(filter(u"--state active --state idle --state dead"_s).scope({}, now).isEmpty());
        QVERIFY(!filter(u"--all"_s).scope({}, now).isEmpty());
        scope = filter(u"--fingerprint 15a65e83 --user ada"_s).scope({u"id"_s}, now);
        QCOMPARE(scope.chosen, QStringList{u"id"_s});
        QCOMPARE(scope.filter, SessionFilter());
        QVERIFY(filter(u"--fingerprint 15a65e83"_s).scope({}, now).isEmpty());
    }

    void fromStandardInput()
    {
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        const QByteArray lines("Cookie: theme=dark; auth_session=abcdefghijklmnopqrstuvwxyz0123456789abcd\nno session\n");
        QCOMPARE(::write(ends[1], lines.constData(), std::size_t(lines.size())), lines.size());
        ::close(ends[1]);
        QVERIFY(::dup2(ends[0], STDIN_FILENO) == STDIN_FILENO);
        ::close(ends[0]);
        const auto read = filter(u"--session-stdin"_s);
        QVERIFY(read.isOne());
        QCOMPARE(read.token, u"abcdefghijklmnopqrstuvwxyz0123456789abcd"_s);
        for (int i = 0; i < 2; ++i) {       // the second line is none, and then there are no more
            QCommandLineParser parser;
            parse(parser, u"--session-stdin"_s);
            const auto none = Filter::from(parser, schema());
            QVERIFY(!none);
            QCOMPARE(none.error().kind, database::Error::Kind::Input);
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterOptions)
#include "tst_filteroptions.moc"
