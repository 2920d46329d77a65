#include "adaptersite.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::KeyRow;
using auth::UserRow;
using database::Transaction;

class TestAdapter : public QObject
{
    Q_OBJECT

private slots:
    void probe_data() { engines(); }
    void probe()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        if (engine == u"mysql")
            site.run(u"alter table auth_user add a tinyint, add b tinyint unsigned, add c bigint unsigned, add d double, add e float, add f decimal(20,5), add g bit(1), add h bit(10), add i json, add j datetime(6), add k date, add l time, add m timestamp(3) null, add n year, add o blob, add p varbinary(10), add q longblob, add r mediumtext, add s enum('x','y'), add t smallint, add u point, add v longtext, add w int unsigned, add x char(5)"_s);
        else if (engine == u"postgres")
            site.run(u"alter table auth_user add a smallint, add c bigint, add d double precision, add e real, add f numeric(20,5), add g boolean, add i json, add ii jsonb, add j timestamptz, add k date, add l time, add m timestamp, add o bytea, add p uuid, add q int[], add r interval, add x char(5)"_s);
        const QVariantList values = {};
        if (engine == u"mysql")
            site.run(u"update auth_user set a=-5,b=200,c=18446744073709551615,d=1.1,e=1.1,f=123456789012345.12345,g=1,h=513,i='{\"a\":1}',j='2023-01-02 03:04:05.123456',k='0000-00-00',l='-100:00:01',m='2023-03-26 02:30:00.5',n=1999,o=x'00ff',p=x'00ff',q=null,r='mt',s='x',t=-300,v='long',w=4294967295,x='ab'"_s);
        else if (engine == u"postgres")
            site.run(u"update auth_user set a=-5,c=9223372036854775807,d=1.1,e=1.1,f=123456789012345.12345,g=true,i='{\"a\":1}',ii='{\"a\":1}',j='2023-01-02 03:04:05.123456Z',k='2023-01-02',l='10:00:01',m='2023-03-26 02:30:00.5',o='\\x00ff',p='550e8400-e29b-41d4-a716-446655440000',q='{1,2}',r='1 day',x='ab'"_s);
        const auto user = site.adapter().getUser(u"ada0000000000001"_s);
        if (!user) qWarning() << site.fault(user.error()) << user.error().cause.detail;
        QVERIFY(user);
        QVERIFY(*user);
        for (const auto &a : (*user)->attributes) qWarning() << a;
    }
};

QTEST_GUILESS_MAIN(TestAdapter)
#include "tst_adapter.moc"
