// Which keys are meant: one condition for the list and its counts.
#pragma once

#include "auth/schema.h"
#include "auth/search.h"
#include "sql/predicate.h"

namespace candela::auth {

// How a stored hash begins, as far as a query can tell; HashKind tells the kinds within.
enum class HashFamily {
    None,       // NULL: the key is another provider's, or its password was taken away
    Scrypt,     // "s2:"
    Argon2,     // "$argon2"
    Bcrypt,     // "$2"
    Other       // anything else, the empty text and Lucia's first format among it
};

sql::Predicate<KeyTable> inFamily(const KeyTable &keys, HashFamily family);

struct KeyFilter {
    Search search;                      // of a key's id, or of the user's id at the provider
    QStringList providers;              // empty: of every provider
    QList<HashFamily> hashes;           // empty: of every family
    std::optional<QString> user;        // of this user alone
    QStringList knownProviders;         // with Reach::Indexed: whose user ids the text may begin

    bool operator==(const KeyFilter &) const = default;
};

// What the ids begin with that a search with Reach::Indexed finds.
QStringList beginnings(const KeyFilter &filter);

// Nothing where the filter asks for nothing.
std::optional<sql::Predicate<KeyTable>> condition(const Schema &schema, const KeyFilter &filter);

} // namespace candela::auth
