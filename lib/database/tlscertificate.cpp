#include "database/tlscertificate.h"

#include "database/error.h"

#include <QTimeZone>

#include <array>
#include <ctime>
#include <memory>

#include <arpa/inet.h>
#include <openssl/x509v3.h>

namespace candela::database {

namespace {

constexpr qsizetype mostNames = 20;

QString textOf(const ASN1_STRING *string)
{
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, string);
    if (size < 0)
        return {};
    const auto result = harmless(QString::fromUtf8(reinterpret_cast<const char *>(text), size));
    OPENSSL_free(text);
    return result;
}

QString entryOf(const X509_NAME *name, int id)
{
    const int at = X509_NAME_get_index_by_NID(name, id, -1);
    return at < 0 ? QString() : textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
}

QString addressOf(const ASN1_OCTET_STRING *bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = ASN1_STRING_length(bytes) == 4 ? AF_INET : ASN1_STRING_length(bytes) == 16 ? AF_INET6 : 0;
    if (family == 0 || !inet_ntop(family, ASN1_STRING_get0_data(bytes), text.data(), text.size()))
        return {};
    return QString::fromLatin1(text.data());
}

} // namespace

QStringList namesOf(const X509 *certificate)
{
    QStringList names;
    const std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)> alternatives(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)),
        &GENERAL_NAMES_free);
    for (int i = 0; i < sk_GENERAL_NAME_num(alternatives.get()) && names.size() < mostNames; ++i) {
        const auto *name = sk_GENERAL_NAME_value(alternatives.get(), i);
        if (name->type == GEN_DNS)
            names << textOf(name->d.dNSName);
        else if (name->type == GEN_IPADD)
            names << addressOf(name->d.iPAddress);
    }
    if (names.isEmpty())
        names << entryOf(X509_get_subject_name(certificate), NID_commonName);
    names.removeAll(QString());
    return names;
}

QString issuerOf(const X509 *certificate)
{
    const auto *name = X509_get_issuer_name(certificate);
    const auto common = entryOf(name, NID_commonName);
    return common.isEmpty() ? entryOf(name, NID_organizationName) : common;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    tm parts = {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime::fromSecsSinceEpoch(timegm(&parts), Qt::UTC);
}

} // namespace candela::database
