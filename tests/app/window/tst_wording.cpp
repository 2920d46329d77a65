// Every kind of error has its own sentence, and each says what to do.
#include "auth/inspector.h"
#include "database/reach.h"
#include "wording.h"

#include <QSet>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;
using Kind = database::Error::Kind;

class TestWording : public QObject
{
    Q_OBJECT
private slots:
    void everyKindHasItsSentence()
    {
        QSet<QString> problems;
        for (int kind = 0; kind <= int(Kind::Other); ++kind) {
            const auto said = app::sentence({Kind(kind), {}, u"details"_s, {}}, u"db-1/auth"_s);
            QVERIFY2(said.problem.endsWith(u'.'), qPrintable(said.problem));
            QVERIFY2(!said.problem.contains(u'%') && !said.remedy.contains(u'%'), qPrintable(said.line()));
            QVERIFY2(!said.problem.contains(u'!'), qPrintable(said.problem));
            QVERIFY2(Kind(kind) == Kind::Cancelled || !said.remedy.isEmpty(), qPrintable(said.problem));
            problems.insert(said.problem);
        }
        QCOMPARE(problems.size(), int(Kind::Other) + 1);
    }
    void whatLacksIsNamed()
    {
        for (const auto code : {auth::fault::noSuchTable, auth::fault::missingColumn, auth::fault::wrongType,
                 auth::fault::ambiguous, auth::fault::luciaV1, auth::fault::luciaV3}) {
            const auto said = app::sentence({Kind::Schema, code.toString(), {}, u"user_key.hashed_password"_s}, u"auth"_s);
            QVERIFY2(said.problem.contains(u"user_key.hashed_password"), qPrintable(said.problem));
        }
    }
    void everyFaultHasItsSentence()
    {
        QSet<QString> problems;
        const auto faults = {auth::fault::noKeyTable, auth::fault::noUserTable, auth::fault::noSuchTable,
            auth::fault::missingColumn, auth::fault::wrongType, auth::fault::ambiguous, auth::fault::luciaV1,
            auth::fault::luciaV3, auth::fault::noSessions};
        for (const auto code : faults)
            problems.insert(app::sentence({Kind::Schema, code.toString(), {}, u"t.c"_s}, u"auth"_s).problem);
        problems.insert(app::sentence({Kind::Schema, {}, {}, {}}, u"auth"_s).problem);      // found at work, not at connecting
        problems.insert(app::sentence({Kind::Unsupported, auth::fault::tooLarge.toString(), {}, u"columns"_s}, {}).problem);
        problems.insert(app::sentence({Kind::Unsupported, {}, {}, {}}, {}).problem);
        QCOMPARE(problems.size(), qsizetype(faults.size()) + 3);
    }
    // Why nothing was reached is said where it is known.
    void whyNothingAnswersIsSaid()
    {
        QSet<QString> sentences;
        for (const auto code : {QStringView(), database::reachfault::noSuchName, database::reachfault::nobodyListens})
            sentences.insert(app::sentence({Kind::Unreachable, code.toString(), {}, {}}, u"db-1/auth"_s).line());
        QCOMPARE(sentences.size(), 3);
    }
    void everyHashKindHasAName()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= int(auth::HashKind::Unknown); ++kind)
            names.insert(app::hashName(auth::HashKind(kind)));
        QCOMPARE(names.size(), int(auth::HashKind::Unknown) + 1);
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
