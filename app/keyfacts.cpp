#include "keyfacts.h"

#include <algorithm>

namespace candela::app {

using database::Failure;
using database::Result;

// An outdated hash opens nothing, and an empty one should not.
static bool opens(const auth::Key &key)
{
    return key.kind != auth::HashKind::OutdatedBcrypt && key.kind != auth::HashKind::Empty
        && key.kind != auth::HashKind::Unknown;
}

qint64 KeyFacts::opening() const { return std::count_if(others.begin(), others.end(), opens); }

Result<KeyFacts> keyFacts(
    database::Connection &connection, const auth::Schema &schema, const QString &keyId, WithFormat format)
{
    auth::Keys keys(connection, schema);
    const auto key = keys.get(keyId);
    if (!key)
        return Failure(key.error());
    const auto usual = format == WithFormat::Yes ? keys.installationHasher() : Result<const auth::Hasher *>(nullptr);
    if (!usual)
        return Failure(usual.error());
    KeyFacts facts{*key, {}, {}, *usual};
    const auto all = keys.of({key->userId}, 200);
    if (!all)
        return Failure(all.error());
    for (const auto &other : *all) {
        if (other.id != keyId && other.userId == key->userId)
            facts.others.push_back(other);
    }
    if (!schema.sessions)
        return facts;
    const auto counts = auth::Sessions(connection, schema).countByUser({key->userId});
    if (!counts)
        return Failure(counts.error());
    facts.sessions = counts->value(key->userId);
    return facts;
}

} // namespace candela::app
