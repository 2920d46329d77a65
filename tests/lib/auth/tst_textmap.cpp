#include "auth/textmap.h"

#include <QTest>

using candela::auth::TextMap;

class tst_TextMap : public QObject
{
    Q_OBJECT

    static std::optional<QByteArrayView> find(const TextMap &map, QByteArrayView name)
    {
        return map.find({&name, 1}).front();
    }

private slots:
    void knowsWhatWasAdded();
    void anyBytes();
    void forgets();
    void staysPacked();
};

void tst_TextMap::knowsWhatWasAdded()
{
    TextMap map;
    QVERIFY(!find(map, "n0"));
    constexpr int many = 50'000;
    for (int i = 0; i < many; ++i)
        map.add("n" + QByteArray::number(i), QByteArray(i % 40, 'x') + QByteArray::number(i));
    QByteArrayList names;
    for (int i = 0; i < many; ++i)
        names << "n" + QByteArray::number(i * 2);
    const std::vector<QByteArrayView> views(names.begin(), names.end());
    const auto texts = map.find(views);
    QCOMPARE(texts.size(), size_t(many));
    for (int i = 0; i < many; ++i)
        QCOMPARE(texts[size_t(i)] == find(map, views[size_t(i)]), true);
    QVERIFY(texts[many / 2 - 1] && !texts[many / 2]);
    for (int i = 0; i < many; ++i) {
        const auto text = find(map, "n" + QByteArray::number(i));
        QVERIFY(text);
        QCOMPARE(text->toByteArray(), QByteArray(i % 40, 'x') + QByteArray::number(i));
        QVERIFY(!find(map, "m" + QByteArray::number(i)));
    }
}

void tst_TextMap::anyBytes()
{
    TextMap map;
    map.add("", "nobody");
    map.add(QByteArrayView("\0", 1), "NUL");
    map.add(QByteArray(300'000, 'l'), QByteArray(300'000, 't'));
    map.add("a", "");
    QCOMPARE(find(map, "")->toByteArray(), "nobody");
    QCOMPARE(find(map, QByteArrayView("\0", 1))->toByteArray(), "NUL");
    QVERIFY(*find(map, QByteArray(300'000, 'l')) == QByteArray(300'000, 't'));
    QVERIFY(!find(map, QByteArray(299'999, 'l')));
    QVERIFY(find(map, "a") && find(map, "a")->isEmpty());
}

void tst_TextMap::forgets()
{
    TextMap map;
    map.add("a", "1");
    map.clear();
    QVERIFY(!find(map, "a"));
    map.add("a", "2");
    QCOMPARE(find(map, "a")->toByteArray(), "2");
}

// What the memory limits of reports count on: an entry of usual size takes less than a hundred bytes.
void tst_TextMap::staysPacked()
{
    TextMap map;
    for (int i = 0; i < 100'000; ++i)
        map.add(QByteArray::number(i).rightJustified(15, 'u'), QByteArray(25, 'e'));
    QVERIFY2(map.bytes() < 100 * 100'000, qPrintable(QString::number(map.bytes())));
}

QTEST_APPLESS_MAIN(tst_TextMap)
#include "tst_textmap.moc"
