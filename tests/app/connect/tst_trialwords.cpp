// The words of a connection test for everything that a stage can find, and for what the other side may put into them.
#include "connectroom.h"
#include "keychainwords.h"
#include "dialogs/trialwords.h"

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using auth::Trial;
using candela::tests::shop;
using database::Error;
using database::Tls;
using look::Stage;
using Kind = Error::Kind;

class TestTrialWords : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatWasFound();
    void warnsOfACertificateThatEnds();
    void warnsOfLackingRights();
    void explainsEveryTlsFault_data();
    void explainsEveryTlsFault();
    void explainsEveryKind();
    void letsNobodyElseFormTheText();
    void writesTimes();
    void explainsEveryKeychainError();

private:
    static Stage row(Trial::Stage stage, Trial::Found found, const Profile &profile = shop())
    {
        return stageRow({stage, 12, database::Result<Trial::Found>(std::move(found))}, profile);
    }
    static Error error(Kind kind, QStringView code = {}, const QString &subject = {})
    {
        return {kind, code.toString(), {}, subject};
    }
};

void TestTrialWords::saysWhatWasFound()
{
    auto shown = row(Trial::Stage::Reach, database::Reached{{u"db-1"_s, 5432}, u"10.4.0.17"_s});
    QCOMPARE(shown.detail, u"db-1:5432, 10.4.0.17"_s);
    QCOMPARE(shown.time, u"12 ms"_s);
    QCOMPARE(row(Trial::Stage::Reach, database::Reached{{u"2001:db8::7"_s, 1}, u"2001:db8::7"_s}).detail,
        u"[2001:db8::7]:1"_s);
    QCOMPARE(row(Trial::Stage::Reach, database::Reached{{u"/run/x"_s, 1}, u"/run/x"_s}).detail, u"/run/x"_s);
    shown = row(Trial::Stage::Tls, Trial::Plain());
    QCOMPARE(shown.state, Stage::State::Warning);
    auto local = shop();
    local.options.host = u"localhost"_s;
    QCOMPARE(row(Trial::Stage::Tls, Trial::Plain(), local).state, Stage::State::Ok);
    shown = row(Trial::Stage::LogIn, Trial::LoggedIn{u"PostgreSQL 15.4"_s, {{}, {}, true}});
    QCOMPARE(shown.detail, u"candela_ops, PostgreSQL 15.4, takes no changes"_s);
}

void TestTrialWords::warnsOfACertificateThatEnds()
{
    const auto peer = [](int days) {
        return database::TlsPeer{
            u"TLSv1.3"_s, {u"db-1.internal"_s}, QDateTime::currentDateTimeUtc().addDays(days).addSecs(60)};
    };
    auto shown = row(Trial::Stage::Tls, peer(71));
    QCOMPARE(shown.state, Stage::State::Ok);
    QVERIFY2(shown.detail.startsWith(u"1.3, certificate verified, valid 71 more day"_s), qPrintable(shown.detail));
    QCOMPARE(row(Trial::Stage::Tls, peer(13)).state, Stage::State::Warning);
    auto weak = shop();
    weak.options.tls = Tls::Encrypted;
    shown = row(Trial::Stage::Tls, peer(71), weak);
    QCOMPARE(shown.state, Stage::State::Warning);
    QVERIFY(shown.detail.contains(u"not verified"_s));
}

void TestTrialWords::warnsOfLackingRights()
{
    const auth::TableRights all{true, true, true, true}, reads{true, false, false, false}, none;
    auto writable = shop();
    writable.options.readOnly = false;
    const auto shown = [&](const auth::Rights &rights) { return row(Trial::Stage::Rights, rights, writable); };
    QCOMPARE(shown({all, all, all}).state, Stage::State::Ok);
    QVERIFY(shown({all, all, all}).detail.contains(u"reset keys"_s));
    QCOMPARE(shown({all, all, std::nullopt}).detail, u"may read and reset keys"_s);
    QCOMPARE(shown({reads, reads, reads}).state, Stage::State::Warning);
    QCOMPARE(shown({reads, reads, reads}).detail, u"may read, and change nothing"_s);
    QCOMPARE(row(Trial::Stage::Rights, auth::Rights{reads, reads, reads}).state, Stage::State::Ok); // read-only anyway
    QCOMPARE(shown({all, none, all}).state, Stage::State::Warning);
    QVERIFY(shown({all, none, all}).detail.contains(u"may not read"_s));
}

void TestTrialWords::explainsEveryTlsFault_data()
{
    namespace fault = database::tlsfault;
    namespace file = database::tlsfile;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    for (const auto code : {fault::notOffered, fault::wrongHost, fault::unknownAuthority, fault::expired,
             fault::notYetValid, fault::refused})
        QTest::newRow(qPrintable(code.toString())) << int(Kind::Insecure) << code.toString();
    for (const auto code : {file::unreadable, file::lonely, file::exposed, file::locked, file::mismatch})
        QTest::newRow(qPrintable(code.toString())) << int(Kind::Input) << code.toString();
}

void TestTrialWords::explainsEveryTlsFault()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    const auto said = stageFailure(error(Kind(kind), code, u"/etc/ssl/thing.pem"_s), shop());
    const auto general = stageFailure(error(Kind(kind)), shop());
    QVERIFY(!said.problem.isEmpty() && !said.remedy.isEmpty());
    QVERIFY(said.problem != general.problem && said.remedy != general.remedy);
}

void TestTrialWords::explainsEveryKind()
{
    for (int kind = 0; kind <= int(Kind::Other); ++kind) {
        const auto said = stageFailure(error(Kind(kind)), shop());
        QVERIFY2(!said.problem.isEmpty(), qPrintable(QString::number(kind)));
        QVERIFY2(Trial::stages(shop().options).contains(stageOf(error(Kind(kind)), shop().options)),
            qPrintable(QString::number(kind)));
        Profile file;
        file.options.file = u"/srv/site.db"_s;
        QVERIFY2(Trial::stages(file.options).contains(stageOf(error(Kind(kind)), file.options)),
            qPrintable(QString::number(kind)));
    }
}

// A certificate's name is text of whoever answers.
void TestTrialWords::letsNobodyElseFormTheText()
{
    const auto hostile = u"a\nb\u202etxt.exe\u0007"_s + QString(5000, u'x');
    auto wrong = error(Kind::Insecure, database::tlsfault::wrongHost, hostile);
    wrong.detail = hostile;
    const auto said = stageFailure(wrong, shop());
    for (const auto &text : {said.problem, said.details}) {
        QVERIFY(text.size() < 700);
        for (const QChar c : text)
            QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    }
    const auto shown = row(Trial::Stage::LogIn, Trial::LoggedIn{hostile, {}});
    QVERIFY(!shown.detail.contains(u'\n') && shown.detail.size() < 700);
}

void TestTrialWords::writesTimes()
{
    QCOMPARE(duration(0), u"0 ms"_s);
    QCOMPARE(duration(999), u"999 ms"_s);
    QCOMPARE(duration(2049), u"2.0 s"_s);
    QCOMPARE(inRow(u"It is so."_s), u"It is so"_s);
}

void TestTrialWords::explainsEveryKeychainError()
{
    QStringList notes;
    for (const auto kind : {Kind::Missing, Kind::Unsupported, Kind::Denied, Kind::Unreachable}) {
        notes << unreadNote(error(kind));
        QVERIFY(!notKept(error(kind)).remedy.isEmpty());
        QVERIFY(!notRemoved(error(kind)).remedy.isEmpty());
    }
    QCOMPARE(notes.removeDuplicates(), 0);
    QVERIFY(!unreadNote(error(Kind::Other)).isEmpty());
}

QTEST_MAIN(TestTrialWords)
#include "tst_trialwords.moc"
