#include "auth/inspector.h"
#include "luciasite.h"

#include <QRegularExpression>

using namespace candela;
using namespace candela::tests;
using auth::State;
using database::Error;
using lucia::Session;
using lucia::Sessions;

static constexpr qint64 day = 86'400'000;

class TestLuciaSessions : public QObject
{
    Q_OBJECT

    static inline const QString active = LuciaFixture::session(u"adaactive"_s, 1);
    static inline const QString idle = LuciaFixture::session(u"adaidle"_s, 2);
    static inline const QString dead = LuciaFixture::session(u"adadead"_s, 3);
    static inline const QString endless = LuciaFixture::session(u"cydinvalid"_s, 7);

    // State and owner, never the id.
    static QString shown(const LuciaResult<Session> &session)
    {
        if (!session)
            return said(session.error());
        return u"%1%2 of %3"_s.arg(session->state == State::Active ? u"active"_s
                : session->state == State::Idle                    ? u"idle"_s
                                                                   : u"?"_s,
            session->fresh ? u" fresh"_s : u""_s, attribute(session->user.attributes, u"username"_s).toString());
    }
    // Both expiries as they are stored.
    static QString stored(LuciaSite &site, const QString &id)
    {
        const auto rows = site.run(u"select active_expires, idle_expires from user_session where id = ?"_s, {id});
        return rows.empty() ? u"gone"_s : rows[0][0].toString() + u' ' + rows[0][1].toString();
    }
    static QString expiries(const LuciaResult<Session> &session)
    {
        return u"%1 %2"_s.arg(session->activeExpires).arg(session->idleExpires);
    }
    static Attributes phone() { return {{u"user_agent"_s, u"Phone \"ü'🔑"_s}, {u"ip"_s, u"192.0.2.9"_s}}; }

private slots:
    void gets_data() { engines(); }
    void gets()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        auto &sessions = site.allSessions;
        QCOMPARE(shown(sessions.get(active)), u"active of ada"_s);
        QCOMPARE(attribute(sessions.get(active)->attributes, u"ip"_s).toString(), u"192.0.2.7"_s);
        QCOMPARE(expiries(sessions.get(active)), stored(site, active));
        QVERIFY(sessions.get(active)->id == active);
        QCOMPARE(sessions.get(active)->user.id, ada);
        const auto before = stored(site, idle);
        QCOMPARE(shown(sessions.get(idle)), u"idle of ada"_s);
        QCOMPARE(stored(site, idle), before);
        QCOMPARE(shown(sessions.get(dead)), u"AUTH_INVALID_SESSION_ID"_s);
        QVERIFY(stored(site, dead) != u"gone"_s);
        QCOMPARE(shown(sessions.get(endless)), u"active of cyd"_s); // as Lucia: now is not beyond it
        QCOMPARE(shown(sessions.get(u""_s)), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(shown(sessions.get(u"nothing"_s)), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(shown(sessions.get(active.toUpper())), u"AUTH_INVALID_SESSION_ID"_s);

        const auto all = sessions.allOf(ada);
        QVERIFY(all);
        QStringList states;
        for (const auto &session : *all)
            states << shown(session);
        QCOMPARE(states.join(u", "), u"active of ada, idle of ada"_s);
        QVERIFY(sessions.allOf(zoe)->empty());
        QCOMPARE(said(sessions.allOf(u"nobody"_s)), u"AUTH_INVALID_USER_ID"_s);
    }

    void creates_data() { engines(); }
    void creates()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto before = *site.connection->now();
        const auto made = site.allSessions.create(zoe, phone());
        const auto after = *site.connection->now();
        QCOMPARE(shown(made), u"active of zoe"_s);
        QVERIFY(QRegularExpression(u"^[a-z0-9]{40}$"_s).match(made->id).hasMatch());
        QVERIFY(before + day <= made->activeExpires && made->activeExpires <= after + day);
        QCOMPARE(made->idleExpires - made->activeExpires, 14 * day);
        QCOMPARE(stored(site, made->id), expiries(made));
        const auto found = site.allSessions.get(made->id);
        QCOMPARE(shown(found), shown(made));
        QCOMPARE(attribute(found->attributes, u"user_agent"_s), u"Phone \"ü'🔑"_s);
        QVERIFY(site.allSessions.create(zoe, {})->id != made->id);

        Sessions brief(*site.connection, site.schema(), {5 * day, 7});
        const auto given = brief.create(zoe, {}, u"o'brien\" `ü🔑"_s);
        QCOMPARE(given->idleExpires - given->activeExpires, 7);
        QVERIFY(given->activeExpires >= before + 5 * day);
        QVERIFY(brief.get(u"o'brien\" `ü🔑"_s)->id == given->id);
        QVERIFY(failedWith(brief.create(bob, {}, given->id), Error::Kind::Constraint));
        QCOMPARE(shown(brief.create(zoe, {}, u""_s)), said(Error::Kind::Input, u"sessionId"_s));
        QCOMPARE(shown(brief.create(u"nobody"_s, {})), u"AUTH_INVALID_USER_ID"_s);
        for (const auto &own : {u"id"_s, u"user_id"_s, u"active_expires"_s, u"Idle_Expires"_s})
            QCOMPARE(shown(brief.create(zoe, {{own, 1}})), said(Error::Kind::Input, own));
        QVERIFY(!brief.create(zoe, {{u"no such column"_s, 1}}));
        QCOMPARE(site.rowsOf(zoe), u"users=1 keys=0 sessions=4"_s);
    }

    void validates_data() { engines(); }
    void validates()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        auto &sessions = site.allSessions;
        const auto untouched = stored(site, active), buried = stored(site, dead);
        QCOMPARE(shown(sessions.validate(active)), u"active of ada"_s);
        QCOMPARE(stored(site, active), untouched);

        const auto before = *site.connection->now();
        const auto renewed = sessions.validate(idle);
        const auto after = *site.connection->now();
        QCOMPARE(shown(renewed), u"idle fresh of ada"_s);
        QVERIFY(renewed->id == idle);
        QVERIFY(before + day <= renewed->activeExpires && renewed->activeExpires <= after + day);
        QCOMPARE(renewed->idleExpires - renewed->activeExpires, 14 * day);
        QCOMPARE(stored(site, idle), expiries(renewed));
        QCOMPARE(attribute(renewed->attributes, u"ip"_s).toString(), u"192.0.2.7"_s);
        QCOMPARE(shown(sessions.validate(idle)), u"active of ada"_s);
        QCOMPARE(stored(site, idle), expiries(renewed));

        QCOMPARE(shown(sessions.validate(dead)), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(stored(site, dead), buried);
        for (const auto &id : {u""_s, u"nothing"_s, active.toUpper(), active + u' '})
            QCOMPARE(shown(sessions.validate(id)), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(stored(site, active), untouched);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
    }

    // The row that goes, or stays as it was, while it is being renewed: whoever revoked it has the last word.
    void renewsNothingThatWent_data() { engines(); }
    void renewsNothingThatWent()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto before = stored(site, idle);
        site.trigger(u"user_session"_s, u"before update"_s, u"delete from user_session where id = new.id"_s,
            u"set new.idle_expires = old.idle_expires"_s, u"return null;"_s);
        QCOMPARE(shown(site.allSessions.validate(idle)), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(stored(site, idle), before); // rolled back
    }
    void renewsNothingRevokedMeanwhile_data() { servers(); }
    void renewsNothingRevokedMeanwhile()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto validate = [&](database::Connection &connection) {
            return shown(Sessions(connection, site.schema()).validate(idle));
        };
        QCOMPARE(site.whileLockedBy(u"delete from user_session where id = ?"_s, {idle}, validate),
            u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(stored(site, idle), u"gone"_s);
    }

    void updatesAttributes_data() { engines(); }
    void updatesAttributes()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        auto &sessions = site.allSessions;
        const auto before = stored(site, idle);
        const auto updated = sessions.updateAttributes(idle, phone());
        QCOMPARE(shown(updated), u"idle of ada"_s);
        QCOMPARE(attribute(updated->attributes, u"user_agent"_s), u"Phone \"ü'🔑"_s);
        QCOMPARE(attribute(sessions.get(idle)->attributes, u"ip"_s).toString(), u"192.0.2.9"_s);
        QCOMPARE(attribute(sessions.get(active)->attributes, u"ip"_s).toString(), u"192.0.2.7"_s);
        QCOMPARE(stored(site, idle), before);
        QVERIFY(attribute(sessions.updateAttributes(idle, {{u"ip"_s, QVariant()}})->attributes, u"ip"_s).isNull());
        QCOMPARE(shown(sessions.updateAttributes(active, {})), u"active of ada"_s);
        for (const auto &id : {u""_s, u"nothing"_s, dead, active.toUpper()}) {
            QCOMPARE(shown(sessions.updateAttributes(id, phone())), u"AUTH_INVALID_SESSION_ID"_s);
            QCOMPARE(shown(sessions.updateAttributes(id, {})), u"AUTH_INVALID_SESSION_ID"_s);
        }
        QCOMPARE(site.count(u"user_session"_s, u"user_agent"_s, u"Phone \"ü'🔑"_s), 1);
        QCOMPARE(shown(sessions.updateAttributes(active, {{u"idle_expires"_s, 1}})),
            said(Error::Kind::Input, u"idle_expires"_s));
        QVERIFY(!sessions.updateAttributes(active, {{u"no such column"_s, 1}}));
    }

    void needsATable_data() { engines(); }
    void needsATable()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        auto schema = site.schema();
        schema.sessions.reset();
        Sessions none(*site.connection, schema);
        const QStringList verdicts
            = {said(none.create(ada, {})), said(none.get(active)), said(none.allOf(ada)), said(none.validate(active)),
                said(none.updateAttributes(active, {})), said(none.invalidate(active)), said(none.invalidateAllOf(ada)),
                said(none.invalidateAllButOf(ada, active)), said(none.removeDeadOf(ada)), said(none.removeDead())};
        for (const auto &verdict : verdicts)
            QCOMPARE(verdict, said(Error::Kind::Schema));
        QCOMPARE(none.get(u""_s).error().cause.code, auth::fault::noSessions.toString());
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
    }

    // Where no foreign key keeps it from happening, as on PlanetScale.
    void standsOrphans_data() { engines(); }
    void standsOrphans()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.run(u"drop table user_session"_s);
        const auto text = engine == u"mysql" ? u"varchar(127)"_s : u"text"_s;
        site.run(u"create table user_session (id %1 not null primary key, user_id %1 not null, active_expires bigint, "
                 "idle_expires bigint, user_agent %1, ip %1)"_s.arg(text));
        const auto far = site.now() + day;
        site.run(u"insert into user_session values ('orphan', 'gone', ?, ?, null, null)"_s, {far, far});
        site.run(u"insert into user_session values ('waiting', 'gone', 0, ?, null, null)"_s, {far});
        site.run(u"insert into user_session values ('never', ?, null, null, null, null)"_s, {ada});
        for (const auto &id : {u"orphan"_s, u"waiting"_s, u"never"_s}) {
            const auto before = stored(site, id);
            QCOMPARE(shown(site.allSessions.get(id)), u"AUTH_INVALID_SESSION_ID"_s);
            QCOMPARE(shown(site.allSessions.validate(id)), u"AUTH_INVALID_SESSION_ID"_s);
            QCOMPARE(stored(site, id), before);
        }
        QCOMPARE(shown(site.allSessions.create(u"gone"_s, {})), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(site.rowsOf(u"gone"_s), u"users=0 keys=0 sessions=2"_s);
        QCOMPARE(said(site.allSessions.invalidateAllOf(u"gone"_s)), u"done"_s);
        QCOMPARE(site.rowsOf(u"gone"_s), u"users=0 keys=0 sessions=0"_s);
    }

    void writesNothingWhereItMayNot_data() { engines(); }
    void writesNothingWhereItMayNot()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        auto options = site.options();
        options.readOnly = true;
        const auto connection = opened(options);
        Sessions sessions(*connection, site.schema());
        QCOMPARE(shown(sessions.validate(active)), u"active of ada"_s);
        QCOMPARE(shown(sessions.validate(idle)), said(Error::Kind::ReadOnly));
        const QStringList verdicts = {said(sessions.create(ada, {})), said(sessions.updateAttributes(active, phone())),
            said(sessions.invalidate(active)), said(sessions.invalidateAllOf(ada)),
            said(sessions.invalidateAllButOf(ada, active)), said(sessions.removeDeadOf(ada)),
            said(sessions.removeDead())};
        for (const auto &verdict : verdicts)
            QCOMPARE(verdict, said(Error::Kind::ReadOnly));
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
    }
};

QTEST_GUILESS_MAIN(TestLuciaSessions)
#include "tst_luciasessions.moc"
