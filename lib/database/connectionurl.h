// A connection's address as other programs write it, taken apart: postgres://, postgresql://, mysql://, mariadb://,
// sqlite:, file:, each also as the value of a line such as DATABASE_URL="…".
// (postgresql.org: Connection URIs; rfc-editor.org/rfc/rfc3986; sqlite.org/uri.html)
#pragma once

#include "database/error.h"
#include "database/options.h"

namespace candela::database {

struct ConnectionUrl {
    Options options;            // with what it names: engine, file or servers, database, user, password, TLS, limits
    bool namesTls = false;      // the URL says how to encrypt; else options.tls is the default
    QStringList ignored;        // parameters that mean nothing here, by name and in order
};

// Whether parse() would know the scheme.
bool isConnectionUrl(QStringView text);

// Input where it is none, or a part of it cannot be what it says; `subject` is that part, never the password.
// Nothing is looked up: neither hosts nor files.
[[nodiscard]] Result<ConnectionUrl> parseConnectionUrl(QStringView text);

} // namespace candela::database
