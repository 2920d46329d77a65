#include "keysite.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::HashKind;
using database::Error;
using Kind = Error::Kind;

class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void reads_data() { engines(); }
    void reads()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto keys = site.all.of({u"ada0000000000001"_s, u"eve0000000000004"_s}, 99);
        QVERIFY(keys);
        QStringList ids;
        for (const auto &key : *keys)
            ids << key.id;
        QCOMPARE(ids.join(u' '), u"email:ada@example.com github:583231 google:1187"_s);
        const auto &password = keys->front();
        QCOMPARE(password.provider(), u"email"_s);
        QCOMPARE(password.providerUserId(), u"ada@example.com"_s);
        QCOMPARE(password.kind, HashKind::LuciaScrypt);
        QVERIFY(password.holdsPassword());
        QVERIFY(!password.seen.isEmpty());
        QVERIFY(!LuciaFixture::hash().toUtf8().contains(password.seen));
        QVERIFY(!(*keys)[1].holdsPassword());
        QCOMPARE(site.all.of({u"ada0000000000001"_s}, 1)->size(), std::size_t(1));
        QVERIFY(site.all.of({}, 9)->empty());
        const auto missing = site.all.get(u"email:nobody"_s);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Kind::Missing);
    }

    void verifies_data() { engines(); }
    void verifies()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        QVERIFY(site.opens(u"email:ada@example.com"_s, LuciaFixture::password()));
        QVERIFY(!site.opens(u"email:ada@example.com"_s, u"wrong"_s));
        QVERIFY(!site.opens(u"github:583231"_s, u""_s));
        QVERIFY(!site.all.verify(u"nobody"_s, auth::passwordFrom(u"x")));
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
