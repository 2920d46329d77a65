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
    case Reach::Anywhere: return sql::contains(id, text);
    case Reach::Beginnings:
        return {(sql::startsWith(id, text) || sql::like(id, u"%:"_s + sql::literally(text) + u'%')).condition};
    case Reach::Indexed: break;
    }
    QStringList texts = {text, text.toLower()};
    texts.removeDuplicates();
    QList<Predicate> terms;
    for (const auto &beginning : std::as_const(texts)) {
        terms << begins(schema, beginning);
        for (const auto &provider : filter.knownProviders)
            terms << begins(schema, provider + u':' + beginning);
    }
    return anyOf(terms);
}

static Predicate ofFamily(const KeyTable &keys, HashFamily family)
{
    const auto &hash = keys.hashedPassword;
    const auto scrypt = sql::startsWith(hash, u"s2:"_s);
    const auto argon2 = sql::startsWith(hash, u"$argon2"_s);
    const auto bcrypt = sql::startsWith(hash, u"$2"_s);
    switch (family) {
    case HashFamily::None: return sql::isNull(hash);
    case HashFamily::Scrypt: return scrypt;
    case HashFamily::Argon2: return argon2;
    case HashFamily::Bcrypt: return bcrypt;
    case HashFamily::Other: break;
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
    for (const auto &provider : filter.providers)       // an id without a colon is all provider
        providers << Predicate{(begins(schema, provider + u':') || keys.id == provider).condition};
    for (const auto family : filter.hashes)
        families << ofFamily(keys, family);
    for (const auto &terms : {providers, families}) {
        if (!terms.isEmpty())
            narrow(anyOf(terms));
    }
    return all;
}

} // namespace candela::auth
