#include "auth/inspector.h"
#include "auth/keyquery.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::HashFamily;
using auth::KeyFilter;
using auth::KeyOrder;
using auth::Reach;

// Keys, page after page, in each order and by each filter, against what the engine itself sorts and holds.
class TestKeyPages : public QObject
{
    Q_OBJECT

    struct Site : LuciaFixture {
        explicit Site(const QString &engine)
            : LuciaFixture(engine)
        {
            const QStringList odd
                = {u"a%b"_s, u"a_b"_s, u"a!b"_s, u"a'b"_s, u"ß"_s, u"日本"_s, u"\U0001F600"_s, u"Ada:x"_s};
            const QStringList users = {u"ada0000000000001"_s, u"eve0000000000004"_s, u"zoe0000000000005"_s};
            const QVariantList hashes = {
                QVariant(QMetaType(QMetaType::QString)), u"$argon2id$v=19$x"_s, u"$2b$10$x"_s, hash(), u""_s, u"!"_s};
            for (int i = 0; i < 40; ++i)
                addKey(u"%1:%2%3"_s.arg(i % 3 ? u"github"_s : u"emailx"_s, odd[i % odd.size()]).arg(i), users[i % 3],
                    hashes[i % 6]);
            addKey(u"nocolon"_s, users[0]);
            inspected = auth::inspect(*connection).value();
        }

        database::Result<QStringList> paged(const KeyFilter &filter, const KeyOrder &order)
        {
            auth::Keys keys(*connection, inspected);
            QStringList ids;
            for (std::optional<auth::Key> after;;) {
                const auto page = keys.page(filter, order, after, 7);
                if (!page)
                    return database::Failure(page.error());
                for (const auto &key : page->keys)
                    ids << key.id;
                if (page->complete || ids.size() > 100)
                    return ids;
                after = page->keys.back();
            }
        }
        // In order of their ids; and their count is the same.
        QStringList found(const KeyFilter &filter)
        {
            const auto ids = paged(filter, {});
            if (!ids)
                return {u"failed: "_s + ids.error().detail};
            const auto count = auth::Keys(*connection, inspected).count(filter);
            return count.value_or(-1) == ids->size() ? *ids : QStringList({u"counted otherwise"_s});
        }
        QStringList held(const QString &condition)
        {
            return column(u"select id from %1 where %2 order by id"_s.arg(keys(), condition));
        }
        static KeyFilter searched(const QString &text, Reach reach)
        {
            KeyFilter filter;
            filter.search = {text, reach};
            filter.knownProviders = {u"email"_s, u"github"_s, u"username"_s};
            return filter;
        }

        std::unique_ptr<database::Connection> connection = connect();
        auth::Schema inspected = schema();
    };

private slots:
    void orders_data() { engines(); }
    void orders()
    {
        FETCH_ENGINE();
        Site site(engine);
        for (const auto by : {KeyOrder::By::Id, KeyOrder::By::User}) {
            for (const bool descending : {false, true}) {
                const auto end = descending ? u" desc"_s : QString();
                const auto first = by == KeyOrder::By::User ? u"user_id"_s + end + u", "_s : QString();
                const auto sorted = site.column(u"select id from %1 order by %2id%3"_s.arg(site.keys(), first, end));
                QCOMPARE(sorted.size(), 46);
                const auto paged = site.paged({}, {by, descending});
                QVERIFY(paged);
                QCOMPARE(paged->join(u' '), sorted.join(u' '));
            }
        }
    }

    void filters_data() { engines(); }
    void filters()
    {
        FETCH_ENGINE();
        Site site(engine);
        KeyFilter filter;
        filter.providers = {u"email"_s};
        QCOMPARE(site.found(filter), site.held(u"id like 'email:%'"_s)); // not "emailx"
        QCOMPARE(site.found(filter).size(), 2);
        filter.providers = {u"github"_s, u"nocolon"_s, u"%"_s};
        QCOMPARE(site.found(filter), site.held(u"id like 'github:%' or id = 'nocolon'"_s));
        filter.hashes = {HashFamily::Bcrypt};
        QCOMPARE(site.found(filter), site.held(u"id like 'github:%' and hashed_password like '$2%'"_s));
        filter = {};
        filter.user = u"ada0000000000001"_s;
        QCOMPARE(site.found(filter), site.held(u"user_id = 'ada0000000000001'"_s));
        const QList<std::pair<HashFamily, QString>> families
            = {{HashFamily::None, u"hashed_password is null"_s}, {HashFamily::Scrypt, u"hashed_password like 's2:%'"_s},
                {HashFamily::Argon2, u"hashed_password like '$argon2%'"_s},
                {HashFamily::Bcrypt, u"hashed_password like '$2%'"_s},
                {HashFamily::Other, u"hashed_password in ('', '!')"_s}};
        for (const auto &[family, sql] : families) {
            KeyFilter of;
            of.hashes = {family};
            QVERIFY(!site.held(sql).isEmpty());
            QCOMPARE(site.found(of), site.held(sql));
        }
        filter = {};
        filter.hashes = {HashFamily::None, HashFamily::Other};
        QCOMPARE(site.found(filter), site.held(u"hashed_password is null or hashed_password in ('', '!')"_s));
    }

    void searches_data() { engines(); }
    void searches()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto found = [&](const QString &text, Reach reach) { return site.found(Site::searched(text, reach)); };
        for (const auto reach : {Reach::Indexed, Reach::Beginnings}) {
            QCOMPARE(found(u"github:日"_s, reach), site.held(u"id like 'github:日%'"_s));
            QCOMPARE(found(u"58323"_s, reach), QStringList({u"github:583231"_s})); // what a provider calls the user
            QCOMPARE(found(u"example"_s, reach), QStringList());
        }
        QCOMPARE(found(u"a%"_s, Reach::Indexed), site.held(u"id like 'github:a!%%' escape '!'"_s));
        QCOMPARE(found(u"a_"_s, Reach::Indexed), site.held(u"id like 'github:a!_%' escape '!'"_s));
        QCOMPARE(found(u"a!b"_s, Reach::Indexed), site.held(u"id like 'github:a!!%' escape '!'"_s));
        QCOMPARE(found(u"a'b"_s, Reach::Beginnings), site.held(u"id like '%:a''b%'"_s));
        QCOMPARE(found(u"\U0001F600"_s, Reach::Beginnings), site.held(u"id like '%:\U0001F600%'"_s));
        QCOMPARE(found(u"ADA@"_s, Reach::Indexed), QStringList({u"email:ada@example.com"_s}));
        QCOMPARE(
            found(u"xample"_s, Reach::Anywhere), QStringList({u"email:ada@example.com"_s, u"email:cyd@example.com"_s}));
        QCOMPARE(found(u"_"_s, Reach::Anywhere), site.held(u"id like '%!_%' escape '!'"_s));
        for (const auto reach : {Reach::Indexed, Reach::Beginnings, Reach::Anywhere}) {
            const auto page = auth::Keys(*site.connection, site.inspected)
                                  .page(Site::searched(QString(QChar(0)), reach), {}, {}, 5);
            QVERIFY(!page);
            QCOMPARE(page.error().kind, database::Error::Kind::Input);
        }
    }

    void tells_data() { engines(); }
    void tells()
    {
        FETCH_ENGINE();
        Site site(engine);
        auth::Keys keys(*site.connection, site.inspected);
        KeyFilter filter;
        filter.providers = {u"email"_s, u"username"_s};
        const auto page = keys.page(filter, {}, {}, 9);
        QVERIFY(page);
        QVERIFY(page->complete);
        QCOMPARE(page->keys.size(), std::size_t(3));
        QCOMPARE(page->keys[0].person.label(), u"ada@example.com"_s);
        QCOMPARE(page->keys[0].kind, auth::HashKind::LuciaScrypt);
        QCOMPARE(page->keys[0].parameters, keys.get(page->keys[0].id)->parameters);
        QCOMPARE(page->keys[1].person.name, u"cyd"_s);
        QCOMPARE(page->keys[1].person.address, u"cyd@example.com"_s); // from the key itself
        QCOMPARE(page->keys[2].person.address, u"bob@example.com"_s);
        const auto providers = keys.providers();
        QVERIFY(providers);
        QStringList told;
        for (const auto &[provider, count] : *providers)
            told << u"%1 %2"_s.arg(provider).arg(count);
        QCOMPARE(told.join(u", "), u"github 27, emailx 14, email 2, google 1, nocolon 1, username 1"_s);
    }
};

QTEST_GUILESS_MAIN(TestKeyPages)
#include "tst_keypages.moc"
