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
    bool asksCertificate = false;   // of whoever logs in; it may do without
};

// Error::code of the Insecure errors that tlsPeer() and Connection::open() answer.
namespace tlsfault {
inline constexpr QStringView notOffered = u"not-offered";           // the server speaks plain text alone
inline constexpr QStringView wrongHost = u"wrong-host";             // subject: the names it is for
inline constexpr QStringView unknownAuthority = u"unknown-authority";   // subject: who issued it
inline constexpr QStringView expired = u"expired";                  // subject: since when, as in ISO 8601
inline constexpr QStringView notYetValid = u"not-yet-valid";        // subject: from when
inline constexpr QStringView refused = u"refused";                  // no common version, or not without, or with, ours
inline constexpr QStringView unbound = u"unbound";                  // open() alone: options.channelBinding is not met
}

// Error::code of the Input errors that tlsPeer() and Connection::open() answer for such a file; `subject` is its path. For
// the authority's, without which nobody can be verified, open() answers Insecure.
namespace tlsfile {
inline constexpr QStringView unreadable = u"unreadable";    // not there, not ours to read, or not what it should be
inline constexpr QStringView lonely = u"lonely";            // a certificate without its key, or the other way round
inline constexpr QStringView exposed = u"exposed";          // a key that other users of this machine can read
inline constexpr QStringView locked = u"locked";            // a key that asks for a pass phrase
inline constexpr QStringView mismatch = u"mismatch";        // a key that is another certificate's
}

// Checks as much as options.tls wants. Unreachable: it answers no longer, or not until the deadline, or lets nobody in;
// Input: a file of options.authority, certificate or key that cannot be taken, see tlsfile; Cancelled: stopped. Not to
// be asked where options.tls is Off.
[[nodiscard]] Result<TlsPeer> tlsPeer(
    const Options &options, const Server &server, const std::stop_token &stop, QDeadlineTimer deadline);

} // namespace candela::database
