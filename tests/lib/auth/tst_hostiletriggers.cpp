// A trigger in the site's database puts something else in the place of what an act writes about a key: the act is taken
// back before anybody can see it, and says so.
#include "auth/keychanges.h"
#include "lucia/luciasite.h"

using namespace candela;
using database::Error;

namespace candela::tests {

class TestHostileTriggers : public QObject
{
    Q_OBJECT

    static inline const QString adas = u"email:ada@example.com"_s;

    struct Site : LuciaSite {
        explicit Site(const QString &engine) : LuciaSite(engine), before(all()) {}

        // Everything that is to stay as it is.
        QStringList all()
        {
            QStringList cells = column(u"select id from %1 order by id"_s.arg(sessions()));
            for (const auto &row : run(u"select id, user_id, hashed_password from %1 order by id"_s.arg(keys()))) {
                for (const auto &cell : row)
                    cells << (cell.isNull() ? u"null"_s : cell.toString());
            }
            return cells;
        }
        // Each row of the key table that is written gets this in its column.
        void spoil(const QString &when, const QString &column, const QString &with)
        {
            trigger(u"user_key"_s, u"before "_s + when,
                u"update user_key set %1 = '%2' where id = new.id"_s.arg(column, with), u"set new.%1 = '%2'"_s.arg(column, with),
                u"new.%1 = '%2'; return new;"_s.arg(column, with));
        }
        auth::Key key(const QString &id) { return auth::Keys(*connection, schema()).get(id).value_or(auth::Key{}); }

        const QStringList before;
    };
    // Of the key table's rows, by what they are set to.
    static QList<std::pair<QString, QString>> spoils()
    {
        return {{u"hashed_password"_s, u"s2:attacker"_s}, {u"user_id"_s, zoe}, {u"id"_s, u"email:attacker@example.com"_s}};
    }

    using Act = database::Result<void> (*)(Site &);
    static database::Result<void> disable(Site &site)
    {
        return auth::Keys(*site.connection, site.schema()).resetPassword(auth::disabling(site.key(adas), true)).map([](auto &&) {});
    }
    static database::Result<void> makePasswordless(Site &site)
    {
        return auth::KeyChanges(*site.connection, site.schema()).removePassword(site.key(adas), true).map([](auto &&) {});
    }
    static database::Result<void> rename(Site &site)
    {
        return auth::KeyChanges(*site.connection, site.schema()).rename(site.key(adas), {u"email"_s, u"new@example.com"_s});
    }
    static database::Result<void> add(Site &site)
    {
        return auth::KeyChanges(*site.connection, site.schema())
            .add({bob, {u"email"_s, u"bob@example.com"_s}, secret(u"seven quiet cranes"_s)})
            .map([](auto &&) {});
    }
    static database::Result<void> addPasswordless(Site &site)
    {
        return auth::KeyChanges(*site.connection, site.schema()).add({bob, {u"github"_s, u"77"_s}, {}}).map([](auto &&) {});
    }

private slots:
    void spoiltKeyIsTakenBack_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("act");
        for (const auto *engine : {"sqlite", "mysql", "postgres"}) {
            const auto row = [&](const char *name, const char *when, int act) {
                QTest::addRow("%s, %s", name, engine) << QString::fromLatin1(engine) << QString::fromLatin1(when) << act;
            };
            row("disable password", "update", 0);
            row("make passwordless", "update", 1);
            row("rename key", "update", 2);
            row("add key", "insert", 3);
            row("add key without password", "insert", 4);
        }
    }
    void spoiltKeyIsTakenBack()
    {
        FETCH_ENGINE();
        QFETCH(QString, when);
        QFETCH(int, act);
        static constexpr std::array<Act, 5> acts{&disable, &makePasswordless, &rename, &add, &addPasswordless};
        for (const auto &[column, with] : spoils()) {
            Site site(engine);
            site.spoil(when, column, with);
            const auto done = acts.at(std::size_t(act))(site);
            QVERIFY2(!done, qPrintable(column));
            // A key that is not there under its id is missing; any other is not as it was written.
            QVERIFY2(done.error().kind == Error::Kind::Conflict || (column == u"id" && done.error().kind == Error::Kind::Missing),
                qPrintable(u"%1: %2 %3"_s.arg(column).arg(int(done.error().kind)).arg(done.error().detail)));
            QCOMPARE(site.all(), site.before);
        }
    }

    // MySQL's triggers cannot keep a row but by an error.
    void keptKeyIsNotSaidToBeGone_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgres") << u"postgres"_s;
    }
    void keptKeyIsNotSaidToBeGone()
    {
        FETCH_ENGINE();
        Site site(engine);
        if (engine == u"sqlite")
            site.run(u"create trigger act before delete on user_key begin select raise(ignore); end"_s);
        else
            site.trigger(u"user_key"_s, u"before delete"_s, {}, {}, u"return null;"_s);
        const auto done = auth::KeyChanges(*site.connection, site.schema()).remove(site.key(adas), true);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Conflict);
        QCOMPARE(site.all(), site.before);
    }
};

} // namespace candela::tests

using candela::tests::TestHostileTriggers;
QTEST_GUILESS_MAIN(TestHostileTriggers)
#include "tst_hostiletriggers.moc"
