#include "auth/keyfilter.h"

#include "sql/conditions.h"

namespace candela::auth {

using namespace Qt::StringLiterals;
using Predicate = sql::Predicate<KeyTable>;

// The beginning of a key's id: by its index where it is a text; whatever else it is, no query must fail for it.
static Predicate begins(const Schema &schema, const QString &beginning)
{
    const auto &id = schema.keys.id;
    return schema.texts.contains(id.name()) ? sql::startsExactly(id, beginning) : sql::startsWith(id, beginning);
}

QStringList beginnings(const KeyFilter &filter)
{
    QStringList all;
    for (const auto &text : {filter.search.text, filter.search.text.toLower()}) {
        all << text;
        for (const auto &provider : filter.knownProviders)
            all << provider + u':' + text;
    }
    all.removeDuplicates();
    return all;
}

static Predicate anyOf(const QList<Predicate> &terms)
{
    auto any = terms.first();
    for (const auto &term : terms.mid(1))
        any = {(any || term).condition};
    return any;
}

// Whoever types the beginning of a user's id at the provider means it behind any colon: a part of the id ends there.
static Predicate found(const Schema &schema, const KeyFilter &filter)
{
    const auto &id = schema.keys.id;
    const auto &text = filter.search.text;
    switch (filter.search.reach) {
    case Reach::Anywhere:
        return sql::contains(id, text);
    case Reach::Beginnings:
        return {(sql::startsWith(id, text) || sql::like(id, u"%:"_s + sql::literally(text) + u'%')).condition};
    case Reach::Indexed:
        break;
    }
    QList<Predicate> terms;
    for (const auto &beginning : beginnings(filter))
        terms << begins(schema, beginning);
    return anyOf(terms);
}

// One range of the index, in its order, which holds longer names of providers as well. An id without a colon is all
// provider. The parts are what PostgreSQL can estimate: it would sort what it takes for few.
static Predicate of(const Schema &schema, const QString &provider)
{
    const auto &id = schema.keys.id;
    return {(begins(schema, provider) && (sql::startsWith(id, provider + u':') || id == provider)).condition};
}

Predicate inFamily(const KeyTable &keys, HashFamily family)
{
    const auto &hash = keys.hashedPassword;
    const auto scrypt = sql::startsWith(hash, u"s2:"_s);
    const auto argon2 = sql::startsWith(hash, u"$argon2"_s);
    const auto bcrypt = sql::startsWith(hash, u"$2"_s);
    switch (family) {
    case HashFamily::None:
        return sql::isNull(hash);
    case HashFamily::Scrypt:
        return scrypt;
    case HashFamily::Argon2:
        return argon2;
    case HashFamily::Bcrypt:
        return bcrypt;
    case HashFamily::Other:
        break;
    }
    return {(sql::isNotNull(hash) && !scrypt && !argon2 && !bcrypt).condition};
}

std::optional<Predicate> condition(const Schema &schema, const KeyFilter &filter)
{
    const auto &keys = schema.keys;
    std::optional<Predicate> all;
    const auto narrow = [&](const Predicate &by) { all = all ? Predicate{(*all && by).condition} : by; };
    if (filter.user)
        narrow(keys.userId == *filter.user);
    if (!filter.search.text.isEmpty())
        narrow(found(schema, filter));
    QList<Predicate> providers, families;
    for (const auto &provider : filter.providers)
        providers << of(schema, provider);
    for (const auto family : filter.hashes)
        families << inFamily(keys, family);
    for (const auto &terms : {providers, families}) {
        if (!terms.isEmpty())
            narrow(anyOf(terms));
    }
    return all;
}

} // namespace candela::auth
