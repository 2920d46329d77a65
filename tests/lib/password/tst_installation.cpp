#include "auth/password/hasher.h"
#include "auth/password/installation.h"

#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestInstallation : public QObject
{
    Q_OBJECT

    static QString argon2(const QString &parameters, int tag = 43, const QString &variant = u"argon2id"_s)
    {
        return u"$%1$v=19$%2$c2FsdHNhbHRzYWx0c2FsdA$%3"_s.arg(variant, parameters, QString(tag, u'A'));
    }
    static QString bcrypt(int cost) { return u"$2b$%1$"_s.arg(cost, 2, 10, QChar(u'0')) + QString(53, u'a'); }
    static QString scrypt() { return u"s2:abcdefgh01234567:"_s + QString(128, u'a'); }

private slots:
    void found_data()
    {
        QTest::addColumn<QStringList>("hashes");
        QTest::addColumn<QString>("hasher");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<qsizetype>("tag");     // characters
        const auto few = u"m=4096,t=3,p=1"_s, many = u"m=19456,t=2,p=1"_s;
        const auto row = [](const char *name, const QStringList &hashes, const QString &hasher,
                             const QString &parameters, qsizetype tag) {
            QTest::newRow(name) << hashes << hasher << parameters << tag;
        };
        row("none", {}, u"lucia-scrypt"_s, {}, 0);
        row("nothing known", {u"!"_s, u""_s}, u"lucia-scrypt"_s, {}, 0);
        row("one", {argon2(few)}, u"argon2id"_s, u"m=4096, t=3, p=1"_s, 43);
        row("most", {argon2(few), argon2(many), argon2(many)}, u"argon2id"_s, u"m=19456, t=2, p=1"_s, 43);
        row("between equals the first", {argon2(few), argon2(many)}, u"argon2id"_s, u"m=4096, t=3, p=1"_s, 43);
        row("tags of another length", {argon2(few), argon2(few, 22), argon2(few, 22)}, u"argon2id"_s,
            u"m=4096, t=3, p=1"_s, 22);
        row("another order of parameters", {argon2(few), argon2(u"m=8192,t=3,p=4"_s), argon2(u"m=8192,p=4,t=3"_s)},
            u"argon2id"_s, u"m=8192, t=3, p=4"_s, 43);
        row("not the most of another format", {scrypt(), argon2(few), argon2(few), scrypt(), scrypt()},
            u"lucia-scrypt"_s, u"N=16384, r=16, p=1"_s, 128);
        row("variants of one make", {argon2(many), argon2(few, 43, u"argon2i"_s), argon2(few)}, u"argon2id"_s,
            u"m=4096, t=3, p=1"_s, 43);
        row("bcrypt", {bcrypt(4), bcrypt(12), bcrypt(12), scrypt()}, u"bcrypt"_s, u"cost=12"_s, 53);
    }
    void found()
    {
        QFETCH(QStringList, hashes);
        QFETCH(QString, parameters);
        QFETCH(qsizetype, tag);
        const auto found = auth::installationOf(hashes);
        QTEST(found.format.hasher->id(), "hasher");
        QCOMPARE(auth::parametersOf(found.like), parameters);
        QCOMPARE(found.like.section(u'$', -1).section(u':', -1).size(), tag);
        QCOMPARE(found.like.isEmpty(), parameters.isEmpty());
        QVERIFY(found.like.isEmpty() || hashes.contains(found.like));
    }

    // What is found is what is written.
    void written()
    {
        const auto most = argon2(u"m=32,t=2,p=1"_s, 22);
        const auto usual = auth::installationOf({argon2(u"m=64,t=1,p=2"_s), most, most});
        const auto hash = usual.format.hasher->hash(database::Secret(u"secret"_s), usual.like);
        QVERIFY(hash);
        QVERIFY(hash->startsWith(u"$argon2id$v=19$m=32,t=2,p=1$"));
        QCOMPARE(hash->section(u'$', -1).size(), 22);
    }
};

QTEST_GUILESS_MAIN(TestInstallation)
#include "tst_installation.moc"
