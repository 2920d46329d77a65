#include "auth/lucia/keyname.h"
#include "lib/password/vectors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using auth::lucia::KeyName;

class TestLuciaKeyName : public QObject
{
    Q_OBJECT

    static void columns()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("id");
    }
    static void rows(const QString &vectors)
    {
        columns();
        const auto list = vectors::lucia()[vectors].toArray();
        QVERIFY(!list.isEmpty());
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto vector = list[i].toObject();
            QTest::newRow(vectors::rowName(vector, i))
                << vector["provider"_L1].toString() << vector["provider_user"_L1].toString()
                << vector["id"_L1].toString();
        }
    }

private slots:
    void joins_data() { rows(u"key_ids"_s); }
    // As Lucia's createKeyId did it.
    void joins()
    {
        QFETCH(QString, provider);
        QFETCH(QString, user);
        QFETCH(QString, id);
        const auto joined = KeyName{provider, user}.id();
        QCOMPARE(bool(joined), !provider.contains(u':'));
        if (joined) {
            QCOMPARE(*joined, id);
            QCOMPARE(KeyName::of(*joined), (KeyName{provider, user}));
        } else {
            QCOMPARE(joined.error().kind, auth::LuciaError::Kind::Database);
            QCOMPARE(joined.error().cause.kind, database::Error::Kind::Input);
            QCOMPARE(joined.error().cause.subject, u"providerId"_s);
        }
    }

    void parts_data() { rows(u"key_id_parse"_s); }
    // As Lucia's transformDatabaseKey did it.
    void parts()
    {
        QFETCH(QString, provider);
        QFETCH(QString, user);
        QFETCH(QString, id);
        QCOMPARE(KeyName::of(id), (KeyName{provider, user}));
    }
};

QTEST_GUILESS_MAIN(TestLuciaKeyName)
#include "tst_luciakeyname.moc"
