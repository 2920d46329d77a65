#include "auth/password/generator.h"
#include "auth/password/normalization.h"
#include "auth/password/random.h"
#include "auth/password/words.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using namespace candela;
using namespace Qt::StringLiterals;

class TestGenerator : public QObject
{
    Q_OBJECT

private slots:
    void groupsCharacters_data();
    void groupsCharacters();
    void refusesOddForms_data();
    void refusesOddForms();
    void usesEveryCharacterEqually_data();
    void usesEveryCharacterEqually();
    void joinsWords_data();
    void joinsWords();
    void refusesOddWordCounts();
    void usesTheWholeList();
    void hasAListToReadAloud();
    void repeatsNothing();
    void drawsUniformNumbers_data();
    void drawsUniformNumbers();
};

using auth::Characters;
using database::Error;

namespace {

// The chi-square statistic of counts that should be equal. Its mean is n - 1 and its deviation
// sqrt(2 (n - 1)); twelve deviations above is what chance reaches in no lifetime.
bool looksUniform(const std::vector<int> &counts)
{
    double total = 0;
    for (const int count : counts)
        total += count;
    const double expected = total / static_cast<double>(counts.size());
    double statistic = 0;
    for (const int count : counts)
        statistic += (count - expected) * (count - expected) / expected;
    const double freedom = static_cast<double>(counts.size()) - 1;
    return statistic < freedom + 12 * std::sqrt(2 * freedom) + 12;
}

} // namespace

void TestGenerator::groupsCharacters_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("group");
    QTest::addColumn<bool>("mixedCase");
    QTest::addColumn<QString>("form");
    QTest::addColumn<double>("bits");
    const QString lower = u"[a-hjkmnp-z2-9]"_s;
    const QString both = u"[A-HJ-NP-Za-hjkmnp-z2-9]"_s;
    const double lowerBits = std::log2(31.0);
    const double bothBits = std::log2(55.0);
    QTest::newRow("default") << 20 << 5 << false << lower + u"{5}(-"_s + lower + u"{5}){3}"_s << 20 * lowerBits;
    QTest::newRow("mixed case") << 20 << 5 << true << both + u"{5}(-"_s + both + u"{5}){3}"_s << 20 * bothBits;
    QTest::newRow("one group") << 16 << 0 << false << lower + u"{16}"_s << 16 * lowerBits;
    QTest::newRow("rest in the last group") << 14 << 4 << false
                                            << lower + u"{4}-"_s + lower + u"{4}-"_s + lower + u"{4}-"_s + lower + u"{2}"_s
                                            << 14 * lowerBits;
    QTest::newRow("shortest") << 12 << 6 << false << lower + u"{6}-"_s + lower + u"{6}"_s << 12 * lowerBits;
    QTest::newRow("longest") << 60 << 5 << true << both + u"{5}(-"_s + both + u"{5}){11}"_s << 60 * bothBits;
    QTest::newRow("group beyond the length") << 12 << 60 << false << lower + u"{12}"_s << 12 * lowerBits;
}

void TestGenerator::groupsCharacters()
{
    QFETCH(int, length);
    QFETCH(int, group);
    QFETCH(bool, mixedCase);
    QFETCH(QString, form);
    QFETCH(double, bits);
    const QRegularExpression expression(QRegularExpression::anchoredPattern(form));
    for (int i = 0; i < 20; ++i) {
        const auto generated = auth::generate(Characters{length, group, mixedCase});
        QVERIFY(generated.has_value());
        QVERIFY(expression.match(generated->password.text()).hasMatch());
        QCOMPARE(generated->bits, bits);
        QVERIFY(generated->password.utf8().size() <= 72);
        QVERIFY(!auth::changesUnderNormalization(generated->password));
    }
}

void TestGenerator::refusesOddForms_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("subject");
    QTest::newRow("too short") << 11 << 5 << u"length"_s;
    QTest::newRow("too long") << 61 << 0 << u"length"_s;
    QTest::newRow("negative length") << -1 << 5 << u"length"_s;
    QTest::newRow("negative group") << 20 << -1 << u"group"_s;
    QTest::newRow("73 bytes with the hyphens") << 59 << 4 << u"group"_s;
}

void TestGenerator::refusesOddForms()
{
    QFETCH(int, length);
    QFETCH(int, group);
    QFETCH(QString, subject);
    const auto generated = auth::generate(Characters{length, group, false});
    QVERIFY(!generated.has_value());
    QCOMPARE(generated.error().kind, Error::Kind::Input);
    QCOMPARE(generated.error().subject, subject);
}

void TestGenerator::usesEveryCharacterEqually_data()
{
    QTest::addColumn<bool>("mixedCase");
    QTest::addColumn<int>("size");
    QTest::newRow("lower case") << false << 31;
    QTest::newRow("mixed case") << true << 55;
}

void TestGenerator::usesEveryCharacterEqually()
{
    QFETCH(bool, mixedCase);
    QFETCH(int, size);
    std::vector<int> counts(128);
    for (int i = 0; i < 1000; ++i) {
        const auto generated = auth::generate(Characters{50, 0, mixedCase});
        QVERIFY(generated.has_value());
        for (const char c : generated->password.utf8())
            ++counts[static_cast<size_t>(c)];
    }
    std::erase(counts, 0);
    QCOMPARE(counts.size(), static_cast<size_t>(size));
    QVERIFY(looksUniform(counts));
}

void TestGenerator::joinsWords_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {5, 7, 10})
        QTest::addRow("%d words", count) << count;
}

void TestGenerator::joinsWords()
{
    QFETCH(int, count);
    const auto list = auth::words();
    for (int i = 0; i < 20; ++i) {
        const auto generated = auth::generateWords(count);
        QVERIFY(generated.has_value());
        QCOMPARE(generated->bits, count * 10.0);
        QVERIFY(generated->password.utf8().size() <= 72);
        const QStringList parts = generated->password.text().split(u'-');
        QCOMPARE(parts.size(), count);
        for (const QString &part : parts)
            QVERIFY(std::binary_search(list.begin(), list.end(), std::string_view(part.toStdString())));
    }
}

void TestGenerator::refusesOddWordCounts()
{
    for (const int count : {-1, 0, 4, 11}) {
        const auto generated = auth::generateWords(count);
        QVERIFY(!generated.has_value());
        QCOMPARE(generated.error().kind, Error::Kind::Input);
        QCOMPARE(generated.error().subject, u"words"_s);
    }
}

void TestGenerator::usesTheWholeList()
{
    const auto list = auth::words();
    std::vector<int> counts(list.size());
    for (int i = 0; i < 4000; ++i) {
        const auto generated = auth::generateWords(10);
        QVERIFY(generated.has_value());
        for (const QString &part : generated->password.text().split(u'-')) {
            const auto word = std::lower_bound(list.begin(), list.end(), std::string_view(part.toStdString()));
            ++counts[static_cast<size_t>(word - list.begin())];
        }
    }
    QVERIFY(looksUniform(counts));
}

void TestGenerator::hasAListToReadAloud()
{
    const auto list = auth::words();
    QCOMPARE(list.size(), 1024u);
    QVERIFY(std::is_sorted(list.begin(), list.end()));
    QCOMPARE(std::set<std::string_view>(list.begin(), list.end()).size(), list.size());
    for (const std::string_view word : list) {
        QVERIFY(word.size() >= 4 && word.size() <= 6);
        QVERIFY(std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    }
}

void TestGenerator::repeatsNothing()
{
    std::set<QString> seen;
    for (int i = 0; i < 500; ++i) {
        seen.insert(auth::generate()->password.text());
        seen.insert(auth::generateWords()->password.text());
    }
    QCOMPARE(seen.size(), 1000u);
}

void TestGenerator::drawsUniformNumbers_data()
{
    QTest::addColumn<quint32>("below");
    for (const quint32 below : {1u, 2u, 3u, 7u, 36u, 256u})
        QTest::addRow("below %u", below) << below;
}

void TestGenerator::drawsUniformNumbers()
{
    QFETCH(quint32, below);
    std::vector<int> counts(below);
    for (int i = 0; i < 20000; ++i)
        ++counts.at(auth::uniform(below));
    QVERIFY(looksUniform(counts));
    // Here a plain remainder would give numbers below 2^30 twice as often as the others.
    constexpr quint32 bound = 3u << 30;
    std::vector<int> thirds(3);
    for (int i = 0; i < 20000; ++i)
        ++thirds.at(auth::uniform(bound) >> 30);
    QVERIFY(looksUniform(thirds));
}

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
