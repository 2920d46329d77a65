// SHA-256 of bytes as they come, by OpenSSL, which uses what the processor has for it.
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace candela::report {

class Digest
{
public:
    Digest();
    void add(QByteArrayView bytes);
    // 32 bytes; empty where the computer's policy allows no SHA-256. Nothing may be added after.
    QByteArray result();

private:
    struct Free { void operator()(evp_md_ctx_st *context) const; };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
    bool m_works = false;
};

} // namespace candela::report
