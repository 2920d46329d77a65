#include "auth/password/hasher.h"
#include "auth/password/normalization.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

// Whatever a password is made of, its hash opens to it and to no neighbour. Each run takes a seed of its own; a failure
// prints it and never the password. CANDELA_SEED repeats a run.
class TestHashProperties : public QObject
{
    Q_OBJECT

    quint32 m_seed = 0;

    // The cheapest parameters of each format that has any.
    static QString cheapest(const QString &id)
    {
        if (id == u"argon2id")
            return u"$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAA"_s;
        return id == u"bcrypt" ? u"$2b$04$"_s + QString(53, u'.') : QString();
    }

    // UTF-16 units from everywhere: ASCII, NUL, marks, Hangul, compatibility forms, whole pairs, lone surrogates.
    static QString password(QRandomGenerator &random, int most)
    {
        static constexpr char16_t ranges[][2] = {{0x20, 0x7e}, {0, 0x1f}, {0x80, 0x24f}, {0x300, 0x36f},
            {0x1100, 0x11ff}, {0xac00, 0xd7a3}, {0xd800, 0xdfff}, {0xfb00, 0xffff}, {0, 0xffff}};
        QString text;
        for (auto length = random.bounded(1, most + 1); length > 0; --length) {
            const auto &range = ranges[random.bounded(int(std::size(ranges)))];
            if (random.bounded(8) == 0) {
                const char32_t beyond = 0x10000 + random.bounded(0x100000u);
                text += QString::fromUcs4(&beyond, 1);
            } else {
                text += QChar(char16_t(range[0] + random.bounded(range[1] - range[0] + 1)));
            }
        }
        return text;
    }

    static QString withReplacements(QString text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
                ++i;
            else if (text[i].isSurrogate())
                text[i] = QChar(QChar::ReplacementCharacter);
        }
        return text;
    }

    // What a hash must do with the password; empty: it does.
    static QString wrong(const auth::Hasher &hasher, const QString &typed)
    {
        const auto secret = auth::passwordFrom(typed);
        const auto hash = hasher.hash(secret, cheapest(hasher.id()));
        const bool holds = hasher.id() != u"bcrypt" || (secret.utf8().size() <= 72 && !secret.utf8().contains('\0'));
        if (hash.has_value() != holds)
            return u"takes it or not"_s;
        if (!holds)
            return {};
        if (!hasher.recognises(*hash))
            return u"recognises what it wrote"_s;
        if (hasher.verify(secret, *hash) != true)
            return u"opens"_s;
        // JavaScript's TextEncoder writes U+FFFD for each lone surrogate.
        if (hasher.verify(auth::passwordFrom(withReplacements(typed)), *hash) != true)
            return u"lone surrogates"_s;
        const bool whole = hasher.id() != u"bcrypt" || secret.utf8().size() < 72;
        if (whole && hasher.verify(auth::passwordFrom(QString(typed + u'x')), *hash) != false)
            return u"opens to another"_s;
        // Lucia's scrypt cannot tell NULs at the end: HMAC fills its key up with them.
        const bool toTheEnd = hasher.id() == u"argon2id";
        return toTheEnd && hasher.verify(auth::passwordFrom(QString(typed + QChar(0))), *hash) != false
            ? u"opens to one NUL more"_s : QString();
    }

    QByteArray seen(const QString &what) const
    {
        return (what + u"; CANDELA_SEED="_s + QString::number(m_seed)).toUtf8();
    }

private slots:
    void initTestCase()
    {
        bool given = false;
        m_seed = qEnvironmentVariable("CANDELA_SEED").toUInt(&given);
        if (!given)
            m_seed = QRandomGenerator::global()->generate();
    }

    void everyPassword_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("times");
        for (const auto *hasher : auth::hashers())
            QTest::newRow(qPrintable(hasher->id())) << hasher->id() << (hasher->id() == u"lucia-scrypt" ? 6 : 150);
    }
    void everyPassword()
    {
        QFETCH(QString, id);
        QFETCH(int, times);
        QRandomGenerator random(m_seed);
        for (int i = 0; i < times; ++i) {
            const auto what = wrong(*auth::hasherNamed(id), password(random, 24));
            QVERIFY2(what.isEmpty(), seen(what));
        }
    }

    void edges_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto *hasher : auth::hashers())
            QTest::newRow(qPrintable(hasher->id())) << hasher->id();
    }
    void edges()
    {
        QFETCH(QString, id);
        const auto &hasher = *auth::hasherNamed(id);
        const auto empty = hasher.hash(auth::passwordFrom(u""), cheapest(id));
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, database::Error::Kind::Input);
        QRandomGenerator random(m_seed);
        const auto veryLong = password(random, 200'000) + QString(100'000, u'\u0390');
        for (const auto &typed : {QString(QChar(0)), QString(3, QChar(0)), QString(QChar(0xd800)),
                 QString(QChar(0xdc00)), QString(QChar(0x301)), u"\U0001F511"_s, veryLong}) {
            const auto what = wrong(hasher, typed);
            QVERIFY2(what.isEmpty(), seen(what));
        }
    }

    // Lucia's own format takes the normal form of a password, so all spellings of it open.
    void spellings()
    {
        const auto &lucia = *auth::hasherNamed(u"lucia-scrypt");
        QRandomGenerator random(m_seed);
        for (int i = 0; i < 6; ++i) {
            const auto typed = auth::passwordFrom(password(random, 24));
            const auto hash = lucia.hash(typed);
            QVERIFY(hash);
            QVERIFY2(lucia.verify(auth::normalized(typed), *hash) == true, seen(u"normal form"_s));
            QVERIFY2(auth::normalized(auth::normalized(typed)).utf8() == auth::normalized(typed).utf8(),
                seen(u"normal form of the normal form"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestHashProperties)
#include "tst_hashproperties.moc"
