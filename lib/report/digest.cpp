#include "report/digest.h"

#include <openssl/evp.h>

namespace candela::report {

void Digest::Free::operator()(evp_md_ctx_st *context) const { EVP_MD_CTX_free(context); }

Digest::Digest()
    : m_context(EVP_MD_CTX_new())
{
    m_works = m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1;
}

void Digest::add(QByteArrayView bytes)
{
    m_works = m_works && EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())) == 1;
}

QByteArray Digest::result()
{
    QByteArray code(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    m_works = m_works
        && EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(code.data()), &size) == 1;
    return m_works ? code.first(qsizetype(size)) : QByteArray();
}

} // namespace candela::report
