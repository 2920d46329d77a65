// What an operator does to users, as it stands in the database afterwards, and what they are told when it cannot be done.
#include "auth/inspector.h"
#include "auth/userchanges.h"
#include "keysite.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::UserChanges;
using database::Error;

static const QString ada = u"ada0000000000001"_s, zoe = u"zoe0000000000005"_s;

class TestUserChanges : public QObject
{
    Q_OBJECT

    struct Site : KeySite {
        explicit Site(const QString &engine) : KeySite(engine), changes(*connection, schema()) {}
        void addTokens(const QString &userId, int count)
        {
            const auto text = engine() == u"mysql" ? u"varchar(16)"_s : u"text"_s;
            if (!m_hasTokens)
                run(u"create table password_reset_token (id %1 not null primary key, user_id %1 not null, "
                    "foreign key (user_id) references %2(id))"_s.arg(text, users()));
            m_hasTokens = true;
            for (int i = 0; i < count; ++i)
                run(u"insert into password_reset_token values ('t%1', ?)"_s.arg(++m_tokens), {userId});
        }
        int rowsOf(const QString &table, const QString &column, const QString &id)
        {
            return value(u"select count(*) from %1 where %2 = ?"_s.arg(table, column), {id}).toInt();
        }
        UserChanges changes;

    private:
        bool m_hasTokens = false;
        int m_tokens = 0;
    };
    template <class T> static int kind(const database::Result<T> &result)
    {
        return result ? -1 : int(result.error().kind);
    }

    static auth::Attributes named(const QString &engine, const QString &name)
    {
        return {{u"username"_s, name}, {u"email_verified"_s, engine == u"postgres" ? QVariant(false) : QVariant(0LL)}};
    }

private slots:
    void createdUserIsWhatWasAsked_data() { engines(); }
    void createdUserIsWhatWasAsked()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto schema = auth::inspect(*site.connection);
        QVERIFY(schema);
        UserChanges changes(*site.connection, *schema);
        auth::lucia::NewUser user{{}, {{{u"email"_s, u"new:one@example.com"_s}, {}}}, named(engine, u"new"_s)};
        QVERIFY(changes.create(u"new"_s, user));
        QCOMPARE(site.rowsOf(site.keys(), u"user_id"_s, u"new"_s), 1);
        const auto said = [&](const QString &id) {
            const auto made = changes.create(id, user);
            return made ? u"made"_s : u"%1 %2 %3"_s.arg(int(made.error().kind)).arg(made.error().code, made.error().subject);
        };
        const auto taken = u"%1 "_s.arg(int(Error::Kind::Constraint));
        QCOMPARE(said(u"new"_s), taken + u"duplicate-user new"_s);
        user.attributes = named(engine, u"newer"_s);
        QCOMPARE(said(u"newer"_s), taken + u"duplicate-key email:new:one@example.com"_s);
        QCOMPARE(site.rowsOf(site.users(), u"id"_s, u"newer"_s), 0);
        user.key->name.providerUserId = u"newer"_s;
        user.attributes = named(engine, u"new"_s);
        QVERIFY(said(u"newer"_s).endsWith(u" username"_s));
        QCOMPARE(site.rowsOf(site.users(), u"id"_s, u"newer"_s), 0);
        user.attributes = named(engine, u"newer"_s);
        user.key->name.providerId = u"a:b"_s;
        QCOMPARE(said(u"newer"_s), u"%1  providerId"_s.arg(int(Error::Kind::Input)));
        user.key = {{u"github"_s, u"1"_s}, database::Secret(u"secret"_s)};
        QCOMPARE(said(u"newer"_s), u"%1  oauth"_s.arg(int(Error::Kind::Input)));
        QCOMPARE(site.rowsOf(site.users(), u"id"_s, u"newer"_s), 0);
        user.key->password.reset();
        QCOMPARE(said(u"newer"_s), u"made"_s);
    }

    // MySQL takes these for the same; the others make two users.
    void idInAnotherSpelling_data() { engines(); }
    void idInAnotherSpelling()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto made = site.changes.create(ada.toUpper(), {{}, {}, named(engine, u"Ada2"_s)});
        QCOMPARE(made.has_value(), engine != u"mysql");
        if (!made)
            QCOMPARE(made.error().subject, ada);
    }

    void newIdIsOfTheColumnsType()
    {
        Site site(u"sqlite"_s);
        auto schema = *auth::inspect(*site.connection);
        QCOMPARE(auth::newUserId(schema)->size(), 15);
        QVERIFY(auth::newUserId(schema) != auth::newUserId(schema));
        schema.texts.clear();
        QVERIFY(!auth::newUserId(schema));
        schema.userIdType = u"uuid"_s;
        QCOMPARE(auth::newUserId(schema)->size(), 36);
    }

    void userGoesWithKeysAndSessions_data() { engines(); }
    void userGoesWithKeysAndSessions()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto rest = site.changes.restOf(ada);
        QVERIFY(rest);
        QCOMPARE(rest->keys, 2);
        QCOMPARE(rest->sessions->total(), 3);
        QVERIFY(rest->dependents.empty());
        QVERIFY(site.changes.remove(ada, *rest, false));
        QCOMPARE(site.rowsOf(site.users(), u"id"_s, ada), 0);
        QCOMPARE(site.rowsOf(site.keys(), u"user_id"_s, ada), 0);
        QCOMPARE(site.sessionsOf(ada), 0);
        QCOMPARE(kind(site.changes.remove(ada, *rest, false)), int(Error::Kind::Missing));
        QCOMPARE(kind(site.changes.restOf(ada)), int(Error::Kind::Missing));
    }

    void dependentsAreInTheWayUntilTheyGoAsWell_data() { engines(); }
    void dependentsAreInTheWayUntilTheyGoAsWell()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addTokens(ada, 2);
        site.addTokens(zoe, 1);
        const auto rest = site.changes.restOf(ada);
        QVERIFY(rest);
        QCOMPARE(rest->removed(), 2);
        QVERIFY(!rest->isInTheWay());
        QCOMPARE(kind(site.changes.remove(ada, *rest, false)), int(Error::Kind::Constraint));
        QCOMPARE(site.sessionsOf(ada), 3);
        // One more than was seen.
        site.addTokens(ada, 1);
        QCOMPARE(kind(site.changes.remove(ada, *rest, true)), int(Error::Kind::Conflict));
        QCOMPARE(site.sessionsOf(ada), 3);
        QVERIFY(site.changes.remove(ada, *site.changes.restOf(ada), true));
        QCOMPARE(site.rowsOf(site.users(), u"id"_s, ada), 0);
        QCOMPARE(site.rowsOf(u"password_reset_token"_s, u"user_id"_s, ada), 0);
        QCOMPARE(site.rowsOf(u"password_reset_token"_s, u"user_id"_s, zoe), 1);
    }

    void attributesAreEdited_data() { engines(); }
    void attributesAreEdited()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto seen = site.changes.attributesOf(ada);
        QVERIFY(seen);
        QCOMPARE(seen->sessions->total(), 3);
        const auto address = u"a'\"\\%_ \u05d0@example.com"_s;
        const auto done = site.changes.edit(ada, seen->values, {{u"email"_s, address}}, false);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(site.value(u"select email from %1 where id = ?"_s.arg(site.users()), {ada}).toString(), address);
        QCOMPARE(site.value(u"select username from %1 where id = ?"_s.arg(site.users()), {ada}).toString(), u"ada"_s);
        QCOMPARE(site.sessionsOf(ada), 3);
        const auto again = site.changes.attributesOf(ada);
        QCOMPARE(site.changes.edit(ada, again->values, {{u"email"_s, QVariant()}}, true).value_or(-1), 3);
        QVERIFY(site.value(u"select email from %1 where id = ?"_s.arg(site.users()), {ada}).isNull());
        QCOMPARE(site.sessionsOf(ada), 0);
        QCOMPARE(kind(site.changes.edit(ada, seen->values, {{u"email"_s, u"x"_s}}, true)), int(Error::Kind::Conflict));
        QCOMPARE(kind(site.changes.edit(u"nobody"_s, seen->values, {{u"email"_s, u"x"_s}}, true)),
            int(Error::Kind::Missing));
    }

    // Whichever of the values that were shown it is.
    void valueChangedMeanwhileIsAConflict_data() { engines(); }
    void valueChangedMeanwhileIsAConflict()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto seen = site.changes.attributesOf(ada);
        site.run(u"update %1 set username = 'ADA' where id = ?"_s.arg(site.users()), {ada});
        QCOMPARE(kind(site.changes.edit(ada, seen->values, {{u"email"_s, u"x"_s}}, true)), int(Error::Kind::Conflict));
        QCOMPARE(site.sessionsOf(ada), 3);
    }

    void columnThatIsRefusedIsNamed_data() { engines(); }
    void columnThatIsRefusedIsNamed()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto inspected = auth::inspect(*site.connection);
        QVERIFY(inspected);
        UserChanges changes(*site.connection, *inspected);
        const auto seen = changes.attributesOf(ada);
        const auto taken = changes.edit(ada, seen->values, {{u"username"_s, u"bob"_s}}, true);
        QCOMPARE(kind(taken), int(Error::Kind::Constraint));
        QVERIFY2(taken.error().subject == u"username", qPrintable(taken.error().detail));
        const auto null = changes.edit(ada, seen->values, {{u"username"_s, QVariant()}}, true);
        QVERIFY(!null);
        QVERIFY2(null.error().subject == u"username", qPrintable(null.error().detail));
        QCOMPARE(site.sessionsOf(ada), 3);
    }
};

QTEST_GUILESS_MAIN(TestUserChanges)
#include "tst_userchanges.moc"
