#include "profilewords.h"

#include <QSet>
#include <QTest>

using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::database::Error;

class TestProfileWords : public QObject
{
    Q_OBJECT
private slots:
    void everyFailureHasItsOwnSentence();
    void namesTheFileWhereItHelps();
    void speaksOfNoDatabase();
};

static const QList<Error::Kind> kinds = {Error::Kind::Corrupt, Error::Kind::Unsupported, Error::Kind::Denied,
    Error::Kind::Unwritable, Error::Kind::Full, Error::Kind::Busy, Error::Kind::Input};

static Sentence said(Error::Kind kind) { return profilesSentence({kind, {}, u"the system's words"_s, u"/data/<b>.json"_s}); }

void TestProfileWords::everyFailureHasItsOwnSentence()
{
    QSet<QString> lines;
    for (const auto kind : kinds) {
        QVERIFY(!said(kind).problem.isEmpty() && !said(kind).remedy.isEmpty());
        QCOMPARE(said(kind).details, u"the system's words"_s);
        lines.insert(said(kind).line());
    }
    QCOMPARE(lines.size(), kinds.size());
}

void TestProfileWords::namesTheFileWhereItHelps()
{
    for (const auto kind : {Error::Kind::Corrupt, Error::Kind::Unsupported, Error::Kind::Denied, Error::Kind::Unwritable})
        QVERIFY2(said(kind).remedy.contains(u"\u2066/data/<b>.json\u2069"_s), qPrintable(said(kind).remedy));
}

// The general words for these errors would send people to their database.
void TestProfileWords::speaksOfNoDatabase()
{
    for (const auto kind : kinds)
        QVERIFY2(!said(kind).line().contains(u"database"_s), qPrintable(said(kind).line()));
}

QTEST_GUILESS_MAIN(TestProfileWords)
#include "tst_profilewords.moc"
