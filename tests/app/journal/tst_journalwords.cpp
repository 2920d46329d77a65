// The journal in words: every act, every outcome, every fault has its own, and none is empty.
#include "journalverdict.h"
#include "journalwords.h"
#include "look/icons.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;
using journal::Act;
using journal::Outcome;
using journal::Verdict;

class TestJournalWords : public QObject
{
    Q_OBJECT

    static journal::StoredLine line(Act act, Outcome outcome)
    {
        journal::StoredLine line;
        line.kind = journal::StoredLine::Kind::Known;
        line.line.number = 1;
        line.line.entry.act = act;
        line.line.entry.outcome = outcome;
        return line;
    }
    static journal::Record record(Act act, Outcome outcome, const QJsonObject &before = {}, const QJsonObject &after = {})
    {
        journal::Record record{line(act, Outcome::Intended), {}};
        record.begun->line.entry.counts = before;
        if (outcome != Outcome::Intended) {
            record.ended = line(act, outcome);
            record.ended->line.entry.counts = after;
        }
        return record;
    }
private slots:
    void acts()
    {
        QSet<QString> done;
        for (int i = int(Act::RevokeSessions); i <= int(Act::MendJournal); ++i) {
            for (const auto outcome : {Outcome::Intended, Outcome::Done}) {
                const auto title = app::actTitle(record(Act(i), outcome));
                QVERIFY(!title.isEmpty());
                QVERIFY(!app::actIcon(record(Act(i), outcome)).isEmpty());
                if (outcome == Outcome::Done)
                    done << title;
            }
        }
        QCOMPARE(done.size(), int(Act::MendJournal) + 1);
    }
    void titlesSayWhatIsSure()
    {
        const QJsonObject before{{u"matched"_s, 40}}, after{{u"done"_s, 37}};
        QCOMPARE(app::actTitle(record(Act::RevokeSessions, Outcome::Done, before, after)), u"Revoked 37 session(s)"_s);
        QCOMPARE(app::actTitle(record(Act::RevokeSessions, Outcome::Refused, before)), u"Revoke 40 session(s)"_s);
        QCOMPARE(app::actTitle(record(Act::DeleteUser, Outcome::Unknown)), u"Delete user"_s);
        QCOMPARE(app::actTitle(record(Act::DeleteUser, Outcome::Done)), u"Deleted user"_s);
    }
    void outcomes()
    {
        QSet<QString> words, sentences;
        for (int i = int(Outcome::Intended); i <= int(Outcome::Unknown); ++i) {
            const auto of = record(Act::ResetKey, Outcome(i));
            words << app::outcomePill(of).text;
            sentences << app::outcomeText(of);
        }
        QCOMPARE(words.size(), 6);              // no end, and an end that nobody knows, are both unknown
        QCOMPARE(sentences.size(), 7);
    }
    void counts()
    {
        QCOMPARE(app::countsText({{u"done"_s, 36}, {u"left"_s, 0}, {u"already_gone"_s, 1}, {u"zebras"_s, 3}}),
            u"36 done, 1 already gone, 0 left, zebras 3"_s);
        QCOMPARE(app::countsText({{u"done"_s, u"many"_s}, {u"users"_s, QJsonObject{}}}), u"done many, users {}"_s);
    }
    void predicates()
    {
        QCOMPARE(app::predicateText({{u"states"_s, QJsonArray{u"active"_s, u"idle"_s}}, {u"user"_s, u"ada"_s},
                     {u"attributes"_s, QJsonObject{{u"country"_s, u"NO"_s}}}, {u"later"_s, QJsonArray{1}}}, QTimeZone::utc()),
            u"country NO, later [1], state active or idle, user ada"_s);
        QCOMPARE(app::predicateText({{u"idle_until"_s, qint64(1'795'347'669'204)}}, QTimeZone::utc()),
            u"idle until 2026-11-22T11:41:09.204Z or earlier"_s);
    }
    void searches()
    {
        QCOMPARE(app::actsCalled(u"revoked"_s), QList<Act>({Act::RevokeSessions}));
        QCOMPARE(app::actsCalled(u"KEY"_s), QList<Act>({Act::ResetKey, Act::CreateKey, Act::RenameKey, Act::DeleteKey}));
        QVERIFY(app::actsCalled(u"zebra"_s).isEmpty());
    }
    void verdicts()
    {
        QSet<QString> problems;
        for (int i = 0; i <= int(Verdict::Fault::OtherHead); ++i) {
            const auto said = app::verdictSentence({Verdict::Fault(i), 12, 11, {}});
            QVERIFY(said.problem.endsWith(u'.') && said.remedy.endsWith(u'.'));
            problems << said.problem;
        }
        QCOMPARE(problems.size(), int(Verdict::Fault::OtherHead) + 1);
    }
    void refusals()
    {
        using database::Error;
        QSet<QString> lines;
        for (const auto kind : {Error::Kind::Corrupt, Error::Kind::Full, Error::Kind::Unwritable})
            lines << app::refusalSentence({kind, {}, {}, u"/journal"_s}).line();
        QCOMPARE(lines.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestJournalWords)
#include "tst_journalwords.moc"
