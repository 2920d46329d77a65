// A URL's text in its parts, each still percent-encoded, and the decoding of one part. (rfc-editor.org/rfc/rfc3986)
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace candela::database {

// Views into the text that was given.
struct UrlText {
    struct Parameter { QStringView name, value; };

    QStringView scheme;             // in the case it was written in
    bool hasAuthority = false;      // "//" follows the scheme
    QStringView user, password, hosts, path, fragment;
    QList<Parameter> parameters;
    bool hasLateAt = false;         // an `@` behind the hosts: in a server's URL only a password puts one there that is
};                                  // not percent-encoded, and its pieces are no host, no database and no parameter

// The URL in a line such as `export DATABASE_URL="…"  # main`, or the text itself, without blanks around it. Empty
// where quotation marks are not closed.
QStringView unwrappedUrl(QStringView text);

// Nothing where there is no scheme.
std::optional<UrlText> takenApart(QStringView url);

// The decoded text; nothing where a `%` is not followed by two digits, or the bytes are not UTF-8.
std::optional<QString> percentDecoded(QStringView text);

} // namespace candela::database
