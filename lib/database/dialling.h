// A socket to a server, and nothing said on it yet.
#pragma once

#include "database/options.h"
#include "database/waiting.h"

namespace candela::database {

struct Dialled {
    Descriptor socket;          // does not block
    QString address;            // "10.4.0.17", "2001:db8::7" or the socket's path
};

// See reach().
[[nodiscard]] Result<Dialled> dial(const Server &server, const Waiting &waiting);

// The addresses of a server's name, as text, in the order in which to try them: at least one. Fails as dial() does.
[[nodiscard]] Result<QStringList> addressesOf(const Server &server, const Waiting &waiting);

// A name as the domain name system and certificates have it: "xn--bcher-kva.example". Anything else as it is.
QString asciiHost(const QString &host);

} // namespace candela::database
