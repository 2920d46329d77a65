#include "database/tlscontext.h"

#include "database/tlspeer.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

Failure wrongFile(QStringView code, const QString &file)
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return Failure(Error{Error::Kind::Input, code.toString(), harmless(QString::fromLatin1(reason)), file});
}

// As libpq has it: nobody else may read it, except that root's may be a group's.
bool isExposed(const QByteArray &file)
{
    struct stat status = {};
    if (stat(file.constData(), &status) != 0)
        return false;
    return (status.st_mode & (status.st_uid == 0 ? S_IRWXO | S_IXGRP | S_IWGRP : S_IRWXG | S_IRWXO)) != 0;
}

Result<void> useOwnCertificate(SSL_CTX *context, const Options &options)
{
    if (options.certificate.isEmpty() != options.key.isEmpty())
        return wrongFile(tlsfile::lonely, options.certificate.isEmpty() ? options.key : options.certificate);
    if (options.certificate.isEmpty())
        return {};
    const auto certificate = QFile::encodeName(options.certificate), key = QFile::encodeName(options.key);
    if (SSL_CTX_use_certificate_chain_file(context, certificate.constData()) != 1)
        return wrongFile(tlsfile::unreadable, options.certificate);
    bool asked = false;
    SSL_CTX_set_default_passwd_cb_userdata(context, &asked);
    SSL_CTX_set_default_passwd_cb(context, [](char *, int, int, void *wasAsked) {
        *static_cast<bool *>(wasAsked) = true;
        return -1;
    });
    const bool isTaken = SSL_CTX_use_PrivateKey_file(context, key.constData(), SSL_FILETYPE_PEM) == 1;
    SSL_CTX_set_default_passwd_cb_userdata(context, nullptr);
    SSL_CTX_set_default_passwd_cb(context, nullptr);
    if (!isTaken) {
        const bool isOther = ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH;
        return wrongFile(asked ? tlsfile::locked : isOther ? tlsfile::mismatch : tlsfile::unreadable, options.key);
    }
    if (SSL_CTX_check_private_key(context) != 1)
        return wrongFile(tlsfile::mismatch, options.key);
    return isExposed(key) ? wrongFile(tlsfile::exposed, options.key) : Result<void>();
}

TlsContext emptyContext() { return {SSL_CTX_new(TLS_client_method()), &SSL_CTX_free}; }

} // namespace

QString authorityFile(const Options &options)
{
    if (!options.authority.isEmpty())
        return options.authority;
    // Debian and its like, Fedora and its like, SUSE.
    static const QStringList files = {u"/etc/ssl/certs/ca-certificates.crt"_s, u"/etc/pki/tls/certs/ca-bundle.crt"_s,
        u"/etc/ssl/ca-bundle.pem"_s};
    for (const auto &file : files) {
        if (QFile::exists(file))
            return file;
    }
    return files.first();
}

Result<TlsContext> tlsContext(const Options &options)
{
    ERR_clear_error();
    auto context = emptyContext();
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1)
        return failure(Error::Kind::Unsupported, u"OpenSSL"_s);
    if (options.tls == Tls::Verified || options.tls == Tls::Authority) {
        const auto file = authorityFile(options);
        if (SSL_CTX_load_verify_file(context.get(), QFile::encodeName(file).constData()) != 1)
            return wrongFile(tlsfile::unreadable, file);
    }
    if (auto used = useOwnCertificate(context.get(), options); !used)
        return Failure(used.error());
    return context;
}

Result<void> checkOwnCertificate(const Options &options)
{
    ERR_clear_error();
    const auto context = emptyContext();
    if (!context)
        return failure(Error::Kind::Unsupported, u"OpenSSL"_s);
    return useOwnCertificate(context.get(), options);
}

} // namespace candela::database
