#include "auth/password/hasher.h"
#include "auth/password/normalization.h"
#include "auth/password/strength.h"
#include "support/memorysearch.h"

#include <QTest>

#include <array>

using namespace candela;
using namespace Qt::StringLiterals;

// Searches the memory of this process for copies of a password that should be gone.
class TestWiping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsACopy();
    void leavesNoCopyAfterHashing_data();
    void leavesNoCopyAfterHashing();
    void leavesNoCopyAfterEstimating();
};

namespace {

constexpr std::array<char, 10> disguised = {'j', 'R', '\x01', 'c', 'W', '\x0f', 'f', 'N', '\x0a', 'q'};
const tests::MemorySearch search(QByteArrayView(disguised.data(), disguised.size()), '\x38');

// Ends in characters that are normalized, so that the longest way is gone.
void uncover(QString &password)
{
    password.reserve(static_cast<qsizetype>(disguised.size()) + 2);
    search.uncover(password);
    password.append(u'\ufb01');
    password.append(u'\u00e4');
}

} // namespace

void TestWiping::initTestCase()
{
    if (!tests::MemorySearch::isPossible())
        QSKIP("needs /proc");
}

void TestWiping::findsACopy()
{
    QCOMPARE(search.copies(), 0);
    QString typed;
    uncover(typed);
    QVERIFY(search.copies() >= 1);
    {
        const database::Secret password = auth::passwordFrom(typed);
        QVERIFY(search.copies() >= 2);
    }
    database::wipe(typed);
    QCOMPARE(search.copies(), 0);
}

void TestWiping::leavesNoCopyAfterHashing_data()
{
    QTest::addColumn<QString>("id");
    for (const auth::Hasher *hasher : auth::hashers())
        QTest::newRow(hasher->id().toLatin1().constData()) << hasher->id();
}

void TestWiping::leavesNoCopyAfterHashing()
{
    QFETCH(QString, id);
    const auth::Hasher *hasher = auth::hasherNamed(id);
    QString typed;
    uncover(typed);
    {
        const database::Secret password = auth::passwordFrom(typed);
        QVERIFY(auth::changesUnderNormalization(password));
        const auto encoded = hasher->hash(password);
        QVERIFY(encoded.has_value());
        QVERIFY(hasher->verify(password, *encoded) == true);
    }
    database::wipe(typed);
    QCOMPARE(search.copies(), 0);
}

void TestWiping::leavesNoCopyAfterEstimating()
{
    QString typed;
    uncover(typed);
    QVERIFY(auth::strengthOf(typed, {u"known"_s}).bits > 0);
    database::wipe(typed);
    QCOMPARE(search.copies(), 0);
}

QTEST_GUILESS_MAIN(TestWiping)
#include "tst_wiping.moc"
