#include "auth/password/installation.h"

#include "auth/password/hasher.h"

#include <QHash>

#include <vector>

namespace candela::auth {

// What two hashes of one format share when they were made alike: their parameters and the length of what was derived.
static QString makeOf(const QString &hash)
{
    return parametersOf(hash) + u' ' + QString::number(hash.section(u'$', -1).section(u':', -1).size());
}

Installation installationOf(const QStringList &hashes)
{
    std::vector<HashKind> kinds;
    kinds.reserve(std::size_t(hashes.size()));
    for (const auto &hash : hashes)
        kinds.push_back(kindOf(QStringView(hash)));
    Installation found{majority(kinds), {}};
    QHash<QString, qsizetype> alike;
    for (const auto &hash : hashes) {
        if (hasherFor(hash) == found.format.hasher)
            ++alike[makeOf(hash)];
    }
    qsizetype most = 0;
    for (const auto &hash : hashes) {
        if (hasherFor(hash) == found.format.hasher && alike[makeOf(hash)] > most) {
            most = alike[makeOf(hash)];
            found.like = hash;
        }
    }
    return found;
}

} // namespace candela::auth
