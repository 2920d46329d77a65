// What a password opens: Lucia 2.7.7's verdicts on every kind of stored text.
#include "lib/password/vectors.h"
#include "luciasite.h"

using namespace candela;
using namespace candela::tests;
using database::Error;

class TestLuciaUseKey : public QObject
{
    Q_OBJECT

    // The verdicts on no password, on an empty one, and on these.
    static QStringList verdicts(lucia::Keys keys, const QString &user, const QStringList &passwords)
    {
        QStringList all = {said(keys.use({u"test"_s, user}, std::nullopt))};
        for (const auto &password : QStringList{u""_s} + passwords)
            all << said(keys.use({u"test"_s, user}, secret(password))).remove(u"AUTH_"_s);
        all.front().remove(u"AUTH_"_s);
        return all;
    }

private slots:
    void tellsWhatIsStored_data() { engines(); }
    void tellsWhatIsStored()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const QList<std::pair<QVariant, QString>> stored = {
            {QVariant(), u"done INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD"_s},
            {u""_s, u"INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD"_s},
            {u"!"_s, u"INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD"_s},
            {u"NULL"_s, u"INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD"_s},
            {u"$2a"_s, u"INVALID_PASSWORD INVALID_PASSWORD OUTDATED_PASSWORD OUTDATED_PASSWORD"_s},
            {u"$2a$10$A4dThE/rhxxoMRmoSzUDgey6xFg1PdiNgDmkD6qFJNx4VauC3Jxga"_s,
                u"INVALID_PASSWORD INVALID_PASSWORD OUTDATED_PASSWORD OUTDATED_PASSWORD"_s},
            {LuciaFixture::hash(), u"INVALID_PASSWORD INVALID_PASSWORD INVALID_PASSWORD done"_s},
        };
        for (qsizetype i = 0; i < stored.size(); ++i) {
            const auto name = QString::number(i);
            site.addKey(u"test:"_s + name, ada, stored[i].first);
            // Whether the site named Lucia's own format or none.
            for (const auto *hasher :
                {static_cast<const auth::Hasher *>(nullptr), auth::hasherNamed(u"lucia-scrypt")}) {
                lucia::Keys keys(*site.connection, site.schema(), hasher);
                QCOMPARE(verdicts(keys, name, {u"hunter22"_s, LuciaFixture::password()}).join(u' '), stored[i].second);
                QCOMPARE(keys.get({u"test"_s, name})->passwordDefined, !stored[i].first.toString().isEmpty());
            }
        }
    }

    void agreesWithLucia_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("verdict");
        const auto all = vectors::lucia();
        auto add = [number = 0](const QJsonObject &vector, const QString &stored, const QJsonValue &verdict) mutable {
            const auto password = vectors::password(vector);
            const auto said = verdict.isString()          ? u"AUTH_OUTDATED_PASSWORD"_s
                : verdict.toBool() && !password.isEmpty() ? u"done"_s
                                                          : u"AUTH_INVALID_PASSWORD"_s;
            QTest::newRow(vectors::rowName(vector, ++number)) << password << stored << said;
        };
        for (const auto &entry : all["scrypt_s2"_L1]["vectors"_L1].toArray())
            add(entry.toObject(), entry["hash"_L1].toString(), entry["readers"_L1]["lucia@2.7.7"_L1]);
        for (const auto &entry : all["scrypt_negative"_L1].toArray())
            add(entry.toObject(), entry["stored"_L1].toString(), entry["lucia@2.7.7"_L1]);
        for (const auto &entry : all["scrypt_other"_L1].toArray())
            add(entry.toObject(), entry["hash"_L1].toString(), entry["readers"_L1]["lucia"_L1]);
    }
    // The hashes that the real libraries made, as the validator of lucia 2.7.7 judged them. (An empty password, which
    // the validator takes, useKey refuses before it asks.)
    void agreesWithLucia()
    {
        QFETCH(QString, password);
        QFETCH(QString, stored);
        QFETCH(QString, verdict);
        LuciaSite site(u"sqlite"_s);
        site.addKey(u"test:user"_s, ada, stored);
        lucia::Keys keys(*site.connection, site.schema(), auth::hasherNamed(u"lucia-scrypt"));
        QCOMPARE(said(keys.use({u"test"_s, u"user"_s}, secret(password))), verdict);
    }

    void readsEachByItsForm_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("hasher");
        const auto all = vectors::lucia();
        for (const auto &entry : all["bcrypt"_L1].toArray())
            QTest::newRow(vectors::rowName(entry.toObject(), entry["password"_L1].toString().size()))
                << entry["password"_L1].toString() << entry["hash"_L1].toString() << u"bcrypt"_s;
        const auto argon2 = all["argon2"_L1]["vectors"_L1].toArray().first().toObject();
        QTest::newRow("argon2") << vectors::password(argon2) << argon2["hash"_L1].toString() << u"argon2id"_s;
    }
    // Where the site's own passwordHash is named it alone has the say, $2a included; else what the hash shows.
    void readsEachByItsForm()
    {
        QFETCH(QString, password);
        QFETCH(QString, stored);
        QFETCH(QString, hasher);
        LuciaSite site(u"sqlite"_s);
        site.addKey(u"test:user"_s, ada, stored);
        site.addKey(u"test:scrypt"_s, ada, LuciaFixture::hash());
        lucia::Keys named(*site.connection, site.schema(), auth::hasherNamed(hasher));
        QCOMPARE(said(named.use({u"test"_s, u"user"_s}, secret(password))), u"done"_s);
        QCOMPARE(said(named.use({u"test"_s, u"user"_s}, secret(u'y' + password))), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(
            said(named.use({u"test"_s, u"scrypt"_s}, secret(LuciaFixture::password()))), u"AUTH_INVALID_PASSWORD"_s);
        lucia::Keys unnamed(*site.connection, site.schema());
        QCOMPARE(said(unnamed.use({u"test"_s, u"user"_s}, secret(password))),
            stored.startsWith(u"$2a") ? u"AUTH_OUTDATED_PASSWORD"_s : u"done"_s);
        lucia::Keys lucias(*site.connection, site.schema(), auth::hasherNamed(u"lucia-scrypt"));
        QVERIFY(!lucias.use({u"test"_s, u"user"_s}, secret(password)));
    }

    void refusesWhatItCannotCompute()
    {
        LuciaSite site(u"sqlite"_s);
        site.addKey(u"test:user"_s, ada,
            u"$argon2id$v=19$m=4194304,t=3,p=4$5R++GxT/UDCHOpyaPbW24Q$JFU+pzJWHatiniuIIE5zOXSHP+uzpc1Obw2zvtXiwfo"_s);
        lucia::Keys keys(*site.connection, site.schema());
        QVERIFY(failedWith(keys.use({u"test"_s, u"user"_s}, secret(u"hunter22"_s)), Error::Kind::Unsupported));
    }
};

QTEST_GUILESS_MAIN(TestLuciaUseKey)
#include "tst_luciausekey.moc"
