#include "journalentry.h"

#include "offthread.h"

#include <QDateTime>

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

QJsonArray fingerprintsOf(const Workspace &workspace, const QStringList &sessionIds)
{
    QJsonArray fingerprints;
    for (const auto &id : sessionIds.first(qMin(sessionIds.size(), journal::Entry::mostFingerprints)))
        fingerprints.append(workspace.fingerprint(id));
    return fingerprints;
}

QJsonObject predicateOf(const Workspace &workspace, const auth::SessionScope &scope)
{
    if (!scope.chosen.isEmpty())
        return {{u"chosen"_s, scope.chosen.size()}};
    const auto &filter = scope.filter;
    QJsonObject predicate;
    QJsonArray states;
    for (const auto state : filter.states)
        states.append(auth::code(state));
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
    if (!scope.kept.isEmpty())
        predicate.insert(u"but"_s, fingerprintsOf(workspace, scope.kept));
    if (scope.everything)
        predicate.insert(u"everything"_s, true);
    if (scope.moment > 0)
        predicate.insert(u"moment"_s, scope.moment);
    return predicate;
}

QJsonObject predicateOf(const Workspace &workspace, const auth::Search &users)
{
    QJsonObject predicate{{u"rows"_s, u"users"_s}};
    if (!users.text.isEmpty())
        predicate.insert(u"search_fingerprint"_s, workspace.fingerprint(users.text));
    return predicate;
}

QJsonObject predicateOf(const Workspace &workspace, const auth::KeyFilter &keys)
{
    auto predicate = predicateOf(workspace, keys.search);
    predicate.insert(u"rows"_s, u"keys"_s);
    if (!keys.providers.isEmpty())
        predicate.insert(u"providers"_s, QJsonArray::fromStringList(keys.providers));
    if (!keys.hashes.isEmpty())
        predicate.insert(u"hash_families"_s, keys.hashes.size());
    if (keys.user)
        predicate.insert(u"user"_s, *keys.user);
    return predicate;
}

QFuture<database::Result<qint64>> appended(const journal::Journal &journal, const journal::Entry &entry)
{
    return offThread([journal, entry] { return journal.append(entry); });
}

} // namespace candela::app
