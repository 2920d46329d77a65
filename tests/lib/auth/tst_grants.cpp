// The grants that Candela prints, given on real servers, are enough for what they are for, and for no more than that.
#include "auth/foreignkey.h"
#include "auth/grants.h"
#include "auth/inspector.h"
#include "auth/keychanges.h"
#include "auth/revoking.h"
#include "auth/sizes.h"
#include "auth/userchanges.h"
#include "auth/users.h"
#include "support/fixture/engines.h"
#include "support/fixture/grantedaccount.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::Deed;
using auth::Grant;
using auth::Rights;
using auth::TableRights;
using database::Error;

namespace {

constexpr TableRights all{true, true, true, true}, none{}, reads{true, false, false, false};
constexpr std::array deeds = {Deed::EndSessions, Deed::RestoreSessions, Deed::EndResetLinks, Deed::SetPassword,
    Deed::DisablePassword, Deed::AddKey, Deed::RenameKey, Deed::DeleteKey, Deed::CreateUser, Deed::EditUser, Deed::DeleteUser};

const sql::Dialect &dialectOf(const QString &engine) { return database::engine(engine)->dialect(); }

QStringList made(const TestDatabase &database, const QList<Grant> &grants, const QString &account)
{
    return auth::statements(dialectOf(database.engine()), grants, account, database.options().name);
}

} // namespace

class TestGrants : public QObject
{
    Q_OBJECT

    template <class T> static QString failed(const T &result)
    {
        return result ? QString() : u"%1 %2"_s.arg(int(result.error().kind)).arg(result.error().detail);
    }

private slots:
    void statementsByEngine()
    {
        const auth::Schema schema{auth::UserTable({u"shop"_s, u"us\"er`s"_s}), auth::KeyTable({u"shop"_s, u"key"_s}), {}, {}, {}};
        const auto users = auth::viewerGrants(schema).first();
        QCOMPARE(auth::statement(sql::postgres(), users, u"o\"ps"_s), u"grant select on \"shop\".\"us\"\"er`s\" to \"o\"\"ps\""_s);
        QCOMPARE(auth::statement(sql::mysql(), users, u"o`ps@10.%"_s), u"grant select on `shop`.`us\"er``s` to `o``ps`@`10.%`"_s);
        QCOMPARE(auth::statement(sql::mysql(), users, u"ops"_s), u"grant select on `shop`.`us\"er``s` to `ops`"_s);
        QCOMPARE(auth::statement(sql::postgres(), auth::operatorGrants(schema).last(), u"ops"_s),
            u"grant select, insert, update (\"id\", \"hashed_password\"), delete on \"shop\".\"key\" to \"ops\""_s);
        QCOMPARE(auth::statements(sql::postgres(), auth::viewerGrants(schema), u"v"_s, u"d\"b"_s).first(3),
            (QStringList{u"create role \"v\" login"_s, u"grant connect on database \"d\"\"b\" to \"v\""_s,
                u"grant usage on schema \"shop\" to \"v\""_s}));
        QCOMPARE(auth::statements(sql::mysql(), auth::viewerGrants(schema), u"v@%"_s, u"shop"_s).first(),
            u"create user `v`@`%` account lock"_s);
        QCOMPARE(auth::statement(sql::mysql(), auth::viewerGrants(schema).last(), u"v"_s),
            u"grant select, references (`user_id`) on `shop`.`key` to `v`"_s);
        QVERIFY(!sql::sqlite().accounts());
    }

    void accountNames()
    {
        const auto &mysql = sql::mysqlAccounts();
        QVERIFY(mysql.accepts(u"ops"_s) && mysql.accepts(u"ops@%"_s) && mysql.accepts(u"a@b@host"_s));
        QVERIFY(!mysql.accepts({}) && !mysql.accepts(u"@%"_s) && !mysql.accepts(u"ops@"_s));
        QVERIFY(!mysql.accepts(QString(33, u'a')) && !mysql.accepts(u"o\nps"_s) && !mysql.accepts(u"ops@\n"_s));
        QCOMPARE(mysql.quoted(u"a@b@host"_s), u"`a@b`@`host`"_s);
        QVERIFY(sql::postgresAccounts().accepts(u"ops@%"_s));
        QVERIFY(!sql::postgresAccounts().accepts(QString(64, u'a')) && !sql::postgresAccounts().accepts({}));
    }

    // Each deed alone, table by table.
    void whatIsLacking()
    {
        auth::Schema schema{auth::UserTable({{}, u"u"_s}), auth::KeyTable({{}, u"k"_s}), auth::SessionTable({{}, u"s"_s}), {}, {}};
        const Rights viewer{reads, reads, reads};
        const auto said = [&](Deed deed) {
            QStringList lines;
            for (const auto &grant : auth::lacking(viewer, schema, deed))
                lines << auth::statement(sql::postgres(), grant, u"o"_s);
            return lines.join(u"; ");
        };
        QCOMPARE(said(Deed::EndSessions), u"grant delete on \"s\" to \"o\""_s);
        QCOMPARE(said(Deed::RestoreSessions), u"grant insert on \"s\" to \"o\""_s);
        QCOMPARE(said(Deed::SetPassword), u"grant update (\"hashed_password\") on \"k\" to \"o\""_s);
        QCOMPARE(said(Deed::AddKey), u"grant insert on \"k\" to \"o\""_s);
        QCOMPARE(said(Deed::RenameKey), u"grant update (\"id\") on \"k\" to \"o\""_s);
        QCOMPARE(said(Deed::DeleteKey), u"grant delete on \"k\" to \"o\""_s);
        QCOMPARE(said(Deed::CreateUser), u"grant insert on \"u\" to \"o\"; grant insert on \"k\" to \"o\""_s);
        QCOMPARE(said(Deed::EditUser), QString());          // there is nothing to edit
        QCOMPARE(said(Deed::DeleteUser),
            u"grant delete on \"u\" to \"o\"; grant delete on \"k\" to \"o\"; grant delete on \"s\" to \"o\""_s);
        schema.userAttributes = {{u"email"_s, u"text"_s, true}, {u"name"_s, u"text"_s, true}};
        QCOMPARE(said(Deed::EditUser), u"grant update (\"email\", \"name\") on \"u\" to \"o\""_s);
        for (const auto deed : deeds)
            QVERIFY(auth::lacking(Rights{all, all, all, true}, schema, deed).isEmpty());
        schema.sessions.reset();
        QVERIFY(auth::lacking(Rights{reads, reads, {}}, schema, Deed::EndSessions).isEmpty());
        QCOMPARE(said(Deed::DeleteUser), u"grant delete on \"u\" to \"o\"; grant delete on \"k\" to \"o\""_s);
    }

    void fileHasNoAccount()
    {
        const LuciaFixture site(u"sqlite"_s);
        QCOMPARE(auth::account(*site.connect()).value_or(auth::Account{u"?"_s, {}}), auth::Account());
    }

    void viewerMayLookAtEverything_data() { servers(); }
    void viewerMayLookAtEverything()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto name = accountName(site, u"viewer"_s);
        const GrantedAccount viewer(site, name, made(site, auth::viewerGrants(site.schema()), name));
        const auto connection = opened(viewer.options());
        const auto inspected = auth::inspect(*connection);
        QVERIFY2(inspected, qPrintable(failed(inspected)));
        const auto &schema = *inspected;
        QCOMPARE(schema.users.name(), site.schema().users.name());
        QCOMPARE(schema.keys.name(), site.schema().keys.name());
        QVERIFY(schema.sessions && schema.sessions->name() == site.schema().sessions->name());
        QCOMPARE(schema.userAttributes, site.schema().userAttributes);
        // Without them the table of users is found by its customary name alone.
        QCOMPARE(auth::ForeignKey::readAll(*connection).value_or(QList<auth::ForeignKey>()).size(), 2);
        QVERIFY(auth::estimate(*connection, schema));
        QCOMPARE(auth::rights(*connection, schema).value_or(Rights()), (Rights{reads, reads, reads}));
        auth::Users users(*connection, schema);
        auth::Sessions sessions(*connection, schema);
        auth::Keys keys(*connection, schema);
        auth::Search search{u"ada"_s};
        for (const auto reach : {auth::Reach::Indexed, auth::Reach::Beginnings, auth::Reach::Anywhere}) {
            search.reach = reach;
            auth::KeyFilter keyFilter;
            keyFilter.search = search;
            const auto page = users.page(search, {}, {}, 50);
            QVERIFY2(page, qPrintable(failed(page)));
            QCOMPARE(page->users.size(), 1u);
            QVERIFY(users.count(search) && keys.count(keyFilter));
        }
        const auto detail = users.detail(u"ada0000000000001"_s);
        QVERIFY2(detail, qPrintable(failed(detail)));
        QCOMPARE(detail->keys.size(), 2u);
        QVERIFY(users.belongings({u"ada0000000000001"_s}));
        QVERIFY(sessions.page({}, {}, {}, 50) && sessions.count({}) && sessions.usualOrder({}));
        QVERIFY(sessions.find(LuciaFixture::session(u"adaactive"_s, 1)));
        QVERIFY(keys.page({}, {}, {}, 50) && keys.providers() && keys.installation());
        QVERIFY(keys.verify(u"username:bob"_s, database::Secret(LuciaFixture::password())).value_or(false));
        QVERIFY(auth::UserChanges(*connection, schema).restOf(u"ada0000000000001"_s));
        const auto revoked = sessions.revoke({LuciaFixture::session(u"adaactive"_s, 1)});
        QVERIFY(!revoked && revoked.error().kind == Error::Kind::Denied);
    }

    // What is named like a password is nobody's to look at who only looks.
    void viewerSeesNoSecretColumn_data() { servers(); }
    void viewerSeesNoSecretColumn()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        site.run(u"alter table %1 add column reset_token varchar(40)"_s.arg(site.users()));
        site.run(u"alter table %1 add column csrf_secret varchar(40)"_s.arg(site.sessions()));
        const auto schema = auth::inspect(*site.connect());
        QVERIFY(schema && schema->secretUserAttributes.size() == 1 && schema->secretSessionAttributes.size() == 1);
        const auto name = accountName(site, u"viewer"_s);
        const GrantedAccount viewer(site, name, made(site, auth::viewerGrants(*schema), name));
        const auto connection = opened(viewer.options());
        const auto secret = connection->run({u"select reset_token from "_s + site.users(), {}});
        QVERIFY(!secret && secret.error().kind == Error::Kind::Denied);
        const auto seen = auth::inspect(*connection);
        QVERIFY2(seen, qPrintable(failed(seen)));
        const auto detail = auth::Users(*connection, *seen).detail(u"ada0000000000001"_s);
        QVERIFY2(detail, qPrintable(failed(detail)));
        QVERIFY(auth::Users(*connection, *seen).count({}) && auth::Sessions(*connection, *seen).page({}, {}, {}, 50));
        QVERIFY(auth::rights(*connection, *seen).value_or(Rights()).mayBrowse());
    }

    void operatorMayDoEverything_data() { servers(); }
    void operatorMayDoEverything()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto name = accountName(site, u"op"_s);
        const GrantedAccount op(site, name, made(site, auth::operatorGrants(site.schema()), name));
        const auto connection = opened(op.options());
        const auto schema = auth::inspect(*connection);
        QVERIFY2(schema, qPrintable(failed(schema)));
        const auto rights = auth::rights(*connection, *schema);
        QVERIFY2(rights, qPrintable(failed(rights)));
        for (const auto deed : deeds)
            QVERIFY(auth::lacking(*rights, *schema, deed).isEmpty());
        QVERIFY(!rights->sessions->change);                 // nothing that no act takes
        const auto account = auth::account(*connection).value_or(auth::Account());
        QCOMPARE(account, (auth::Account{engine == u"mysql" ? name + u"@%"_s : name, site.options().name}));

        auth::SessionScope scope;
        scope.chosen = {LuciaFixture::session(u"adaactive"_s, 1)};
        auth::Revoking revoking(*schema, scope, auth::Revoking::Keep::Rows);
        const auto step = revoking.step(*connection);
        QVERIFY2(step, qPrintable(failed(step)));
        QCOMPARE(revoking.tally().done, 1);
        const auto back = auth::KeptSessions::putBack(*connection, *schema, revoking.kept());
        QVERIFY2(back && back->done == 1, qPrintable(failed(back)));

        auth::Keys keys(*connection, *schema);
        auth::KeyChanges changes(*connection, *schema);
        const auto ada = u"ada0000000000001"_s;
        const auto key = [&](const QString &id) { return keys.get(id).value_or(auth::Key()); };
        const auto seen = key(u"email:ada@example.com"_s);
        const auto reset = keys.resetPassword({{{seen.id, seen.seen}}, database::Secret(u"a new password"_s)});
        QVERIFY2(reset, qPrintable(failed(reset)));
        QCOMPARE(reset->sessionsEnded, 3);
        const auto renamed = changes.rename(key(seen.id), {u"email"_s, u"ada@example.org"_s});
        QVERIFY2(renamed, qPrintable(failed(renamed)));
        const auto bare = changes.removePassword(key(u"email:ada@example.org"_s), true);
        QVERIFY2(bare, qPrintable(failed(bare)));
        const auto added = changes.add({ada, {u"username"_s, u"ada"_s}, database::Secret(u"another password"_s)});
        QVERIFY2(added, qPrintable(failed(added)));
        const auto removed = changes.remove(key(u"github:583231"_s), false);
        QVERIFY2(removed, qPrintable(failed(removed)));

        auth::UserChanges users(*connection, *schema);
        const auto attributes = users.attributesOf(ada);
        QVERIFY2(attributes, qPrintable(failed(attributes)));
        const auto edited = users.edit(ada, attributes->values, {{u"email"_s, u"ada@example.org"_s}}, true);
        QVERIFY2(edited, qPrintable(failed(edited)));
        const auto rest = users.restOf(ada);
        QVERIFY2(rest, qPrintable(failed(rest)));
        const auto gone = users.remove(ada, *rest, false);
        QVERIFY2(gone, qPrintable(failed(gone)));
        const auto created = auth::lucia::Users(*connection, *schema)
                                 .create({{}, {}, {{u"username"_s, u"new"_s}, {u"email_verified"_s, false}}});
        QVERIFY(created);

        const auto id = connection->run({u"update %1 set id = 'x' where id = 'bob0000000000002'"_s.arg(site.users()), {}});
        QVERIFY(!id && id.error().kind == Error::Kind::Denied);
    }

    // A reset, and above all a disabled password, is worth nothing to whoever holds a link.
    void resetLinks_data() { servers(); }
    void resetLinks()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto text = engine == u"mysql" ? u"varchar(16)"_s : u"text"_s;
        site.run(u"create table password_reset_token (id %1 not null primary key, expires bigint not null, user_id %1 not null)"_s
                .arg(text));
        site.run(u"insert into password_reset_token values ('1', 0, 'ada0000000000001')"_s);
        const auto all = auth::inspect(*site.connect());
        QVERIFY(all && all->resetTokens);
        const auto name = all->resetTokens->name();
        const auto looks = accountName(site, u"viewer"_s);
        const auto grants = auth::viewerGrants(*all) + QList<Grant>{{name, true}};
        const GrantedAccount viewer(site, looks, made(site, grants, looks));
        const auto rights = auth::rights(*opened(viewer.options()), *all);
        QVERIFY2(rights, qPrintable(failed(rights)));
        QVERIFY(!rights->mayChange());
        QCOMPARE(auth::lacking(*rights, *all, Deed::EndResetLinks), (QList<Grant>{{name, false, false, false, true}}));
        QCOMPARE(auth::lacking(*rights, *all, Deed::DisablePassword).size(), 2);
        QCOMPARE(auth::lacking(*rights, *all, Deed::SetPassword).size(), 1);

        const auto acts = accountName(site, u"op"_s);
        const GrantedAccount op(site, acts, made(site, auth::operatorGrants(*all), acts));
        const auto connection = opened(op.options());
        const auto schema = auth::inspect(*connection);
        QVERIFY(schema && schema->resetTokens);
        const auto may = auth::rights(*connection, *schema);
        QVERIFY(may && may->mayChange() && auth::lacking(*may, *schema, Deed::DisablePassword).isEmpty());
        auth::Keys keys(*connection, *schema);
        const auto seen = keys.get(u"email:ada@example.com"_s);
        QVERIFY(seen);
        const auto reset = keys.resetPassword(auth::disabling(*seen, true));
        QVERIFY2(reset, qPrintable(failed(reset)));
        QCOMPARE(reset->resetTokensEnded, 1);
    }

    // Who refers to the three tables, and what deleting their users takes.
    void tablesThatRefer_data() { servers(); }
    void tablesThatRefer()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto tokens = site.quoted(u"token"_s);
        const auto text = engine == u"mysql" ? u"varchar(16)"_s : u"text"_s;
        site.run(u"create table %1 (id %2 not null primary key, user_id %2 not null, foreign key (user_id) references %3(id))"_s.arg(
            tokens, text, site.users()));
        site.run(u"insert into %1 (id, user_id) values ('1', 'ada0000000000001')"_s.arg(tokens));
        const auto found = auth::referringGrants(*site.connect(), site.schema());
        QVERIFY2(found, qPrintable(failed(found)));
        const sql::TableName name{site.schema().users.name().schema, u"token"_s};
        QCOMPARE(*found, (QList<Grant>{{name, true, false, false, true, {}, {}, {u"user_id"_s}}}));
        const auto account = accountName(site, u"op"_s);
        const GrantedAccount op(site, account, made(site, auth::operatorGrants(site.schema()) + *found, account));
        const auto connection = opened(op.options());
        auth::UserChanges users(*connection, site.schema());
        const auto rest = users.restOf(u"ada0000000000001"_s);
        QVERIFY2(rest, qPrintable(failed(rest)));
        QCOMPARE(rest->dependents.size(), 1u);
        const auto gone = users.remove(u"ada0000000000001"_s, *rest, true);
        QVERIFY2(gone, qPrintable(failed(gone)));
        QCOMPARE(site.value(u"select count(*) from "_s + tokens).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestGrants)
#include "tst_grants.moc"
