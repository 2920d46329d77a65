// Lucia v2's own errors, for the methods that do what Lucia does; everything else that fails is the database's error.
#pragma once

#include "database/error.h"

#include <optional>

namespace candela::auth {

struct LuciaError {
    // Named as Lucia's documentation does, AUTH_INVALID_USER_ID and so on: code() in luciaerror.cpp gives that name.
    enum class Kind {
        InvalidUserId,      // no such user
        InvalidKeyId,       // no such key
        InvalidPassword,    // wrong, missing, or not meant for this key
        InvalidSessionId,   // no such session, or a dead one
        DuplicateKeyId,     // another key has this id already
        OutdatedPassword,   // a hash of a kind that Lucia's validator has given up ($2a)
        Database            // none of Lucia's: see `cause`
    };
    Kind kind = Kind::Database;
    database::Error cause;      // of the Database kind; else what the database said, if it said anything
};

template <class T> using LuciaResult = tl::expected<T, LuciaError>;
using LuciaFailure = tl::unexpected<LuciaError>;

inline LuciaFailure luciaFailure(LuciaError::Kind kind) { return LuciaFailure(LuciaError{kind, {}}); }
inline LuciaFailure luciaFailure(const database::Error &cause)
{
    return LuciaFailure(LuciaError{LuciaError::Kind::Database, cause});
}

template <class T> LuciaResult<T> luciaResult(const database::Result<T> &result)
{
    return result.map_error([](const database::Error &error) { return LuciaError{LuciaError::Kind::Database, error}; });
}

// "AUTH_INVALID_USER_ID": what Lucia throws as the message of its LuciaError; empty for Database.
QStringView code(LuciaError::Kind kind);

} // namespace candela::auth
