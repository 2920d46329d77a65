#include "auth/rights.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/fixture/serveraccount.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::Rights;
using auth::TableRights;

// What an account may do is what its server would let it do: through grants on tables, on columns and by roles.
class TestRights : public QObject
{
    Q_OBJECT

    struct Site : LuciaFixture {
        using LuciaFixture::LuciaFixture;

        const ServerAccount account{*this, u"only-for-this-account"_s};
        Rights rights(bool readOnly = false)
        {
            auto as = options();
            as.user = account.name();
            as.password = database::Secret(u"only-for-this-account"_s);
            as.readOnly = readOnly;
            const auto connection = opened(as);
            const auto found = auth::rights(*connection, schema());
            if (!found)
                qFatal("%s", qPrintable(found.error().detail));
            return *found;
        }
    };

    static constexpr TableRights all{true, true, true, true}, none{}, read{true, false, false, false};

private slots:
    void owner_data() { engines(); }
    void owner()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto connection = site.connect();
        const auto before = site.value(u"select count(*) from "_s + site.keys()).toInt();
        QCOMPARE(auth::rights(*connection, site.schema()).value_or(Rights()), (Rights{all, all, all, true}));
        QCOMPARE(site.value(u"select count(*) from "_s + site.keys()).toInt(), before);     // planned, never run
        auto schema = site.schema();
        schema.sessions.reset();
        const auto without = auth::rights(*connection, schema);
        QVERIFY(without && !without->sessions && without->mayReset() && !without->mayRevoke());
    }

    void readOnly_data() { engines(); }
    void readOnly()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        auto options = site.options();
        options.readOnly = true;
        const auto connection = opened(options);
        const auto rights = auth::rights(*connection, site.schema()).value_or(Rights());
        QCOMPARE(rights, (Rights{read, read, read}));
        QVERIFY(rights.mayBrowse() && !rights.mayReset() && !rights.mayRevoke());
    }

    void grants_data() { servers(); }
    void grants()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(site.rights(), (Rights{none, none, none}));
        site.account.grant(u"select"_s, site.users());
        site.account.grant(u"select, delete"_s, site.sessions());
        auto rights = site.rights();
        QCOMPARE(rights, (Rights{read, none, TableRights{true, false, false, true}}));
        QVERIFY(rights.mayRevoke() && !rights.mayReset() && !rights.mayBrowse());
        site.account.grant(u"select"_s, site.keys());
        site.account.grant(u"update (hashed_password)"_s, site.keys());       // the least that a reset needs
        rights = site.rights();
        QCOMPARE(rights.keys, (TableRights{true, false, true, false}));
        QVERIFY(rights.mayReset() && !rights.renames);
        QCOMPARE(site.rights(true).keys, read);
        site.account.grant(u"update (id)"_s, site.keys());
        QVERIFY(site.rights().renames);
        // One attribute that may be changed is something to edit.
        QVERIFY(!rights.users.change);
        site.account.grant(u"update (email)"_s, site.users());
        QVERIFY(site.rights().users.change);
    }

    void byRole_data() { servers(); }
    void byRole()
    {
        FETCH_ENGINE();
        Site site(engine);
        const bool mysql = engine == u"mysql";
        const auto role = u"role_"_s + site.account.name();
        site.run(u"create role "_s + role);
        site.run(u"grant select, delete on %1 to %2"_s.arg(site.sessions(), role));
        site.run(u"grant %1 to %2"_s.arg(role, site.account.name()));
        if (mysql)
            site.run(u"set default role %1 for %2"_s.arg(role, site.account.name()));
        QVERIFY(site.rights().mayRevoke());
        if (!mysql)
            site.run(u"revoke all on all tables in schema public from "_s + role);
        site.run(u"drop role "_s + role);
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
