// Who a server says it is: a TLS handshake as its engine begins one, without logging in. For telling a person what is
// wrong with a certificate, and when it ends; what keeps a password safe is the driver's own check.
#pragma once

#include "database/error.h"
#include "database/options.h"

#include <QDateTime>
#include <QDeadlineTimer>

#include <stop_token>

namespace candela::database {

struct TlsPeer {
    QString version;            // "TLSv1.3"
    QStringList names;          // host names and addresses that the certificate is for
    QDateTime validUntil;
};

// Error::code of the Insecure errors that tlsPeer() answers.
namespace tlsfault {
inline constexpr QStringView notOffered = u"not-offered";           // the server speaks plain text alone
inline constexpr QStringView wrongHost = u"wrong-host";             // subject: the names it is for
inline constexpr QStringView unknownAuthority = u"unknown-authority";   // subject: who issued it
inline constexpr QStringView expired = u"expired";                  // subject: since when, as in ISO 8601
inline constexpr QStringView notYetValid = u"not-yet-valid";        // subject: from when
inline constexpr QStringView refused = u"refused";                  // no common version, or it wants a certificate
}

// Checks as much as options.tls wants. Unreachable: it answers no longer, or not until the deadline; Input: a file of
// options.authority, certificate or key that cannot be read; Cancelled: stopped. Not to be asked where options.tls is Off.
[[nodiscard]] Result<TlsPeer> tlsPeer(
    const Options &options, const Server &server, const std::stop_token &stop, QDeadlineTimer deadline);

} // namespace candela::database
