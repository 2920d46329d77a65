#include "auth/inspector.h"
#include "luciasite.h"

#include <QRegularExpression>

using namespace candela;
using namespace candela::tests;
using database::Error;
using lucia::KeyName;
using lucia::NewUser;
using lucia::User;

class TestLuciaUsers : public QObject
{
    Q_OBJECT

    static Attributes named(const QString &username)
    {
        return {{u"username"_s, username}, {u"email"_s, QVariant()}, {u"email_verified"_s, false}};
    }
    static QString shown(const LuciaResult<User> &user)
    {
        if (!user)
            return said(user.error());
        return u"%1|%2|%3|%4"_s.arg(user->id, attribute(user->attributes, u"username"_s).toString(),
            attribute(user->attributes, u"email"_s).toString(),
            attribute(user->attributes, u"email_verified"_s).toBool() ? u"verified"_s : u"not"_s);
    }
    static const inline KeyName name = {u"email"_s, u"new@example.com"_s};

private slots:
    void gets_data() { engines(); }
    void gets()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto found = site.allUsers.get(ada);
        QCOMPARE(shown(found), u"ada0000000000001|ada|ada@example.com|verified"_s);
        QCOMPARE(found->attributes.size(), 3);
        QVERIFY(attribute(site.allUsers.get(zoe)->attributes, u"email"_s).isNull());
        QCOMPARE(shown(site.allUsers.get(u"nobody"_s)), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(shown(site.allUsers.get(u""_s)), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(shown(site.allUsers.get(u"ADA0000000000001"_s)), u"AUTH_INVALID_USER_ID"_s);
    }

    void creates_data() { engines(); }
    void creates()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto plain = site.allUsers.create({{}, {}, named(u"plain"_s)});
        QVERIFY(plain);
        QVERIFY(QRegularExpression(u"^[a-z0-9]{15}$"_s).match(plain->id).hasMatch());
        QCOMPARE(shown(site.allUsers.get(plain->id)), shown(plain));
        QVERIFY(site.allUsers.create({{}, {}, named(u"another"_s)})->id != plain->id);

        const auto keyed = site.allUsers.create({u"new"_s, NewUser::Key{name, secret(u"pass"_s)}, named(u"keyed"_s)});
        QCOMPARE(shown(keyed), u"new|keyed||not"_s);
        QCOMPARE(said(site.allKeys.use(name, secret(u"pass"_s))), u"done"_s);
        QCOMPARE(site.allKeys.get(name)->userId, u"new"_s);
        const KeyName github{u"github"_s, u"7"_s};
        QCOMPARE(said(site.allUsers.create({u"hub"_s, NewUser::Key{github, {}}, named(u"hub"_s)})), u"done"_s);
        QCOMPARE(said(site.allKeys.use(github, std::nullopt)), u"done"_s);
        QCOMPARE(said(site.allUsers.create({u""_s, {}, named(u"o'brien\" `ü🔑"_s)})), u"done"_s);
        QCOMPARE(shown(site.allUsers.get(u""_s)), u"|o'brien\" `ü🔑||not"_s);
    }

    // The user is not there without the key.
    void createsBothOrNothing_data() { engines(); }
    void createsBothOrNothing()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const KeyName adas{u"email"_s, u"ada@example.com"_s};
        const auto create = [&](const KeyName &key, const QString &password, const Attributes &attributes,
                                const QString &id = u"new"_s) {
            return site.allUsers.create({id, NewUser::Key{key, secret(password)}, attributes});
        };
        QCOMPARE(shown(create(adas, u"pass"_s, named(u"new"_s))), u"AUTH_DUPLICATE_KEY_ID"_s);
        QCOMPARE(
            shown(create({u"a:b"_s, u"c"_s}, u"pass"_s, named(u"new"_s))), said(Error::Kind::Input, u"providerId"_s));
        QCOMPARE(shown(create(name, u""_s, named(u"new"_s))), said(Error::Kind::Input, u"password"_s));
        QVERIFY(failedWith(create(name, u"pass"_s, named(u"ada"_s)), Error::Kind::Constraint));
        QVERIFY(failedWith(create(name, u"pass"_s, named(u"new"_s), ada), Error::Kind::Constraint));
        QVERIFY(!create(name, u"pass"_s, {}));
        QVERIFY(!create(name, u"pass"_s, {{u"no such column"_s, 1}}));
        QCOMPARE(shown(create(name, u"pass"_s, {{u"ID"_s, u"other"_s}})), said(Error::Kind::Input, u"ID"_s));
        QCOMPARE(site.rowsOf(u"new"_s), u"users=0 keys=0 sessions=0"_s);
        QCOMPARE(said(site.allKeys.get(name)), u"AUTH_INVALID_KEY_ID"_s);
        site.forbid(u"insert"_s, site.keys());
        QVERIFY(!create(name, u"pass"_s, named(u"new"_s)));
        QCOMPARE(site.rowsOf(u"new"_s), u"users=0 keys=0 sessions=0"_s);
        // The connection is fit for more.
        QCOMPARE(said(site.allUsers.create({u"new"_s, {}, named(u"new"_s)})), u"done"_s);
    }

    void updatesAttributes_data() { engines(); }
    void updatesAttributes()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        QCOMPARE(shown(site.allUsers.updateAttributes(
                     ada, {{u"email"_s, u"Ä'\"@example.com"_s}, {u"email_verified"_s, false}})),
            u"ada0000000000001|ada|Ä'\"@example.com|not"_s);
        QCOMPARE(shown(site.allUsers.get(ada)), u"ada0000000000001|ada|Ä'\"@example.com|not"_s);
        QCOMPARE(
            shown(site.allUsers.updateAttributes(ada, {{u"email"_s, QVariant()}})), u"ada0000000000001|ada||not"_s);
        QVERIFY(attribute(site.allUsers.get(ada)->attributes, u"email"_s).isNull());
        QCOMPARE(shown(site.allUsers.get(bob)), u"bob0000000000002|bob|bob@example.com|not"_s);
        QCOMPARE(shown(site.allUsers.updateAttributes(ada, {})), u"ada0000000000001|ada||not"_s);
        QCOMPARE(shown(site.allUsers.updateAttributes(u"nobody"_s, {})), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(shown(site.allUsers.updateAttributes(u"nobody"_s, {{u"email"_s, u"x"_s}})), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(shown(site.allUsers.updateAttributes(u"ADA0000000000001"_s, {{u"email"_s, u"x"_s}})),
            u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(shown(site.allUsers.updateAttributes(ada, {{u"id"_s, u"x"_s}})), said(Error::Kind::Input, u"id"_s));
        QVERIFY(failedWith(site.allUsers.updateAttributes(ada, {{u"username"_s, u"bob"_s}}), Error::Kind::Constraint));
        QCOMPARE(shown(site.allUsers.get(ada)), u"ada0000000000001|ada||not"_s);
    }

    void removes_data() { engines(); }
    void removes()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        QVERIFY(site.allUsers.remove(u"ADA0000000000001"_s));
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
        QVERIFY(site.allUsers.remove(ada));
        QCOMPARE(site.rowsOf(ada), u"users=0 keys=0 sessions=0"_s);
        QCOMPARE(site.rowsOf(bob), u"users=1 keys=1 sessions=3"_s);
        QVERIFY(site.allUsers.remove(ada));
        auto schema = site.schema();
        schema.sessions.reset();
        lucia::Users users(*site.connection, schema);
        QVERIFY(users.remove(u"eve0000000000004"_s));
        QCOMPARE(site.rowsOf(u"eve0000000000004"_s), u"users=0 keys=0 sessions=0"_s);
    }

    void removesAllOrNothing_data() { engines(); }
    void removesAllOrNothing()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.forbid(u"delete"_s, site.users());
        const auto done = site.allUsers.remove(ada);
        QVERIFY(!done);
        QCOMPARE(done.error().error.kind, LuciaError::Kind::Database);
        QVERIFY(done.error().dependents.empty());
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
    }

    void writesNothingWhereItMayNot_data() { engines(); }
    void writesNothingWhereItMayNot()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        auto options = site.options();
        options.readOnly = true;
        const auto connection = opened(options);
        lucia::Users users(*connection, site.schema(), &site.quick);
        QCOMPARE(shown(users.create({{}, {}, named(u"new"_s)})), said(Error::Kind::ReadOnly));
        QCOMPARE(shown(users.updateAttributes(ada, {{u"email"_s, u"x"_s}})), said(Error::Kind::ReadOnly));
        QCOMPARE(said(users.remove(ada).error().error), said(Error::Kind::ReadOnly));
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
    }

    void takesIdsOfOtherTypes_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("id");
        const auto uuid = u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s;
        QTest::newRow("sqlite integer") << u"sqlite"_s << u"integer"_s << u"9007199254740993"_s;
        QTest::newRow("mysql bigint") << u"mysql"_s << u"bigint"_s << u"9007199254740993"_s;
        QTest::newRow("mysql char(36)") << u"mysql"_s << u"char(36)"_s << uuid;
        QTest::newRow("postgres bigint") << u"postgres"_s << u"bigint"_s << u"9007199254740993"_s;
        QTest::newRow("postgres uuid") << u"postgres"_s << u"uuid"_s << uuid;
    }
    void takesIdsOfOtherTypes()
    {
        FETCH_ENGINE();
        QFETCH(QString, type);
        QFETCH(QString, id);
        TestDatabase database(engine);
        const auto keyId = engine == u"mysql" ? u"varchar(99)"_s : u"text"_s;
        database.run(u"create table auth_user (id %1 primary key, name varchar(9))"_s.arg(type));
        database.run(u"create table user_key (id %2 primary key, user_id %1 not null, hashed_password varchar(255), "
                     "foreign key (user_id) references auth_user(id))"_s.arg(type, keyId));
        database.run(
            u"create table user_session (id %2 primary key, user_id %1 not null, active_expires bigint not null, "
            "idle_expires bigint not null, foreign key (user_id) references auth_user(id))"_s.arg(type, keyId));
        database.run(u"create table password_reset_token (id %2 primary key, expires bigint, user_id %1 not null, "
                     "foreign key (user_id) references auth_user(id))"_s.arg(type, keyId));
        const auto connection = database.connect();
        const auto schema = auth::inspect(*connection);
        QVERIFY(schema);
        const QuickHasher quick;
        lucia::Users users(*connection, *schema, &quick);
        lucia::Keys keys(*connection, *schema, &quick);
        lucia::Sessions sessions(*connection, *schema);

        const auto made = users.create({id, NewUser::Key{name, secret(u"pass"_s)}, {{u"name"_s, u"ada"_s}}});
        QVERIFY2(made, qPrintable(said(made)));
        QCOMPARE(users.get(id)->id, id);
        QCOMPARE(keys.use(name, secret(u"pass"_s))->userId, id);
        QCOMPARE(attribute(users.updateAttributes(id, {{u"name"_s, u"eve"_s}})->attributes, u"name"_s), u"eve"_s);
        const auto session = sessions.create(id, {});
        QVERIFY(session);
        QCOMPARE(sessions.validate(session->id)->user.id, id);
        QCOMPARE(sessions.allOf(id)->size(), std::size_t(1));
        const auto other = sessions.create(id, {});
        QCOMPARE(sessions.invalidateAllButOf(id, session->id).value_or(-1), 1);
        database.run(u"insert into password_reset_token values ('t', 1, ?)"_s, {id});
        QCOMPARE(users.dependents(id)->size(), std::size_t(1));
        const auto refused = users.remove(id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().dependents.size(), std::size_t(1));
        QVERIFY(users.remove(id, lucia::Users::Rest::Remove));
        QCOMPARE(said(users.get(id)), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(database.value(u"select count(*) from user_session"_s).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLuciaUsers)
#include "tst_luciausers.moc"
