#include "adaptersite.h"
#include "tables.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::Adapter;
using auth::KeyChange;
using auth::KeyRow;
using auth::UserRow;
using Kind = database::Error::Kind;

// Users and keys; the values of their columns are for tst_adaptervalues.
class TestAdapter : public QObject
{
    Q_OBJECT

    static const inline QString ada = u"ada0000000000001"_s, zoe = u"zoe0000000000005"_s;

    static QString idsOf(AdapterSite &site, const QString &user)
    {
        const auto keys = site.adapter().getKeysByUserId(user);
        if (!keys)
            return site.fault(keys.error());
        QStringList ids;
        for (const auto &key : *keys)
            ids << key.id;
        return ids.join(u' ');
    }
    static UserRow user(const QString &id, const QString &name)
    {
        return {id, {{u"username"_s, name}, {u"email_verified"_s, true}}};
    }

private slots:
    void getsUsers_data() { engines(); }
    void getsUsers()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const auto found = site.adapter().getUser(ada);
        QVERIFY(found && *found);
        QCOMPARE((*found)->id, ada);
        QCOMPARE((*found)->attributes.size(), 3);
        QCOMPARE(valueOf((*found)->attributes, u"username"_s), QVariant(u"ada"_s));
        QVERIFY(valueOf((*found)->attributes, u"email_verified"_s).toBool());
        QVERIFY(!valueOf((*site.adapter().getUser(zoe))->attributes, u"email"_s).isValid());
        for (const auto &nobody : {u"nobody"_s, u""_s, u"*"_s, u"ADA0000000000001"_s, ada + u' ', u"' or ''='"_s}) {
            const auto none = site.adapter().getUser(nobody);
            QVERIFY2(none && !*none, qPrintable(nobody));
        }
    }

    void setsUsers_data() { engines(); }
    void setsUsers()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const auto none = std::optional<KeyRow>();
        QCOMPARE(site.write(&Adapter::setUser, user(u"new1"_s, u"new1"_s), none), u"done"_s);
        const auto made = site.adapter().getUser(u"new1"_s);
        QVERIFY(made && *made);
        QCOMPARE(valueOf((*made)->attributes, u"username"_s).toString(), u"new1"_s);
        const std::optional<KeyRow> key = KeyRow{u"email:new2"_s, u"new2"_s, LuciaFixture::hash()};
        QCOMPARE(site.write(&Adapter::setUser, user(u"new2"_s, u"new2"_s), key), u"done"_s);
        QCOMPARE(idsOf(site, u"new2"_s), u"email:new2"_s);
        QVERIFY((*site.adapter().getKey(u"email:new2"_s))->hashedPassword == LuciaFixture::hash());

        // Another user's key: nothing of the new user stays.
        const std::optional<KeyRow> taken = KeyRow{u"email:new2"_s, u"new3"_s, {}};
        QCOMPARE(site.write(&Adapter::setUser, user(u"new3"_s, u"new3"_s), taken), u"AUTH_DUPLICATE_KEY_ID"_s);
        QVERIFY(!*site.adapter().getUser(u"new3"_s));
        // A key may be another user's, but that one has to be there.
        const std::optional<KeyRow> alien = KeyRow{u"email:new4"_s, u"nobody"_s, {}};
        QCOMPARE(site.write(&Adapter::setUser, user(u"new4"_s, u"new4"_s), alien), u"AUTH_INVALID_USER_ID"_s);
        QVERIFY(!*site.adapter().getUser(u"new4"_s));

        const auto constraint = site.fault(Kind::Constraint);
        QCOMPARE(site.write(&Adapter::setUser, user(u"new1"_s, u"other"_s), none), constraint);
        QCOMPARE(site.write(&Adapter::setUser, user(u"new5"_s, u"new1"_s), none), constraint);
        QCOMPARE(site.write(&Adapter::setUser, UserRow{u"new5"_s, {}}, none), constraint); // NOT NULL columns
        QCOMPARE(
            site.write(&Adapter::setUser, UserRow{u"new5"_s, {{u"nothing"_s, 1}}}, none), site.fault(Kind::Schema));
    }

    void updatesUsers_data() { engines(); }
    void updatesUsers()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const Attributes changes = {{u"username"_s, u"Ada L."_s}, {u"email"_s, QVariant()}};
        QCOMPARE(site.write(&Adapter::updateUser, ada, changes), u"done"_s);
        const auto after = site.adapter().getUser(ada);
        QCOMPARE(valueOf((*after)->attributes, u"username"_s).toString(), u"Ada L."_s);
        QVERIFY(!valueOf((*after)->attributes, u"email"_s).isValid());
        QVERIFY(valueOf((*after)->attributes, u"email_verified"_s).toBool());
        QCOMPARE(site.write(&Adapter::updateUser, ada, Attributes()), u"done"_s);
        QCOMPARE(site.write(&Adapter::updateUser, u"nobody"_s, changes), u"done"_s);
        QCOMPARE(site.write(&Adapter::updateUser, ada.toUpper(), Attributes{{u"username"_s, u"x"_s}}), u"done"_s);
        QCOMPARE(valueOf((*site.adapter().getUser(ada))->attributes, u"username"_s).toString(), u"Ada L."_s);
        const Attributes taken = {{u"username"_s, u"bob"_s}};
        QCOMPARE(site.write(&Adapter::updateUser, ada, taken), site.fault(Kind::Constraint));
        for (const auto &[name, value] : Attributes{{u"a\0b"_s, 1}, {u""_s, 1}, {u"email"_s, QVariantList{1}},
                 {u"email"_s, QStringList{u"x"_s}}, {u"email"_s, QVariantMap()}})
            QCOMPARE(site.write(&Adapter::updateUser, ada, Attributes{{name, value}}), site.fault(Kind::Input));
    }

    void deletesUsers_data() { engines(); }
    void deletesUsers()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        QCOMPARE(site.write(&Adapter::deleteUser, ada), site.fault(Kind::Constraint)); // keys and sessions are left
        QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, zoe), u"done"_s);
        QCOMPARE(site.write(&Adapter::deleteUser, zoe.toUpper()), u"done"_s);
        QVERIFY(*site.adapter().getUser(zoe));
        QCOMPARE(site.write(&Adapter::deleteUser, zoe), u"done"_s);
        QVERIFY(!*site.adapter().getUser(zoe));
        QCOMPARE(site.write(&Adapter::deleteUser, zoe), u"done"_s);
        QCOMPARE(site.value(u"select count(*) from "_s + site.users()).toInt(), 4);
    }

    void getsKeys_data() { engines(); }
    void getsKeys()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const auto key = site.adapter().getKey(u"email:ada@example.com"_s);
        QVERIFY(key && *key);
        QCOMPARE((*key)->userId, ada);
        QVERIFY((*key)->hashedPassword == LuciaFixture::hash());
        QVERIFY(!(*site.adapter().getKey(u"github:583231"_s))->hashedPassword);
        for (const auto &none : {u"nobody"_s, u""_s, u"EMAIL:ada@example.com"_s, u"email:ada@example.com "_s}) {
            const auto found = site.adapter().getKey(none);
            QVERIFY2(found && !*found, qPrintable(none));
        }
        QCOMPARE(idsOf(site, ada), u"email:ada@example.com github:583231"_s);
        for (const auto &nobody : {u"nobody"_s, u""_s, ada.toUpper(), zoe})
            QCOMPARE(idsOf(site, nobody), QString());
    }

    void setsKeys_data() { engines(); }
    void setsKeys()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"email:zoe"_s, zoe, u"x"_s}), u"done"_s);
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"github:7"_s, zoe, {}}), u"done"_s);
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"empty:"_s, zoe, u""_s}), u"done"_s);
        QCOMPARE(idsOf(site, zoe), u"email:zoe empty: github:7"_s);
        QVERIFY((*site.adapter().getKey(u"empty:"_s))->hashedPassword == u""_s);
        const auto duplicate = u"AUTH_DUPLICATE_KEY_ID"_s, invalid = u"AUTH_INVALID_USER_ID"_s;
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"email:zoe"_s, ada, {}}), duplicate);
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"email:new"_s, u"nobody"_s, {}}), invalid);
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"email:new"_s, zoe.toUpper(), {}}), invalid);
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"email:zoe"_s, u"nobody"_s, {}}), duplicate); // as Lucia's
        QCOMPARE(
            site.write(&Adapter::setKey, KeyRow{u"EMAIL:ZOE"_s, zoe, {}}), engine == u"mysql" ? duplicate : u"done"_s);
        QVERIFY((*site.adapter().getKey(u"email:zoe"_s))->hashedPassword == u"x"_s);
    }

    void updatesKeys_data() { engines(); }
    void updatesKeys()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const auto id = u"github:583231"_s;
        const auto hash = std::optional<QString>(u"hash"_s);
        QCOMPARE(site.write(&Adapter::updateKey, id, KeyChange{{}, {}, hash}), u"done"_s);
        QVERIFY((*site.adapter().getKey(id))->hashedPassword == u"hash"_s);
        QCOMPARE(site.write(&Adapter::updateKey, id, KeyChange{{}, {}, std::optional<QString>()}), u"done"_s);
        QVERIFY(!(*site.adapter().getKey(id))->hashedPassword);
        QCOMPARE(site.write(&Adapter::updateKey, id, KeyChange{u"github:1"_s, zoe, hash}), u"done"_s);
        QVERIFY(!*site.adapter().getKey(id));
        QCOMPARE(idsOf(site, zoe), u"github:1"_s);
        QCOMPARE(site.write(&Adapter::updateKey, id, KeyChange()), u"done"_s);
        for (const auto &absent : {id, u"GITHUB:1"_s})
            QCOMPARE(site.write(&Adapter::updateKey, absent, KeyChange{{}, u"nobody"_s, hash}), u"done"_s);
        QCOMPARE(site.write(&Adapter::updateKey, u"github:1"_s, KeyChange{u"google:1187"_s, {}, {}}),
            u"AUTH_DUPLICATE_KEY_ID"_s);
        QCOMPARE(
            site.write(&Adapter::updateKey, u"github:1"_s, KeyChange{{}, u"nobody"_s, {}}), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(idsOf(site, zoe), u"github:1"_s);
    }

    void deletesKeys_data() { engines(); }
    void deletesKeys()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        for (const auto &id : {u"GITHUB:583231"_s, u"nobody"_s, u"github:583231"_s, u"github:583231"_s})
            QCOMPARE(site.write(&Adapter::deleteKey, id), u"done"_s);
        QCOMPARE(idsOf(site, ada), u"email:ada@example.com"_s);
        site.addKey(u"github:1"_s, ada);
        for (const auto &id : {ada.toUpper(), u"nobody"_s})
            QCOMPARE(site.write(&Adapter::deleteKeysByUserId, id), u"done"_s);
        QCOMPARE(idsOf(site, ada), u"email:ada@example.com github:1"_s);
        QCOMPARE(site.write(&Adapter::deleteKeysByUserId, ada), u"done"_s);
        QCOMPARE(idsOf(site, ada), QString());
        QCOMPARE(site.value(u"select count(*) from "_s + site.keys()).toInt(), 3);
    }

    void endsLists_data() { engines(); }
    void endsLists()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        site.run(u"create table digit (d integer)"_s);
        site.run(u"insert into digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)"_s);
        site.run(u"insert into %1 (id, user_id) select 10000 * e.d + 1000 * a.d + 100 * b.d + 10 * c.d + f.d, '%2' "
                 "from digit a, digit b, digit c, digit e, digit f where e.d < 2"_s.arg(site.keys(), zoe));
        QCOMPARE(idsOf(site, zoe), site.fault(Kind::Input));
        site.run(u"delete from %1 where id = '19999'"_s.arg(site.keys()));
        QCOMPARE(site.adapter().getKeysByUserId(zoe)->size(), std::size_t(19'999));
        QCOMPARE(site.write(&Adapter::deleteKeysByUserId, zoe), u"done"_s);
        QCOMPARE(site.value(u"select count(*) from "_s + site.keys()).toInt(), 5);
    }

    // A table without a primary key has room for ids that its collation takes for one.
    void neighbours()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        AdapterOn<TestDatabase> site(engine);
        site.run(u"create table auth_user (id varchar(20) not null, username varchar(20))"_s);
        site.run(u"create table user_key (id varchar(20), user_id varchar(20), hashed_password varchar(20))"_s);
        site.run(u"insert into auth_user values ('A', 'upper'), ('a', 'lower'), ('á', 'accent')"_s);
        site.run(
            u"insert into user_key values ('k', 'a', null), ('K', 'A', null), ('l', 'A', null), ('m', 'a', null)"_s);
        QCOMPARE(valueOf((*site.adapter().getUser(u"a"_s))->attributes, u"username"_s).toString(), u"lower"_s);
        QVERIFY(!*site.adapter().getUser(u"a "_s));
        const auto conflict = site.fault(Kind::Conflict);
        QCOMPARE(site.write(&Adapter::updateUser, u"a"_s, Attributes{{u"username"_s, u"x"_s}}), conflict);
        QCOMPARE(site.write(&Adapter::deleteUser, u"A"_s), conflict);
        QCOMPARE(site.write(&Adapter::deleteKey, u"k"_s), conflict);
        QCOMPARE(site.write(&Adapter::deleteKeysByUserId, u"a"_s), conflict);
        QCOMPARE(site.value(u"select count(*) from user_key"_s).toInt(), 4);
        site.run(u"delete from user_key where binary id = 'K'"_s);
        QCOMPARE(site.write(&Adapter::deleteKeysByUserId, u"a"_s), u"done"_s);
        QCOMPARE(site.column(u"select id from user_key"_s), QStringList{u"l"_s});
    }
};

QTEST_GUILESS_MAIN(TestAdapter)
#include "tst_adapter.moc"
