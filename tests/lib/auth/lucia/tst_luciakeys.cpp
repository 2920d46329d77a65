#include "luciasite.h"

using namespace candela;
using namespace candela::tests;
using database::Error;
using lucia::KeyName;
using lucia::Keys;

class TestLuciaKeys : public QObject
{
    Q_OBJECT

    static QString shown(const LuciaResult<lucia::Key> &key)
    {
        if (!key)
            return said(key.error());
        return u"%1|%2|%3|%4"_s.arg(key->name.providerId, key->name.providerUserId, key->userId)
            .arg(key->passwordDefined);
    }
    static const inline KeyName adas = {u"email"_s, u"ada@example.com"_s};
    static const inline KeyName github = {u"github"_s, u"583231"_s};
    static const inline KeyName nobodys = {u"email"_s, u"nobody@example.com"_s};
    static const inline KeyName broken = {u"e:mail"_s, u"ada@example.com"_s};

private slots:
    void gets_data() { engines(); }
    void gets()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.addKey(u"nocolon"_s, ada);
        site.addKey(u"oidc:https://idp:1/a:b"_s, ada, u""_s);
        QCOMPARE(shown(site.allKeys.get(adas)), u"email|ada@example.com|ada0000000000001|1"_s);
        QCOMPARE(shown(site.allKeys.get(github)), u"github|583231|ada0000000000001|0"_s);
        QCOMPARE(shown(site.allKeys.get({u"oidc"_s, u"https://idp:1/a:b"_s})),
            u"oidc|https://idp:1/a:b|ada0000000000001|0"_s);
        QCOMPARE(shown(site.allKeys.get(nobodys)), u"AUTH_INVALID_KEY_ID"_s);
        // The same to MySQL, to nobody else.
        QCOMPARE(shown(site.allKeys.get({u"email"_s, u"ADA@example.com"_s})), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(shown(site.allKeys.get({u"email"_s, u"ada@example.com "_s})), u"AUTH_INVALID_KEY_ID"_s);

        const auto all = site.allKeys.allOf(ada);
        QVERIFY(all);
        QStringList keys;
        for (const auto &key : *all)
            keys << shown(key);
        QCOMPARE(keys.join(u' '),
            u"email|ada@example.com|ada0000000000001|1 github|583231|ada0000000000001|0 "
            "nocolon||ada0000000000001|0 oidc|https://idp:1/a:b|ada0000000000001|0"_s);
        QVERIFY(site.allKeys.allOf(zoe)->empty());
        QCOMPARE(said(site.allKeys.allOf(u"nobody"_s)), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(said(site.allKeys.allOf(u"ADA0000000000001"_s)), u"AUTH_INVALID_USER_ID"_s);
    }

    void creates_data() { engines(); }
    void creates()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const KeyName name{u"email"_s, u"zoe@example.com"_s};
        QCOMPARE(
            shown(site.allKeys.create({zoe, name, secret(u"pass"_s)})), u"email|zoe@example.com|zoe0000000000005|1"_s);
        QCOMPARE(said(site.allKeys.use(name, secret(u"pass"_s))), u"done"_s);
        QCOMPARE(shown(site.allKeys.create({zoe, {u"github"_s, u"1"_s}, {}})), u"github|1|zoe0000000000005|0"_s);
        QVERIFY(site.stored(u"github:1"_s).isNull());
        QCOMPARE(shown(site.allKeys.create({zoe, {u""_s, u""_s}, {}})), u"||zoe0000000000005|0"_s);
        QCOMPARE(shown(site.allKeys.get({u""_s, u""_s})), u"||zoe0000000000005|0"_s);

        QCOMPARE(shown(site.allKeys.create({zoe, adas, secret(u"pass"_s)})), u"AUTH_DUPLICATE_KEY_ID"_s);
        QCOMPARE(shown(site.allKeys.create({u"nobody"_s, nobodys, {}})), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(shown(site.allKeys.create({zoe, broken, {}})), said(Error::Kind::Input, u"providerId"_s));
        QCOMPARE(shown(site.allKeys.create({zoe, nobodys, secret(u""_s)})), said(Error::Kind::Input, u"password"_s));
        QCOMPARE(shown(site.allKeys.get(nobodys)), u"AUTH_INVALID_KEY_ID"_s);
        QVERIFY(site.stored(u"email:ada@example.com"_s) == LuciaFixture::hash());
    }

    void writesTheInstallationsFormat_data() { engines(); }
    void writesTheInstallationsFormat()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        Keys keys(*site.connection, site.schema());
        const KeyName name{u"email"_s, u"zoe@example.com"_s};
        QCOMPARE(said(keys.create({zoe, name, secret(LuciaFixture::password())})), u"done"_s);
        QVERIFY(site.stored(u"email:zoe@example.com"_s).toString().startsWith(u"s2:"));
        QCOMPARE(said(keys.use(name, secret(LuciaFixture::password()))), u"done"_s);
        site.run(u"update %1 set hashed_password = ?"_s.arg(site.keys()),
            {u"$argon2id$v=19$m=4096,t=3,p=1$5R++GxT/UDCHOpyaPbW24Q$JFU+pzJWHatiniuIIE5zOXSHP+uzpc1Obw2zvtXiwfo"_s});
        QCOMPARE(said(keys.updatePassword(name, secret(u"pass"_s))), u"done"_s);
        QVERIFY(site.stored(u"email:zoe@example.com"_s).toString().startsWith(u"$argon2id$v=19$m=4096,t=3,p=1$"));
        QCOMPARE(said(keys.use(name, secret(u"pass"_s))), u"done"_s);
    }

    // What would let nobody in, or somebody else, is not committed.
    void confirmsWhatItWrote_data() { engines(); }
    void confirmsWhatItWrote()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.trigger(u"user_key"_s, u"before insert"_s,
            u"update user_key set hashed_password = 'x' where id = new.id"_s, u"set new.hashed_password = 'x'"_s,
            u"new.hashed_password = 'x'; return new;"_s);
        QVERIFY(failedWith(site.allKeys.create({zoe, nobodys, secret(u"pass"_s)}), Error::Kind::Conflict));
        QCOMPARE(shown(site.allKeys.get(nobodys)), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(said(site.allUsers.create({u"new"_s, lucia::NewUser::Key{nobodys, secret(u"pass"_s)},
                     {{u"username"_s, u"new"_s}, {u"email_verified"_s, false}}})),
            said(Error::Kind::Conflict, u"email:nobody@example.com"_s));
        QCOMPARE(site.rowsOf(u"new"_s), u"users=0 keys=0 sessions=0"_s);
    }

    void updatesThePassword_data() { engines(); }
    void updatesThePassword()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto bobs = site.stored(u"username:bob"_s);
        QCOMPARE(
            shown(site.allKeys.updatePassword(adas, secret(u"new"_s))), u"email|ada@example.com|ada0000000000001|1"_s);
        QCOMPARE(said(site.allKeys.use(adas, secret(u"new"_s))), u"done"_s);
        QCOMPARE(said(site.allKeys.use(adas, secret(u"old"_s))), u"AUTH_INVALID_PASSWORD"_s);
        QVERIFY(site.stored(u"username:bob"_s) == bobs);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s); // Lucia ends no session

        QCOMPARE(shown(site.allKeys.updatePassword(adas, std::nullopt)), u"email|ada@example.com|ada0000000000001|0"_s);
        QVERIFY(site.stored(u"email:ada@example.com"_s).isNull());
        QCOMPARE(said(site.allKeys.use(adas, std::nullopt)), u"done"_s);
        QCOMPARE(said(site.allKeys.use(adas, secret(u"new"_s))), u"AUTH_INVALID_PASSWORD"_s);
        // NULL once more, and the same password once more: MySQL could say that nothing changed.
        QCOMPARE(said(site.allKeys.updatePassword(adas, std::nullopt)), u"done"_s);
        QCOMPARE(said(site.allKeys.updatePassword(github, secret(u"new"_s))), u"done"_s);
        QCOMPARE(said(site.allKeys.updatePassword(github, secret(u"new"_s))), u"done"_s);
        QCOMPARE(said(site.allKeys.use(github, secret(u"new"_s))), u"done"_s);

        QCOMPARE(shown(site.allKeys.updatePassword(nobodys, secret(u"new"_s))), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(
            shown(site.allKeys.updatePassword(broken, secret(u"new"_s))), said(Error::Kind::Input, u"providerId"_s));
        QCOMPARE(shown(site.allKeys.updatePassword(github, secret(u""_s))), said(Error::Kind::Input, u"password"_s));
        QCOMPARE(said(site.allKeys.use(github, secret(u"new"_s))), u"done"_s);
    }

    void losesToWhoeverWasFaster_data() { engines(); }
    void losesToWhoeverWasFaster()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const QuickHasher removed([&] { site.run(u"delete from user_key where id = 'email:ada@example.com'"_s); });
        const QuickHasher renamed(
            [&] { site.run(u"update user_key set id = 'username:b' where id = 'username:bob'"_s); });
        const QuickHasher taken([&] { site.addKey(u"email:nobody@example.com"_s, bob); });
        QCOMPARE(shown(Keys(*site.connection, site.schema(), &removed).updatePassword(adas, secret(u"new"_s))),
            u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(shown(Keys(*site.connection, site.schema(), &renamed)
                           .updatePassword({u"username"_s, u"bob"_s}, secret(u"new"_s))),
            u"AUTH_INVALID_KEY_ID"_s);
        QVERIFY(site.stored(u"username:b"_s) == LuciaFixture::hash());
        QCOMPARE(shown(Keys(*site.connection, site.schema(), &taken).create({ada, nobodys, secret(u"new"_s)})),
            u"AUTH_DUPLICATE_KEY_ID"_s);
    }

    void renamesWhatIsThereAlone_data() { servers(); }
    void renamesWhatIsThereAlone()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto rename = [&](database::Connection &connection) {
            return shown(Keys(connection, site.schema()).rename(adas, nobodys));
        };
        const auto hashed = u"update user_key set hashed_password = 'another' where id = ?"_s;
        QCOMPARE(site.whileLockedBy(hashed, {u"email:ada@example.com"_s}, rename),
            u"email|nobody@example.com|ada0000000000001|1"_s);
        QVERIFY(site.stored(u"email:nobody@example.com"_s).toString() == u"another");
        site.addKey(u"email:ada@example.com"_s, ada);
        site.run(u"delete from user_key where id = 'email:nobody@example.com'"_s);
        const auto gone = u"delete from user_key where id = ?"_s;
        QCOMPARE(site.whileLockedBy(gone, {u"email:ada@example.com"_s}, rename), u"AUTH_INVALID_KEY_ID"_s);
        site.addKey(u"email:ada@example.com"_s, ada);
        const auto taken = u"insert into user_key (id, user_id) values ('email:nobody@example.com', ?)"_s;
        QCOMPARE(site.whileLockedBy(taken, {bob}, rename), u"AUTH_DUPLICATE_KEY_ID"_s);
        QCOMPARE(shown(site.allKeys.get(adas)), u"email|ada@example.com|ada0000000000001|0"_s);
    }

    void renames_data() { engines(); }
    void renames()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const KeyName next{u"email"_s, u"lovelace@example.com"_s}, upper{u"email"_s, u"Lovelace@example.com"_s};
        QCOMPARE(shown(site.allKeys.rename(adas, next)), u"email|lovelace@example.com|ada0000000000001|1"_s);
        QVERIFY(site.stored(u"email:lovelace@example.com"_s) == LuciaFixture::hash());
        QCOMPARE(shown(site.allKeys.get(adas)), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(shown(site.allKeys.rename(github, {u"gitlab"_s, u"1:2"_s})), u"gitlab|1:2|ada0000000000001|0"_s);
        QVERIFY(site.stored(u"gitlab:1:2"_s).isNull());
        // To itself, and to what is the same to MySQL.
        QCOMPARE(shown(site.allKeys.rename(next, next)), u"email|lovelace@example.com|ada0000000000001|1"_s);
        QCOMPARE(shown(site.allKeys.rename(next, upper)), u"email|Lovelace@example.com|ada0000000000001|1"_s);
        QCOMPARE(shown(site.allKeys.get(next)), u"AUTH_INVALID_KEY_ID"_s);

        QCOMPARE(shown(site.allKeys.rename(upper, {u"username"_s, u"bob"_s})), u"AUTH_DUPLICATE_KEY_ID"_s);
        QCOMPARE(shown(site.allKeys.rename(adas, nobodys)), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(shown(site.allKeys.rename(broken, nobodys)), said(Error::Kind::Input, u"providerId"_s));
        QCOMPARE(shown(site.allKeys.rename(upper, broken)), said(Error::Kind::Input, u"providerId"_s));
        QCOMPARE(shown(site.allKeys.get(upper)), u"email|Lovelace@example.com|ada0000000000001|1"_s);
        QCOMPARE(site.rowsOf(bob), u"users=1 keys=1 sessions=3"_s);
    }

    void removes_data() { engines(); }
    void removes()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        QCOMPARE(said(site.allKeys.remove({u"email"_s, u"ADA@example.com"_s})), u"done"_s);
        QCOMPARE(shown(site.allKeys.get(adas)), u"email|ada@example.com|ada0000000000001|1"_s);
        QCOMPARE(said(site.allKeys.remove(adas)), u"done"_s);
        QCOMPARE(shown(site.allKeys.get(adas)), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(said(site.allKeys.remove(adas)), u"done"_s);
        QCOMPARE(said(site.allKeys.remove(broken)), said(Error::Kind::Input, u"providerId"_s));
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=1 sessions=3"_s);
    }

    void takesAnyName_data() { engines(); }
    void takesAnyName()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const QStringList names = {u"ünal@exämple.com"_s, u"o'brien\"`\\ --;"_s, u"🔑 \u05d0\u0644"_s, u"a\nb\tc"_s,
            u"%_"_s, u"?"_s, u"$1"_s, QString(249, u'x')};
        for (const auto &name : names) {
            const KeyName key{u"email"_s, name};
            QCOMPARE(said(site.allKeys.create({zoe, key, secret(name.left(40))})), u"done"_s);
            QCOMPARE(site.allKeys.get(key)->name.providerUserId, name);
            QCOMPARE(said(site.allKeys.use(key, secret(name.left(40)))), u"done"_s);
        }
        QCOMPARE(site.allKeys.allOf(zoe)->size(), std::size_t(names.size()));
        // One character too many for MySQL's varchar(255).
        const auto longest = site.allKeys.create({zoe, {u"email"_s, QString(250, u'x')}, {}});
        QCOMPARE(bool(longest), engine != u"mysql");
        // A NUL, which PostgreSQL has no place for, is either kept or refused.
        const KeyName nul{u"email"_s, u"a"_s + QChar(0) + u"b"_s};
        const auto made = site.allKeys.create({zoe, nul, {}});
        QCOMPARE(bool(made), bool(site.allKeys.get(nul)));
        QVERIFY(!site.allKeys.get({u"email"_s, u"a"_s}));
    }

    void writesNothingWhereItMayNot_data() { engines(); }
    void writesNothingWhereItMayNot()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        auto options = site.options();
        options.readOnly = true;
        const auto connection = opened(options);
        Keys keys(*connection, site.schema(), &site.quick);
        QCOMPARE(said(keys.create({zoe, nobodys, {}})), said(Error::Kind::ReadOnly));
        QCOMPARE(said(keys.updatePassword(adas, {})), said(Error::Kind::ReadOnly));
        QCOMPARE(said(keys.rename(adas, nobodys)), said(Error::Kind::ReadOnly));
        QCOMPARE(said(keys.remove(adas)), said(Error::Kind::ReadOnly));
        QCOMPARE(shown(keys.get(adas)), u"email|ada@example.com|ada0000000000001|1"_s);
    }
};

QTEST_GUILESS_MAIN(TestLuciaKeys)
#include "tst_luciakeys.moc"
