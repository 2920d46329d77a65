#include "cli/filteroptions.h"

#include "auth/fingerprinted.h"
#include "auth/sessions.h"
#include "auth/spelling.h"
#include "auth/token.h"
#include "cli/secretinput.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QScopeGuard>

#include <algorithm>

namespace candela::cli {

using namespace Qt::StringLiterals;
using auth::State;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

namespace {

// An invalid one is no state that anybody would ask for by name here.
std::optional<State> stateCalled(const QString &code)
{
    for (const auto state : {State::Active, State::Idle, State::Dead}) {
        if (code == auth::code(state))
            return state;
    }
    return {};
}

QString badOption(const QString &name, const QString &value, const QString &wanted)
{
    return u"--%1 %2: %3"_s.arg(name, value, wanted);
}

} // namespace

std::optional<qint64> momentIn(const QString &text)
{
    bool isNumber = false;
    if (const auto milliseconds = text.toLongLong(&isNumber); isNumber)
        return auth::isTime(milliseconds) ? std::optional(milliseconds) : std::nullopt;
    const auto moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || !auth::isTime(moment.toMSecsSinceEpoch()))
        return {};
    return moment.toMSecsSinceEpoch();
}

QList<QCommandLineOption> Filter::options()
{
    return {
        {u"user"_s, u"Sessions of the user with this id."_s, u"ID"_s},
        {u"state"_s, u"In this state: active, idle or dead. Repeat it for several."_s, u"STATE"_s},
        {u"fingerprint"_s, u"The session with this fingerprint, as lists and reports show it."_s, u"F"_s},
        {u"session-stdin"_s, u"The session whose cookie, Authorization header or id is the next line of standard input."_s},
        {u"idle-before"_s, u"Whose idle period ends before TIME: ISO 8601, or milliseconds since 1970."_s, u"TIME"_s},
        {u"idle-after"_s, u"Whose idle period ends after TIME."_s, u"TIME"_s},
        {u"attribute"_s, u"Whose attribute NAME is VALUE, as the database compares texts. Repeat it for several."_s, u"NAME=VALUE"_s},
        {u"all"_s, u"Every session."_s},
    };
}

static bool narrows(const QCommandLineParser &parser)
{
    return parser.isSet(u"user"_s) || parser.isSet(u"state"_s) || parser.isSet(u"fingerprint"_s)
        || parser.isSet(u"idle-before"_s) || parser.isSet(u"idle-after"_s) || parser.isSet(u"attribute"_s);
}

bool Filter::isGiven(const QCommandLineParser &parser)
{
    return narrows(parser) || parser.isSet(u"session-stdin"_s) || parser.isSet(u"all"_s);
}

QString Filter::complaint(const QCommandLineParser &parser)
{
    if (parser.isSet(u"all"_s) && (narrows(parser) || parser.isSet(u"session-stdin"_s)))
        return u"--all means every session, so it stands alone."_s;
    if (parser.isSet(u"session-stdin"_s) && narrows(parser))
        return u"--session-stdin names one session, so it stands alone."_s;
    for (const auto &state : parser.values(u"state"_s)) {
        if (!stateCalled(state))
            return badOption(u"state"_s, state, u"it is active, idle or dead."_s);
    }
    for (const auto &name : {u"idle-before"_s, u"idle-after"_s}) {
        if (parser.isSet(name) && !momentIn(parser.value(name)))
            return badOption(name, parser.value(name), u"no time. Write 2026-11-22T15:30:00Z, or milliseconds since 1970."_s);
    }
    for (const auto &attribute : parser.values(u"attribute"_s)) {
        if (attribute.indexOf(u'=') < 1)
            return badOption(u"attribute"_s, attribute, u"write NAME=VALUE."_s);
    }
    static const QRegularExpression digits(u"^[0-9a-fA-F]{8}$"_s);
    // It may be a whole session id, which is not to be repeated.
    if (parser.isSet(u"fingerprint"_s) && !digits.match(parser.value(u"fingerprint"_s)).hasMatch())
        return u"--fingerprint: a fingerprint has 8 hexadecimal digits. A session's id is given by --session-stdin."_s;
    if (parser.isSet(u"user"_s) && parser.value(u"user"_s).isEmpty())
        return u"--user: the id is empty."_s;
    return {};
}

Result<Filter> Filter::from(const QCommandLineParser &parser, const auth::Schema &schema)
{
    Filter filter;
    filter.everything = parser.isSet(u"all"_s);
    filter.fingerprint = parser.value(u"fingerprint"_s).toLower();
    if (parser.isSet(u"user"_s))
        filter.sessions.user = parser.value(u"user"_s);
    for (const auto &state : parser.values(u"state"_s)) {
        if (!filter.sessions.states.contains(*stateCalled(state)))
            filter.sessions.states << *stateCalled(state);
    }
    // Before and after, not at.
    if (parser.isSet(u"idle-before"_s))
        filter.sessions.idleUntil = *momentIn(parser.value(u"idle-before"_s)) - 1;
    if (parser.isSet(u"idle-after"_s))
        filter.sessions.idleFrom = *momentIn(parser.value(u"idle-after"_s)) + 1;
    for (const auto &attribute : parser.values(u"attribute"_s)) {
        const auto equals = attribute.indexOf(u'=');
        const auto name = attribute.first(equals);
        const auto &known = schema.sessionAttributes;
        if (std::none_of(known.begin(), known.end(), [&](const auth::Attribute &other) { return other.name == name; }))
            return Failure(Error{Error::Kind::Input, fault::noAttribute.toString(), {}, name});
        filter.sessions.attributes.append({name, attribute.sliced(equals + 1)});
    }
    if (!parser.isSet(u"session-stdin"_s))
        return filter;
    const auto line = readSecret(u"Session"_s);
    if (!line)
        return Failure(line.error());
    auto text = line->text();
    const auto wiped = qScopeGuard([&] { database::wipe(text); });
    filter.token = auth::tokenIn(text);
    return filter.token ? Result<Filter>(filter)
                        : Failure(Error{Error::Kind::Input, fault::standardInput.toString(), {}, u"Session"_s});
}

Result<QString> Filter::spelledOtherwise(Connection &connection, const auth::Schema &schema) const
{
    return sessions.user ? auth::spelledOtherwise(connection, schema, *sessions.user) : QString();
}

Result<QStringList> Filter::find(
    database::Connection &connection, const auth::Schema &schema, const QByteArray &installKey, qint64 moment) const
{
    if (!token)
        return auth::sessionsWithFingerprint(connection, schema, sessions, moment, installKey, fingerprint);
    return auth::Sessions(connection, schema).find(QStringList{*token}, moment).map([](const auto &found) {
        QStringList ids;
        for (const auto &session : found)
            ids << session.id;
        return ids;
    });
}

auth::SessionScope Filter::scope(const QStringList &found, qint64 moment) const
{
    auth::SessionScope scope;
    // Clocks differ: what has died this very hour may be alive by another server's.
    if (sessions.states == QList{State::Dead})
        scope = auth::SessionScope::dead(moment);
    const auto until = scope.filter.idleUntil;
    scope.filter = sessions;
    if (until)
        scope.filter.idleUntil = std::min(*until, sessions.idleUntil.value_or(*until));
    if (isOne())
        scope.filter = {};
    scope.chosen = found;
    scope.everything = everything;
    scope.moment = moment;
    return scope;
}

} // namespace candela::cli
