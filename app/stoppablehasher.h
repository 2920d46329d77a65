// Another hasher whose results count only while nobody has asked to stop: no interrupt reaches hashing itself.
#pragma once

#include "auth/password/hasher.h"

#include <stop_token>

namespace candela::app {

class StoppableHasher : public auth::Hasher
{
public:
    // Both outlive this.
    StoppableHasher(const auth::Hasher &hasher, const std::stop_token &stop) : m_hasher(hasher), m_stop(stop) {}

    QString id() const override { return m_hasher.id(); }
    bool recognises(QStringView encoded) const override { return m_hasher.recognises(encoded); }
    bool writable() const override { return m_hasher.writable(); }
    database::Result<QString> hash(const database::Secret &password, QStringView like) const override
    {
        auto hash = m_hasher.hash(password, like);
        return m_stop.stop_requested() ? database::failure(database::Error::Kind::Cancelled) : hash;
    }
    database::Result<bool> verify(const database::Secret &password, QStringView encoded) const override
    {
        const auto verified = m_hasher.verify(password, encoded);
        return m_stop.stop_requested() ? database::failure(database::Error::Kind::Cancelled) : verified;
    }

private:
    const auth::Hasher &m_hasher;
    const std::stop_token &m_stop;
};

} // namespace candela::app
