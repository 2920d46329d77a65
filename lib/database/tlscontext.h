// The PEM files that a TLS connection goes by, taken into OpenSSL.
#pragma once

#include "database/error.h"
#include "database/options.h"

#include <memory>

struct ssl_ctx_st;

namespace candela::database {

using TlsContext = std::unique_ptr<ssl_ctx_st, void (*)(ssl_ctx_st *)>;

// options.authority, or the file in which this system keeps the authorities that it trusts.
QString authorityFile(const Options &options);

// TLS 1.2 or newer, with the files that options name. Input: see tlsfile.
[[nodiscard]] Result<TlsContext> tlsContext(const Options &options);

// Whether a client library can be given options' certificate and key: some ask for a pass phrase on the terminal.
[[nodiscard]] Result<void> checkOwnCertificate(const Options &options);

} // namespace candela::database
