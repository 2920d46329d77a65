#include "auth/inspector.h"
#include "keysite.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::HashKind;
using auth::Keys;
using auth::PasswordReset;
using auth::SeenKey;
using database::Error;
using Kind = Error::Kind;

class TestPasswordReset : public QObject
{
    Q_OBJECT

    // Lucia's own format, but somebody else acts while it takes its time.
    class SlowHasher : public auth::Hasher
    {
    public:
        explicit SlowHasher(std::function<void()> meanwhile) : m_meanwhile(std::move(meanwhile)) {}
        QString id() const override { return lucia().id(); }
        bool recognises(QStringView encoded) const override { return lucia().recognises(encoded); }
        database::Result<QString> hash(const database::Secret &password, QStringView like) const override
        {
            m_meanwhile();
            return lucia().hash(password, like);
        }
        database::Result<bool> verify(const database::Secret &password, QStringView encoded) const override
        {
            return lucia().verify(password, encoded);
        }

    private:
        static const auth::Hasher &lucia() { return *auth::hasherFor(HashKind::LuciaScrypt); }
        std::function<void()> m_meanwhile;
    };

    // Changes the new row of a key before, on SQLite after, it is updated.
    static void spoilUpdates(KeySite &site, const QString &column, const QString &value)
    {
        if (site.engine() == u"sqlite")
            site.run(
                u"create trigger spoil after update on user_key begin update user_key "
                 "set %1 = '%2' where id = new.id; end"_s
                    .arg(column, value));
        else if (site.engine() == u"mysql")
            site.run(
                u"create trigger spoil before update on user_key for each row set new.%1 = '%2'"_s.arg(column, value));
        else
            trigger(site, u"before update on user_key"_s, u"new.%1 = '%2'; return new;"_s.arg(column, value));
    }
    static void forbidDeletes(KeySite &site)
    {
        if (site.engine() == u"sqlite")
            site.run(
                u"create trigger forbid before delete on user_session begin select raise(abort, 'forbidden'); end"_s);
        else if (site.engine() == u"mysql")
            site.run(
                u"create trigger forbid before delete on user_session for each row signal "
                 "sqlstate '45000' set message_text = 'forbidden'"_s);
        else
            trigger(site, u"before delete on user_session"_s, u"raise exception 'forbidden';"_s);
    }
    static void trigger(KeySite &site, const QString &when, const QString &body)
    {
        site.run(u"create function act() returns trigger language plpgsql as $$ begin %1 end $$"_s.arg(body));
        site.run(u"create trigger act %1 for each row execute function act()"_s.arg(when));
    }

private slots:
    void resets_data() { engines(); }
    void resets()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto bobs = site.stored(u"username:bob"_s);
        const auto done = site.all.resetPassword(site.reset(u"email:ada@example.com"_s));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(done->userId, u"ada0000000000001"_s);
        QCOMPARE(done->sessionsEnded, 3);
        QCOMPARE(done->hasher->id(), u"lucia-scrypt"_s);
        QVERIFY(site.opens(u"email:ada@example.com"_s, u"New-Pässword 1"_s));
        QVERIFY(!site.opens(u"email:ada@example.com"_s, LuciaFixture::password()));
        QCOMPARE(site.sessionsOf(u"ada0000000000001"_s), 0);
        QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
        QCOMPARE(site.stored(u"username:bob"_s), bobs);
        QCOMPARE(site.stored(u"github:583231"_s), QString());
    }

    // The same password, each with a hash of its own.
    void allKeysOfAUser_data() { engines(); }
    void allKeysOfAUser()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto second = u"username:ada"_s, first = u"email:ada@example.com"_s;
        site.addKey(second, u"ada0000000000001"_s, LuciaFixture::hash());
        auto reset = site.reset(first);
        reset.keys += site.reset(second).keys;
        const auto done = site.all.resetPassword(reset);
        QVERIFY(done);
        QCOMPARE(done->sessionsEnded, 3);
        QVERIFY(site.opens(first, u"New-Pässword 1"_s));
        QVERIFY(site.opens(second, u"New-Pässword 1"_s));
        QVERIFY(site.stored(first) != site.stored(second));
        QCOMPARE(site.stored(u"github:583231"_s), QString());
    }

    void noneOfSeveralWhereOneIsAnother_data() { engines(); }
    void noneOfSeveralWhereOneIsAnother()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto second = u"username:ada"_s, first = u"email:ada@example.com"_s;
        site.addKey(second, u"ada0000000000001"_s, LuciaFixture::hash());
        const auto before = site.stored(first);
        const auto refused = [&](const SeenKey &other, Kind kind) {
            auto reset = site.reset(first);
            reset.keys << other;
            const auto done = site.all.resetPassword(reset);
            return !done && done.error().kind == kind && done.error().subject == other.id && site.stored(first) == before
                && site.sessionsOf(u"ada0000000000001"_s) == 3;
        };
        QVERIFY(refused({second, "another"}, Kind::Conflict));
        QVERIFY(refused(site.reset(u"username:bob"_s).keys.first(), Kind::Conflict));
        QVERIFY(refused({u"username:nobody"_s, {}}, Kind::Missing));
    }

    void mailedLinksGoAsWell_data() { engines(); }
    void mailedLinksGoAsWell()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto text = engine == u"mysql" ? u"varchar(64)"_s : u"text"_s;
        site.run(u"create table password_reset_token (id %1 not null primary key, user_id %1 not null, "
                 "expires bigint not null)"_s.arg(text));
        for (const auto &[id, user] : {std::pair(u"1"_s, u"ada0000000000001"_s), {u"2"_s, u"ada0000000000001"_s},
                 {u"3"_s, u"ADA0000000000001"_s}, {u"4"_s, u"bob0000000000002"_s}})
            site.run(u"insert into password_reset_token values (?, ?, 0)"_s, {id, user});
        const auto schema = auth::inspect(*site.connection);
        QVERIFY(schema && schema->resetTokens);
        Keys keys(*site.connection, *schema);
        auto reset = site.reset(u"email:ada@example.com"_s);
        reset.endResetTokens = false;
        const auto kept = keys.resetPassword(reset);
        QVERIFY(kept);
        QCOMPARE(kept->resetTokensEnded, 0);
        const auto done = keys.resetPassword(site.reset(u"email:ada@example.com"_s));
        QVERIFY(done);
        QCOMPARE(done->resetTokensEnded, 2);
        QCOMPARE(site.value(u"select min(id) from password_reset_token"_s).toString(), u"3"_s);
        QCOMPARE(site.value(u"select count(*) from password_reset_token"_s).toInt(), 2);
    }

    void keepsSessions_data() { engines(); }
    void keepsSessions()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        auto reset = site.reset(u"email:ada@example.com"_s);
        reset.endSessions = false;
        const auto done = site.all.resetPassword(reset);
        QVERIFY(done);
        QCOMPARE(done->sessionsEnded, 0);
        QCOMPARE(site.sessionsOf(u"ada0000000000001"_s), 3);
    }

    void withoutSessionTable_data() { engines(); }
    void withoutSessionTable()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        auto schema = site.schema();
        schema.sessions.reset();
        const auto done = Keys(*site.connection, schema).resetPassword(site.reset(u"username:bob"_s));
        QVERIFY(done);
        QCOMPARE(done->sessionsEnded, 0);
        QVERIFY(site.opens(u"username:bob"_s, u"New-Pässword 1"_s));
    }

    void changedSinceSeen_data() { engines(); }
    void changedSinceSeen()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto reset = site.reset(u"username:bob"_s);
        site.run(u"update %1 set hashed_password = 'theirs' where id = 'username:bob'"_s.arg(site.keys()));
        const auto done = site.all.resetPassword(reset);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::Conflict);
        QCOMPARE(site.stored(u"username:bob"_s), u"theirs"_s);
        QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
    }

    void changedWhileHashing_data() { engines(); }
    void changedWhileHashing()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        for (const auto &act : {u"update %1 set hashed_password = 'theirs' where id = 'username:bob'"_s,
                 u"update %1 set hashed_password = null where id = 'username:bob'"_s,
                 u"delete from %1 where id = 'username:bob'"_s}) {
            const SlowHasher hasher([&] { site.run(act.arg(site.keys())); });
            auto reset = site.reset(u"username:bob"_s);
            reset.hasher = &hasher;
            const auto done = site.all.resetPassword(reset);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Kind::Conflict);
            QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
            site.run(u"delete from %1 where id = 'username:bob'"_s.arg(site.keys()));
            site.addKey(u"username:bob"_s, u"bob0000000000002"_s, LuciaFixture::hash());
        }
    }

    void hostileTrigger_data() { engines(); }
    void hostileTrigger()
    {
        FETCH_ENGINE();
        for (const auto &[column, value] :
            {std::pair{u"hashed_password"_s, u"s2:attacker"_s}, std::pair{u"user_id"_s, u"eve0000000000004"_s}}) {
            KeySite site(engine);
            spoilUpdates(site, column, value);
            const auto done = site.all.resetPassword(site.reset(u"username:bob"_s));
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Kind::Conflict);
            QCOMPARE(site.stored(u"username:bob"_s), LuciaFixture::hash());
            QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
        }
    }

    void nothingHalfDone_data() { engines(); }
    void nothingHalfDone()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        forbidDeletes(site);
        const auto done = site.all.resetPassword(site.reset(u"username:bob"_s));
        QVERIFY(!done);
        QCOMPARE(site.stored(u"username:bob"_s), LuciaFixture::hash());
        QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
        QVERIFY(site.connection->run({u"select 1"_s, {}}));
    }

    void refused_data() { engines(); }
    void refused()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto kind = [&](const PasswordReset &reset) {
            const auto done = site.all.resetPassword(reset);
            return done ? Kind::Other : done.error().kind;
        };
        const auto passwordless = site.all.resetPassword(site.reset(u"google:1187"_s));
        QVERIFY(!passwordless);
        QCOMPARE(passwordless.error().kind, Kind::Input);
        QCOMPARE(passwordless.error().subject, u"passwordless"_s);
        QCOMPARE(kind(site.reset(u"username:bob"_s, u""_s)), Kind::Input);
        QCOMPARE(kind(site.reset(u"nobody"_s)), Kind::Missing);
        QCOMPARE(kind(site.reset(u"USERNAME:BOB"_s)), Kind::Missing);       // whatever the collation thinks
        QCOMPARE(kind(site.reset(u"username:bob "_s)), Kind::Missing);
        QCOMPARE(site.stored(u"username:bob"_s), LuciaFixture::hash());
        QCOMPARE(site.stored(u"google:1187"_s), QString());
    }

    void readOnly_data() { engines(); }
    void readOnly()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        auto options = site.options();
        options.readOnly = true;
        const auto connection = opened(options);
        const auto done = Keys(*connection, site.schema()).resetPassword(site.reset(u"username:bob"_s));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::ReadOnly);
        QCOMPARE(site.stored(u"username:bob"_s), LuciaFixture::hash());
    }

    void keepsTheInstallationsFormat_data() { engines(); }
    void keepsTheInstallationsFormat()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        QCOMPARE(site.all.installationHasher().value_or(nullptr)->id(), u"lucia-scrypt"_s);
        const auto argon2 = auth::hasherFor(HashKind::Argon2id);
        const auto like
            = u"$argon2id$v=19$m=4096,t=3,p=1$A0hwCB36zPxzMeAhsfV4Pg$KDbIbU9aNJsEJeAP3vbysiC6o6v/EYohgLjyLs1zQHs"_s;
        const auto hash = argon2->hash(auth::passwordFrom(LuciaFixture::password()), like);
        QVERIFY(hash);
        site.run(u"update %1 set hashed_password = ? where hashed_password is not null"_s.arg(site.keys()), {*hash});
        QCOMPARE(site.all.installationHasher().value_or(nullptr)->id(), u"argon2id"_s);
        const auto done = site.all.resetPassword(site.reset(u"username:bob"_s));
        QVERIFY(done);
        QCOMPARE(done->hasher->id(), u"argon2id"_s);
        QVERIFY(site.stored(u"username:bob"_s).startsWith(u"$argon2id$v=19$m=4096,t=3,p=1$"));
        QVERIFY(site.opens(u"username:bob"_s, u"New-Pässword 1"_s));
        QCOMPARE(site.all.get(u"username:bob"_s)->parameters, u"m=4096, t=3, p=1"_s);
    }

    // The hash being replaced tells no parameters of the site's format, so those of the others count.
    void takesTheUsualParameters_data() { engines(); }
    void takesTheUsualParameters()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        for (const auto &user : {u"1"_s, u"2"_s, u"3"_s})
            site.addKey(u"email:"_s + user, u"zoe0000000000005"_s,
                u"$argon2id$v=19$m=%1,t=3,p=1$A0hwCB36zPxzMeAhsfV4Pg$KDbIbU9aNJsEJeAP3vbysg"_s.arg(
                    user == u"2" ? 4096 : 8192));
        site.run(u"delete from %1 where id = 'email:cyd@example.com'"_s.arg(site.keys()));
        const auto usual = site.all.installation();
        QVERIFY(usual);
        QCOMPARE(usual->format.counted, 5);
        QCOMPARE(usual->format.hasher->id(), u"argon2id"_s);
        QVERIFY(site.all.resetPassword(site.reset(u"username:bob"_s)));
        QVERIFY(site.stored(u"username:bob"_s).startsWith(u"$argon2id$v=19$m=8192,t=3,p=1$"));
        QCOMPARE(site.stored(u"username:bob"_s).section(u'$', -1).size(), 22);
        QVERIFY(site.opens(u"username:bob"_s, u"New-Pässword 1"_s));
    }

    void hashDoesNotFit_data() { servers(); }
    void hashDoesNotFit()
    {
        FETCH_ENGINE();
        KeySite site(engine);
        const auto narrow = engine == u"mysql" ? u"alter table user_key modify hashed_password varchar(100)"_s
                                               : u"alter table user_key alter hashed_password type varchar(100)"_s;
        site.run(u"update user_key set hashed_password = 'short' where hashed_password is not null"_s);
        site.run(narrow);
        const auto done = site.all.resetPassword(site.reset(u"username:bob"_s));
        QVERIFY(!done);                                                     // and not cut
        QCOMPARE(done.error().kind, Kind::Input);
        QCOMPARE(site.stored(u"username:bob"_s), u"short"_s);
        QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
    }
};

QTEST_GUILESS_MAIN(TestPasswordReset)
#include "tst_passwordreset.moc"
