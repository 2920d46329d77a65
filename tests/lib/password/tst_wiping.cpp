#include "auth/password/hasher.h"
#include "auth/password/normalization.h"
#include "auth/password/strength.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

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

// The password is never whole in memory but where the code under test puts it: this is another text.
constexpr std::array<char, 10> disguised = {'j', 'R', '\x01', 'c', 'W', '\x0f', 'f', 'N', '\x0a', 'q'};
constexpr char mask = 0x38;

// Ends in characters that are normalized, so that the longest way is gone.
void uncover(QString &password)
{
    password.reserve(static_cast<qsizetype>(disguised.size()) + 2);
    for (const char c : disguised)
        password.append(QLatin1Char(static_cast<char>(c ^ mask)));
    password.append(u'\ufb01');
    password.append(u'\u00e4');
}

// Counts the disguised text, one character every `step` bytes.
int copiesIn(QByteArrayView memory, qsizetype step)
{
    constexpr auto length = static_cast<qsizetype>(disguised.size());
    constexpr char first = disguised[0] ^ mask;
    const qsizetype last = memory.size() - length * step;
    int copies = 0;
    for (qsizetype at = memory.indexOf(first); at >= 0 && at <= last; at = memory.indexOf(first, at + 1)) {
        qsizetype i = 0;
        while (i < length && (memory[at + i * step] ^ mask) == disguised[static_cast<size_t>(i)])
            ++i;
        copies += i == length ? 1 : 0;
    }
    return copies;
}

struct Range {
    qint64 begin = 0;
    qint64 end = 0;
};

// What is writable of this process but its stack, which every call overwrites, and a sanitizer's shadow.
std::vector<Range> writableMemory()
{
    constexpr qint64 implausible = qint64(1) << 30;
    std::vector<Range> ranges;
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return ranges;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 2 || !fields[1].startsWith("rw") || line.contains("[stack"))
            continue;
        const QList<QByteArray> ends = fields[0].split('-');
        const Range range{ends[0].toLongLong(nullptr, 16), ends[1].toLongLong(nullptr, 16)};
        if (range.end - range.begin < implausible)
            ranges.push_back(range);
    }
    return ranges;
}

int copiesInMemory()
{
    constexpr qint64 part = 1 << 20;
    constexpr qint64 overlap = 64;
    static std::array<char, part> buffer;
    const auto own = reinterpret_cast<qint64>(buffer.data());
    QFile memory(u"/proc/self/mem"_s);
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int copies = 0;
    for (const Range &range : writableMemory()) {
        for (qint64 from = range.begin; from < range.end; from += part - overlap) {
            const qint64 wanted = std::min(part, range.end - from);
            if (from < own + part && own < from + wanted)
                continue;
            const qint64 size = memory.seek(from) ? memory.read(buffer.data(), wanted) : 0;
            const QByteArrayView read(buffer.data(), std::max<qint64>(size, 0));
            copies += copiesIn(read, 1) + copiesIn(read, 2);
            buffer.fill('\0');
        }
    }
    return copies;
}

} // namespace

void TestWiping::initTestCase()
{
    if (!QFile::exists(u"/proc/self/mem"_s))
        QSKIP("needs /proc");
}

void TestWiping::findsACopy()
{
    QCOMPARE(copiesInMemory(), 0);
    QString typed;
    uncover(typed);
    QVERIFY(copiesInMemory() >= 1);
    {
        const database::Secret password = auth::passwordFrom(typed);
        QVERIFY(copiesInMemory() >= 2);
    }
    database::wipe(typed);
    QCOMPARE(copiesInMemory(), 0);
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
    QCOMPARE(copiesInMemory(), 0);
}

void TestWiping::leavesNoCopyAfterEstimating()
{
    QString typed;
    uncover(typed);
    QVERIFY(auth::strengthOf(typed, {u"known"_s}).bits > 0);
    database::wipe(typed);
    QCOMPARE(copiesInMemory(), 0);
}

QTEST_GUILESS_MAIN(TestWiping)
#include "tst_wiping.moc"
