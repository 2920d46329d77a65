// A text that leaves this installation and comes back, and nothing else that pretends to.
#include "auth/sealing.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

class TestSealing : public QObject
{
    Q_OBJECT
    const QByteArray m_key = QByteArray(32, 'k');

private slots:
    void comesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("id") << u"6q3aq18kiscp2p6wgj6ow6gqfvxnrvgg9aorwfqj"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("Unicode") << u"ü渡辺🙂"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
        QTest::newRow("long") << QString(100'000, u'x');
    }
    void comesBack()
    {
        QFETCH(QString, text);
        const auto sealed = auth::sealed(m_key, "next", text);
        QVERIFY(sealed);
        QCOMPARE(auth::opened(m_key, "next", *sealed).value(), text);
        if (text.size() > 3)
            QVERIFY(!sealed->contains(text) && !QByteArray::fromBase64(sealed->toLatin1(), QByteArray::Base64UrlEncoding).contains(text.toUtf8()));
        for (const auto c : *sealed)
            QVERIFY(c.isLetterOrNumber() || c == u'-' || c == u'_');
    }

    void otherwiseEachTime()
    {
        QSet<QString> all;
        for (int i = 0; i < 100; ++i)
            all << auth::sealed(m_key, "next", u"id"_s).value();
        QCOMPARE(all.size(), 100);
    }

    void nothingElseOpens()
    {
        const auto sealed = auth::sealed(m_key, "next", u"session"_s).value();
        QVERIFY(!auth::opened(QByteArray(32, 'j'), "next", sealed));
        QVERIFY(!auth::opened(m_key, "other", sealed));
        const auto bytes = QByteArray::fromBase64(sealed.toLatin1(), QByteArray::Base64UrlEncoding);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            auto changed = bytes;
            changed[i] = char(changed[i] ^ 1);
            const auto text = QString::fromLatin1(changed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            const auto opened = auth::opened(m_key, "next", text);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, database::Error::Kind::Input);
        }
        for (const auto &none : {u""_s, u"abc"_s, u"not base64!"_s, sealed.chopped(2), u"é"_s + sealed})
            QVERIFY2(!auth::opened(m_key, "next", none), qPrintable(none));
    }
};

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"
