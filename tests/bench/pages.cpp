// Pages of the large tables as the window asks for them, once the engine has what it needs in memory.
#include "measurements.h"

#include "auth/inspector.h"
#include "auth/users.h"
#include "support/fixture/scaledatabase.h"
#include "support/fixture/testdatabase.h"

#include <QElapsedTimer>

#include <functional>

namespace candela::bench {

using namespace Qt::StringLiterals;
using auth::SessionFilter;
using auth::SessionOrder;
using auth::State;
using tests::ScaleDatabase;

namespace {

constexpr qint64 pageRows = 200;
constexpr double first = 150, further = 100;    // milliseconds

// What is asked for; false: it failed.
using Ask = std::function<bool()>;

class Pages
{
public:
    explicit Pages(const ScaleDatabase &database)
        : m_database(database), m_connection(tests::opened(database.options())),
          m_schema(auth::inspect(*m_connection).value())
    {
    }

    Findings measure()
    {
        const SessionFilter every, live{{State::Active, State::Idle}, {}, {}};
        SessionFilter busiest, ordinary, prefix, shared;
        busiest.user = m_database.busiestUser();
        ordinary.user = m_database.ordinaryUser();
        prefix.search = firstId().left(8);
        shared.search = m_database.ordinaryUser().left(3);
        prefix.reach = shared.reach = auth::Reach::Indexed;
        const SessionOrder order, reversed = order.reversed();
        // The table is read where it has no index on the users, which Lucia gives it on MySQL alone.
        const bool byUser = auth::isIndexed(m_schema, SessionOrder::By::User);
        add(u"sessions.first"_s, u"sessions, first page"_s, first, sessions(every, order, false));
        add(u"sessions.further"_s, u"sessions, further page"_s, further, sessions(every, order, true));
        add(u"live.first"_s, u"active and idle sessions, first page"_s, first, sessions(live, order, false));
        add(u"live.further"_s, u"active and idle sessions, further page"_s, further, sessions(live, order, true));
        add(u"end.first"_s, u"sessions from the end, first page"_s, first, sessions(every, reversed, false));
        add(u"end.further"_s, u"sessions from the end, further page"_s, further, sessions(every, reversed, true));
        add(u"prefix"_s, u"sessions, beginning of an id"_s, first, sessions(prefix, order, false));
        add(u"prefix.shared"_s, u"sessions, beginning of ids and users"_s, byUser ? std::optional(first) : std::nullopt,
            sessions(shared, order, false));
        add(u"busiest.first"_s, u"sessions of the busiest user, first page"_s, byUser ? std::optional(first) : std::nullopt,
            sessions(busiest, order, false));
        add(u"busiest.further"_s, u"sessions of the busiest user, further page"_s,
            byUser ? std::optional(further) : std::nullopt, sessions(busiest, order, true));
        add(u"ordinary"_s, u"sessions of another user"_s, byUser ? std::optional(first) : std::nullopt,
            sessions(ordinary, order, false));
        addUsers();
        addKeys();
        return m_findings;
    }

private:
    QString firstId()
    {
        return auth::Sessions(*m_connection, m_schema).page({}, SessionOrder(), {}, 1).value().sessions.at(0).id;
    }
    // The first page, or the one behind the page asked for last.
    Ask sessions(const SessionFilter &filter, const SessionOrder &order, bool goesOn)
    {
        auto after = std::make_shared<std::optional<auth::Session>>();
        return [=, this] {
            auth::Sessions all(*m_connection, m_schema);
            if (goesOn && !*after) {
                const auto begin = all.page(filter, order, {}, pageRows);
                if (!begin || begin->sessions.empty())
                    return false;
                *after = begin->sessions.back();
            }
            const auto page = all.page(filter, order, *after, pageRows);
            if (page && goesOn && !page->sessions.empty())
                *after = page->sessions.back();
            return page && !page->sessions.empty();
        };
    }
    void addUsers()
    {
        auto found = std::make_shared<QStringList>();
        const auto page = [=, this](const auth::Search &search) {
            const auto users = auth::Users(*m_connection, m_schema).page(search, {}, {}, pageRows);
            found->clear();
            for (const auto &user : users ? users->users : std::vector<auth::User>())
                *found << user.id;
            return !found->isEmpty();
        };
        add(u"users.first"_s, u"users, first page"_s, first, [=] { return page({}); });
        add(u"users.belongings"_s, u"keys and sessions of those users, which arrive later"_s, {}, [=, this] {
            return auth::Users(*m_connection, m_schema).belongings(*found).has_value();
        });
        add(u"users.prefix"_s, u"users, beginning of an id"_s, first,
            [=, this] { return page({m_database.ordinaryUser().left(8), auth::Reach::Indexed}); });
        add(u"users.address"_s, u"users, beginning of a key's address"_s, first,
            [=] { return page({u"user1234"_s, auth::Reach::Indexed}); });
    }
    void addKeys()
    {
        auto after = std::make_shared<std::optional<auth::Key>>();
        const auto page = [=, this](const std::optional<auth::Key> &begin) {
            const auto keys = auth::Keys(*m_connection, m_schema).page({}, {}, begin, pageRows);
            if (keys && !keys->keys.empty())
                *after = keys->keys.back();
            return keys && !keys->keys.empty();
        };
        add(u"keys.first"_s, u"keys, first page"_s, first, [=] { return page({}); });
        add(u"keys.further"_s, u"keys, further page"_s, further, [=] { return page(*after); });
    }

    void add(const QString &id, const QString &what, std::optional<double> limit, const Ask &ask)
    {
        Finding finding{u"pages."_s + id, what, m_database.engine(), {}, u"ms"_s, limit, {}};
        bool done = ask();                      // warms
        const auto milliseconds = median([&] {
            QElapsedTimer timer;
            timer.start();
            done = done && ask();
            return double(timer.nsecsElapsed()) / 1e6;
        });
        if (done)
            finding.figure = milliseconds;
        finding.note = done ? u"%L1 sessions"_s.arg(m_database.size().sessions) : u"failed"_s;
        m_findings << finding;
    }

    const ScaleDatabase &m_database;
    const std::unique_ptr<database::Connection> m_connection;
    const auth::Schema m_schema;
    Findings m_findings;
};

} // namespace

Findings measurePages(const Settings &settings)
{
    Findings findings;
    for (const auto &engine : settings.engines) {
        const ScaleDatabase database(engine, {settings.rows / 10, settings.rows});
        database.settle();
        findings << Pages(database).measure();
    }
    return findings;
}

} // namespace candela::bench
