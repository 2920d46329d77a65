#include "journalentry.h"

#include <QDateTime>
#include <QJsonArray>

namespace candela::app {

using namespace Qt::StringLiterals;

static QString environmentCode(look::Environment environment)
{
    switch (environment) {
    case look::Environment::None: break;
    case look::Environment::Development: return u"development"_s;
    case look::Environment::Staging: return u"staging"_s;
    case look::Environment::Production: return u"production"_s;
    }
    return {};
}

static QString stateCode(auth::State state)
{
    switch (state) {
    case auth::State::Active: return u"active"_s;
    case auth::State::Idle: return u"idle"_s;
    case auth::State::Dead: return u"dead"_s;
    case auth::State::Invalid: break;
    }
    return u"invalid"_s;
}

journal::Entry journalEntry(
    const Workspace &workspace, journal::Act act, const QString &subject, const QString &reason)
{
    const auto &profile = workspace.profile();
    journal::Entry entry;
    entry.act = act;
    entry.subject = subject;
    entry.reason = reason;
    entry.profile = profile.name;
    entry.environment = environmentCode(profile.environment);
    entry.server = profile.options.file.isEmpty() ? profile.place() : profile.options.file;
    entry.account = profile.options.user;
    return entry;
}

QJsonObject predicateOf(const Workspace &workspace, const auth::SessionFilter &filter)
{
    QJsonObject predicate;
    QJsonArray states;
    for (const auto state : filter.states)
        states.append(stateCode(state));
    if (!states.isEmpty())
        predicate.insert(u"states"_s, states);
    if (filter.user)
        predicate.insert(u"user"_s, *filter.user);
    if (!filter.search.isEmpty())
        predicate.insert(u"search_fingerprint"_s, workspace.fingerprint(filter.search));
    if (filter.idleFrom)
        predicate.insert(u"idle_from"_s, *filter.idleFrom);
    if (filter.idleUntil)
        predicate.insert(u"idle_until"_s, *filter.idleUntil);
    QJsonObject attributes;
    for (const auto &[name, value] : filter.attributes)
        attributes.insert(name, value);
    if (!attributes.isEmpty())
        predicate.insert(u"attributes"_s, attributes);
    return predicate;
}

} // namespace candela::app
