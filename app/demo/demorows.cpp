#include "demo/demorows.h"

#include <algorithm>

namespace candela::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1000, hour = 3600 * second, day = 24 * hour;
// Lucia's own periods: active for a day, then idle for two weeks.
constexpr qint64 activePeriod = day, idlePeriod = 14 * day;

constexpr QStringView alphabet = u"abcdefghijklmnopqrstuvwxyz0123456789";

QString pick(const QStringList &list, quint32 number) { return list[qsizetype(number % quint32(list.size()))]; }

} // namespace

DemoRows::DemoRows(qint64 now, const QStringList &hashes)
    : m_now(now)
{
    const auto everybody = people();
    for (const auto &person : everybody) {
        const auto id = text(15);
        const auto since = addUser(person, id);
        if (&person != &everybody.last()) // the user without keys
            addKeys(person, id, hashes);
        addSessions(person, id, since);
    }
    addFaults(everybody.first());
}

qint64 DemoRows::within(qint64 milliseconds) { return qint64(below(quint32(milliseconds / second))) * second; }

QString DemoRows::text(int length)
{
    QString result;
    for (int i = 0; i < length; ++i)
        result += alphabet[below(quint32(alphabet.size()))];
    return result;
}

QString DemoRows::digits(int length)
{
    QString result(QChar(u'1' + char16_t(below(9))));
    while (result.size() < length)
        result += QChar(u'0' + char16_t(below(10)));
    return result;
}

// Answers since when the user is there.
qint64 DemoRows::addUser(const Person &person, const QString &id)
{
    const qint64 since = m_now - 30 * day - within(700 * day);
    const auto plan = chance(65) ? u"free"_s : chance(70) ? u"pro"_s : u"team"_s;
    users.push_back({id,
        {{u"username"_s, person.username}, {u"email"_s, person.email}, {u"email_verified"_s, chance(85) ? 1 : 0},
            {u"name"_s, person.name}, {u"plan"_s, plan}, {u"created_at"_s, since}}});
    return since;
}

void DemoRows::addKeys(const Person &person, const QString &id, const QStringList &hashes)
{
    const auto before = keys.size();
    if (chance(70))
        keys.push_back({u"email:"_s + person.email, id, pick(hashes, below(1000))});
    else if (chance(50))
        keys.push_back({u"username:"_s + person.username, id, pick(hashes, below(1000))});
    if (chance(45))
        keys.push_back({u"github:"_s + digits(8), id, {}});
    if (chance(20))
        keys.push_back({u"discord:"_s + digits(18), id, {}});
    if (chance(35) || keys.size() == before)
        keys.push_back({u"google:"_s + digits(21), id, {}});
}

void DemoRows::addSessions(const Person &person, const QString &id, qint64 since)
{
    const auto count = chance(8) ? 0 : chance(6) ? 12 + below(14) : 1 + below(9);
    for (quint32 i = 0; i < count; ++i) {
        const auto kind = below(100);
        const qint64 age = kind < 20 ? within(day - hour)
            : kind < 64              ? activePeriod + hour + within(idlePeriod - 2 * hour)
                                     : activePeriod + idlePeriod + hour + within(110 * day);
        addSession(person, id, since, std::max(m_now - age, since));
    }
}

void DemoRows::addSession(const Person &person, const QString &id, qint64 since, qint64 renewed)
{
    static const QStringList agents = {u"Firefox on Windows"_s, u"Chrome on Windows"_s, u"Edge on Windows"_s,
        u"Safari on macOS"_s, u"Chrome on macOS"_s, u"Firefox on Linux"_s, u"Safari on iPhone"_s,
        u"Chrome on Android"_s, u"iOS app"_s, u"Android app"_s};
    static const QStringList elsewhere = {u"US"_s, u"GB"_s, u"NL"_s, u"SE"_s, u"SG"_s, u"CA"_s};
    const auto country = chance(92) ? person.country : pick(elsewhere, below(1000));
    const auto created = std::max(since, renewed - (chance(40) ? 0 : within(60 * day)));
    auth::SessionRow session{text(40), id, renewed + activePeriod, renewed + activePeriod + idlePeriod, {}};
    session.attributes = {{u"user_agent"_s, pick(agents, below(1000))}, {u"country"_s, country},
        {u"created_at"_s, created}};
    sessions.push_back(std::move(session));
}

void DemoRows::addFaults(const Person &person)
{
    nobody = {text(15), {{u"username"_s, u"nobody"_s}, {u"email_verified"_s, 0}}};
    addSession(person, nobody.id, m_now - 90 * day, m_now - 3 * hour);
    keys.push_back({u"github:"_s + digits(8), nobody.id, {}});

    addSession(person, users[0].id, m_now - 90 * day, m_now - 5 * hour);
    wordy = sessions.back().id;

    addSession(person, users[1].id, m_now - 90 * day, m_now - 2 * hour);
    auto &inSeconds = sessions.back();
    inSeconds.activeExpires /= second;
    inSeconds.idleExpires /= second;

    // The form of bcrypt over characters that were drawn, not computed: no password fits it.
    keys.push_back({u"username:"_s + u"old."_s + person.username, users[2].id, u"$2a$10$"_s + text(53)});
    keys.push_back({u"imported-account-42"_s, users[3].id, {}});
}

} // namespace candela::demo
