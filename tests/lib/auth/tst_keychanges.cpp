// What an operator does to keys, as it stands in the database afterwards, and what they are told when it cannot be done.
#include "auth/keychanges.h"
#include "auth/textlimit.h"
#include "keysite.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::HashKind;
using auth::KeyChanges;
using database::Error;
using LuciaKeys = auth::lucia::Keys;
using auth::lucia::KeyName;


static const QString ada = u"ada0000000000001"_s, adas = u"email:ada@example.com"_s, zoe = u"zoe0000000000005"_s;

template <class T> static QString said(const database::Result<T> &result)
{
    if (result)
        return u"done"_s;
    return u"%1 %2 %3"_s.arg(int(result.error().kind)).arg(result.error().code, result.error().subject).trimmed();
}
static QString said(Error::Kind kind, const QString &code, const QString &subject)
{
    return u"%1 %2 %3"_s.arg(int(kind)).arg(code, subject).trimmed();
}

class TestKeyChanges : public QObject
{
    Q_OBJECT

    struct Site : KeySite {
        explicit Site(const QString &engine) : KeySite(engine), changes(*connection, schema()) {}
        auth::Key key(const QString &id) { return all.get(id).value_or(auth::Key{}); }
        QString use(const KeyName &name, const std::optional<database::Secret> &password)
        {
            const auto used = LuciaKeys(*connection, schema()).use(name, password);
            return used ? u"in"_s : auth::code(used.error().kind).toString();
        }
        KeyChanges changes;
    };

private slots:
    void disabledKeyOpensToNothing_data() { engines(); }
    void disabledKeyOpensToNothing()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto old = site.stored(adas);
        const auto done = site.all.resetPassword(auth::disabling(site.key(adas), true));
        QVERIFY2(done, qPrintable(said(done)));
        QCOMPARE(done->sessionsEnded, 3);
        QCOMPARE(site.sessionsOf(ada), 0);
        QVERIFY(site.stored(adas) != old);
        QCOMPARE(site.key(adas).kind, HashKind::LuciaScrypt);
        QCOMPARE(site.use(KeyName::of(adas), database::Secret(LuciaFixture::password())), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(site.use(KeyName::of(adas), {}), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(site.use(KeyName::of(adas), database::Secret()), u"AUTH_INVALID_PASSWORD"_s);
    }

    void disablingFollowsTheInstallation()
    {
        Site site(u"sqlite"_s);
        const auto *argon = auth::hasherFor(HashKind::Argon2id);
        const auto like = u"$argon2id$v=19$m=1024,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
                          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        const auto hash = argon->hash(database::Secret(u"the old one"_s), like);
        QVERIFY(hash);
        site.run(u"update %1 set hashed_password = ? where hashed_password is not null"_s.arg(site.keys()), {*hash});
        QVERIFY(site.all.resetPassword(auth::disabling(site.key(adas), false)));
        QCOMPARE(site.key(adas).kind, HashKind::Argon2id);
        QCOMPARE(site.key(adas).parameters, u"m=1024, t=1, p=1"_s);
        QVERIFY(!site.opens(adas, u"the old one"_s));
        QCOMPARE(site.sessionsOf(ada), 3);
    }

    // An empty text would open to any password in Lucia before 2.6: disabling mends that.
    void emptyHashCanBeDisabled_data() { engines(); }
    void emptyHashCanBeDisabled()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.run(u"update %1 set hashed_password = '' where id = ?"_s.arg(site.keys()), {adas});
        QVERIFY(site.all.resetPassword(auth::disabling(site.key(adas), true)));
        QCOMPARE(site.key(adas).kind, HashKind::LuciaScrypt);
    }

    void passwordIsRemoved_data() { engines(); }
    void passwordIsRemoved()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto seen = site.key(adas);
        const auto done = site.changes.removePassword(seen, true);
        QVERIFY2(done, qPrintable(said(done)));
        QCOMPARE(done->sessionsEnded, 3);
        QCOMPARE(site.key(adas).kind, HashKind::None);
        QCOMPARE(site.use(KeyName::of(adas), {}), u"in"_s);
        QCOMPARE(said(site.changes.removePassword(seen, true)), said(Error::Kind::Conflict, {}, adas));
        QCOMPARE(said(site.changes.removePassword(site.key(adas), true)), said(Error::Kind::Input, {}, u"passwordless"_s));
    }

    void keyIsAdded_data() { engines(); }
    void keyIsAdded()
    {
        FETCH_ENGINE();
        Site site(engine);
        const KeyName name{u"email"_s, u"Zoë \"O'Hara\" %_\\:ü@example.com"_s};
        const database::Secret password(u"seven quiet cranes"_s);
        const auto added = site.changes.add({zoe, name, password});
        QVERIFY2(added, qPrintable(said(added)));
        QCOMPARE(site.use(name, password), u"in"_s);
        QCOMPARE(site.use(name, database::Secret(u"another"_s)), u"AUTH_INVALID_PASSWORD"_s);
        QVERIFY(site.changes.add({zoe, {u"github"_s, u"99"_s}, {}}));
        QCOMPARE(site.use({u"github"_s, u"99"_s}, {}), u"in"_s);
        QCOMPARE(said(site.changes.add({zoe, name, password})),
            said(Error::Kind::Constraint, auth::fault::duplicateKey.toString(), *name.id()));
        QCOMPARE(said(site.changes.add({zoe, {u"e:mail"_s, u"x"_s}, {}})), said(Error::Kind::Input, {}, u"providerId"_s));
        QCOMPARE(said(site.changes.add({zoe, {u"github"_s, u"7"_s}, password})), said(Error::Kind::Input, {}, u"oauth"_s));
        QVERIFY(said(site.changes.add({u"nobody"_s, {u"email"_s, u"n@n"_s}, {}})).contains(u"AUTH_INVALID_USER_ID nobody"));
        QVERIFY(!site.changes.add({zoe, {u"email"_s, QString(300, u'x')}, {}}) == (engine == u"mysql"));
        QVERIFY(!site.changes.add({zoe, {u"email"_s, u"nul\0nul"_s}, {}}) || engine != u"postgres");
    }

    // The one that is there is named as it stands there.
    void collationsDuplicateIsNamed()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        Site site(engine);
        QCOMPARE(said(site.changes.add({zoe, {u"email"_s, u"ADA@example.com"_s}, {}})),
            said(Error::Kind::Constraint, auth::fault::duplicateKey.toString(), adas));
        QCOMPARE(said(site.changes.rename(site.key(u"username:bob"_s), {u"email"_s, u"áda@example.com"_s})),
            said(Error::Kind::Constraint, auth::fault::duplicateKey.toString(), adas));
        // Its own spelling may change.
        QVERIFY(site.changes.rename(site.key(adas), {u"email"_s, u"Ada@example.com"_s}));
        QCOMPARE(site.key(u"email:Ada@example.com"_s).userId, ada);
    }

    void keyIsRenamed_data() { engines(); }
    void keyIsRenamed()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto seen = site.key(adas);
        const KeyName name{u"email"_s, u"ada:new@example.com"_s};
        const auto done = site.changes.rename(seen, name);
        QVERIFY2(done, qPrintable(said(done)));
        QCOMPARE(site.use(name, database::Secret(LuciaFixture::password())), u"in"_s);
        QCOMPARE(site.use(KeyName::of(adas), database::Secret(LuciaFixture::password())), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(site.sessionsOf(ada), 3);
        QCOMPARE(said(site.changes.rename(seen, name)), said(Error::Kind::Missing, {}, adas));
        QCOMPARE(said(site.changes.rename(site.key(*name.id()), {u"username"_s, u"bob"_s})),
            said(Error::Kind::Constraint, auth::fault::duplicateKey.toString(), u"username:bob"_s));
        QCOMPARE(said(site.changes.rename(site.key(*name.id()), {u"a:b"_s, u"bob"_s})),
            said(Error::Kind::Input, {}, u"providerId"_s));
        QVERIFY(site.opens(*name.id(), LuciaFixture::password()));
    }

    void changedMeanwhileStays_data() { engines(); }
    void changedMeanwhileStays()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto seen = site.key(adas);
        const auto conflict = said(Error::Kind::Conflict, {}, adas);
        const auto spoil = [&](const QString &column, const QString &value) {
            site.run(u"update %1 set %2 = ? where id = ?"_s.arg(site.keys(), column), {value, adas});
        };
        for (const auto &[column, value] : {std::pair(u"hashed_password"_s, u"other"_s), {u"user_id"_s, zoe}}) {
            spoil(column, value);
            QCOMPARE(said(site.changes.rename(seen, {u"email"_s, u"new@example.com"_s})), conflict);
            QCOMPARE(said(site.changes.remove(seen, true)), conflict);
            QCOMPARE(said(site.changes.removePassword(seen, true)), conflict);
            spoil(u"hashed_password"_s, LuciaFixture::hash());
        }
        QCOMPARE(site.sessionsOf(ada), 3);
    }

    void keyIsRemoved_data() { engines(); }
    void keyIsRemoved()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto github = site.key(u"github:583231"_s), seen = site.key(adas);
        QCOMPARE(site.changes.remove(github, false).value_or(-1), 1);
        QCOMPARE(said(site.changes.remove(github, false)), said(Error::Kind::Missing, {}, github.id));
        QCOMPARE(said(site.changes.remove(seen, false)),
            said(Error::Kind::Conflict, auth::fault::lastKey.toString(), adas));
        QVERIFY(site.opens(adas, LuciaFixture::password()));
        QCOMPARE(site.changes.remove(seen, true).value_or(-1), 0);
        QCOMPARE(site.use(KeyName::of(adas), database::Secret(LuciaFixture::password())), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(site.sessionsOf(ada), 3);
    }

    void limitsAreOfTheEngine()
    {
        using auth::textLimit;
        QCOMPARE(textLimit(sql::mysql(), u"varchar(255)"_s).value_or(-1), 255);
        QCOMPARE(textLimit(sql::postgres(), u"character varying(15)"_s).value_or(-1), 15);
        QVERIFY(!textLimit(sql::postgres(), u"text"_s));
        QVERIFY(!textLimit(sql::sqlite(), u"VARCHAR(15)"_s));
        QCOMPARE(auth::charactersOf(u"a😀é"_s), 3);
    }
};

QTEST_GUILESS_MAIN(TestKeyChanges)
#include "tst_keychanges.moc"
