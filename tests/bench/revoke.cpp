// Half of the sessions, all dead, removed in windows, against the engine's own single DELETE of the same; and what a log-in
// takes meanwhile, against what it takes while nothing else is done.
#include "logins.h"
#include "measurements.h"

#include "auth/inspector.h"
#include "auth/revoking.h"
#include "support/fixture/plainconnection.h"
#include "support/fixture/scaledatabase.h"
#include "support/fixture/testdatabase.h"

#include <QElapsedTimer>

#include <cmath>
#include <thread>

namespace candela::bench {

using namespace Qt::StringLiterals;
using tests::PlainConnection;
using tests::ScaleDatabase;

namespace {

constexpr qint64 day = 86'400'000;

// As many living sessions as dead ones, which come back as often as they are removed.
class Site
{
public:
    // Of a number of users that no other measurement has: these sessions are not what they were.
    Site(const QString &engine, qint64 rows)
        : m_scale(engine, {rows / 10 + 1, 2 * rows}), m_plain(m_scale.options()), m_product(tests::opened(m_scale.options())),
          m_schema(auth::inspect(*m_product).value()), m_now(m_product->now().value())
    {
        const auto dead = u"substr(id, 2, 1) < '8'"_s;
        if (!m_plain.has(u"dead"_s))
            m_plain.run(u"create table dead as select %1 from user_session where %2"_s.arg(columns, dead));
        m_plain.run(u"update dead set active_expires = %1, idle_expires = %2"_s.arg(m_now - 20 * day).arg(m_now - 6 * day));
        m_plain.run(u"delete from user_session where "_s + dead);
        m_plain.run(u"update user_session set active_expires = %1, idle_expires = %2"_s.arg(m_now + day).arg(m_now + 15 * day));
    }

    // Milliseconds, without what puts the rows there.
    double byOneStatement()
    {
        fill();
        return timed([&] { m_plain.run(u"delete from user_session where idle_expires < %1"_s.arg(m_now - day)); });
    }
    // None: it failed.
    std::optional<double> inWindows()
    {
        fill();
        return revoke();
    }
    // Logs in before it and meanwhile. Whether all of it was done.
    bool beside(Logins &logins, std::vector<double> &idle, std::vector<double> &busy)
    {
        fill();
        const auto before = logins.number(60);
        bool isDone = false;
        const auto meanwhile = logins.during([&] { isDone = revoke().has_value(); });
        if (!before || !meanwhile)
            return false;
        idle.insert(idle.end(), before->begin(), before->end());
        busy.insert(busy.end(), meanwhile->begin(), meanwhile->end());
        return isDone;
    }
    // Of all windows so far.
    double longest() const { return m_longest; }
    const database::Options &options() const { return m_scale.options(); }

private:
    static inline const QString columns = u"id, user_id, active_expires, idle_expires, user_agent, ip"_s;

    std::optional<double> revoke()
    {
        auth::Revoking revoking(m_schema, auth::SessionScope::dead(m_now), auth::Revoking::Keep::Nothing);
        bool isDone = true;
        const auto milliseconds = timed([&] {
            while (isDone && !revoking.isComplete()) {
                isDone = revoking.step(*m_product).has_value();
                std::this_thread::sleep_for(revoking.window().pause());
            }
        });
        m_longest = std::max(m_longest, double(revoking.window().longest().count()));
        return isDone && revoking.tally().done == m_dead ? std::optional(milliseconds) : std::nullopt;
    }
    void fill()
    {
        m_plain.run(u"insert into user_session (%1) select %1 from dead"_s.arg(columns));
        if (m_scale.engine() == u"postgres")
            m_plain.run(u"vacuum analyze user_session"_s);          // a site's own server does that by itself
        m_dead = m_plain.run(u"select count(*) from dead"_s).toLongLong();
    }
    template <class Work> static double timed(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        return double(timer.nsecsElapsed()) / 1e6;
    }

    const ScaleDatabase m_scale;
    const PlainConnection m_plain;
    const std::unique_ptr<database::Connection> m_product;
    const auth::Schema m_schema;
    const qint64 m_now;
    qint64 m_dead = 0;
    double m_longest = 0;
};

// Over all log-ins of five revocations.
Finding measureLogins(Site &site, const QString &engine)
{
    Finding finding{u"revoke.logins"_s, u"99 of 100 log-ins meanwhile, against such before"_s, engine, {}, u"×"_s, 2, {}};
    Logins logins(site.options());
    finding.note = logins.absence();
    if (!finding.note.isEmpty())
        return finding;
    std::vector<double> idle, busy;
    for (int i = 0; i < 5; ++i) {
        if (!site.beside(logins, idle, busy)) {
            finding.figure = INFINITY;
            finding.note = u"failed"_s;
            return finding;
        }
    }
    const auto before = ninetyNinth(idle), meanwhile = ninetyNinth(busy);
    finding.figure = meanwhile / before;
    finding.note = u"p99 of %L1 log-ins %2 ms, of %L3 before %4 ms"_s.arg(busy.size()).arg(meanwhile, 0, 'f', 1)
        .arg(idle.size()).arg(before, 0, 'f', 1);
    return finding;
}

void measureRevokeOn(const QString &engine, qint64 rows, Findings &findings)
{
    Site site(engine, rows);
    double alone = 0, windows = 0;
    const auto ratio = median([&] {
        alone = site.byOneStatement();
        windows = site.inWindows().value_or(INFINITY);
        return windows / alone;
    });
    findings << Finding{u"revoke.windows"_s, u"revocation of half of the sessions in windows"_s, engine, ratio, u"×"_s, 2,
        u"%L1 dead of %L2; of one DELETE, last %L3 to %L4 ms"_s.arg(rows).arg(2 * rows).arg(windows, 0, 'f', 0).arg(alone, 0, 'f', 0)};
    const auto logins = measureLogins(site, engine);
    findings << Finding{u"revoke.longest"_s, u"longest window, which holds its locks"_s, engine, site.longest(), u"ms"_s, 1000, {}} << logins;
}

} // namespace

Findings measureRevoke(const Settings &settings)
{
    Findings findings;
    for (const auto &engine : settings.engines)
        measureRevokeOn(engine, settings.revokeRows, findings);
    return findings;
}

} // namespace candela::bench
