// What a person wants to know of a server's certificate. All of it is the server's word.
#pragma once

#include <QDateTime>
#include <QStringList>

struct asn1_string_st;
struct x509_st;

namespace candela::database {

// Host names and addresses that it is for, at most twenty.
QStringList namesOf(const x509_st *certificate);
// Who issued it: a common name, or an organization.
QString issuerOf(const x509_st *certificate);
QDateTime timeOf(const asn1_string_st *time);

} // namespace candela::database
