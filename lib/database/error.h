// What can go wrong between us and a database or a file, as a closed list of kinds.
// The words for each kind are the application's; `detail` is the server's own text.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace candela::database {

struct Error {
    enum class Kind {
        Unreachable,    // nothing answers there, or not in time
        Refused,        // it answers, but not to this user and password
        Insecure,       // TLS was asked for and could not be verified
        Missing,        // no such database, file or row; `subject` names it
        NotADatabase,   // the file is something else
        Schema,         // a table or column lacks; `subject` names it where `code` says what is wrong
        Denied,         // the account lacks a right
        ReadOnly,       // server, file or profile forbids writing
        Constraint,     // a unique or foreign key forbids it
        Conflict,       // somebody else changed it meanwhile
        Busy,           // locked by another for too long
        Cancelled,      // stopped by us
        Lost,           // the connection broke; nothing was committed
        Unknown,        // the connection broke while committing: done or not
        Unrecorded,     // the journal could not be written, so nothing was done; `code` as of the file's error
        Unwritable,     // a file cannot be created or written
        Full,           // the disk is full
        Corrupt,        // the database is damaged
        Unrecovered,    // a file was left in mid-change, and this way of opening it cannot mend that
        Input,          // a value that cannot be taken; `subject` names it
        Unsupported,    // this build or engine cannot do it
        Other
    };
    Kind kind = Kind::Other;
    QString code;       // the server's own code: SQLSTATE, errno, SQLite result code
    QString detail;     // the server's own words, made harmless; never shown alone
    QString subject;    // what it is about, where the kind says so
    bool retryable = false;     // the server ended the transaction in favour of another: the whole can be tried again
};

// Every function that returns one is [[nodiscard]]; tl::expected 1.0 itself is not.
template <class T> using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

// A server's or file's text made fit to be shown: without control and direction characters, without the
// values it quotes (they may be tokens), and at most 500 characters long.
QString harmless(const QString &text);

inline Failure failure(Error::Kind kind, const QString &subject = {}, const QString &detail = {})
{
    return Failure(Error{kind, {}, detail, subject});
}

} // namespace candela::database
