#include "report/digest.h"

#include <QCryptographicHash>
#include <QTest>

using candela::report::Digest;

class tst_Digest : public QObject
{
    Q_OBJECT

private slots:
    void isSha256_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a little") << QByteArray("abc");
        QTest::newRow("NUL") << QByteArray(1, '\0');
        QTest::newRow("much") << QByteArray(1'000'003, 'x');
    }
    void isSha256()
    {
        QFETCH(QByteArray, bytes);
        const auto sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        Digest whole;
        whole.add(bytes);
        QCOMPARE(whole.result(), sum);
        Digest parts;
        for (qsizetype i = 0; i < bytes.size(); i += 1000)
            parts.add(QByteArrayView(bytes).sliced(i, std::min<qsizetype>(1000, bytes.size() - i)));
        QCOMPARE(parts.result(), sum);
    }
};

QTEST_APPLESS_MAIN(tst_Digest)
#include "tst_digest.moc"
