#include "dialogs/resetkeyjob.h"

namespace candela::app {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;

namespace {

// Another hasher whose results count only while nobody has asked to stop.
class HasherUntilStopped : public auth::Hasher
{
public:
    HasherUntilStopped(const auth::Hasher &hasher, const std::stop_token &stop)
        : m_hasher(hasher)
        , m_stop(stop)
    {
    }

    QString id() const override { return m_hasher.id(); }
    bool recognises(QStringView encoded) const override { return m_hasher.recognises(encoded); }
    bool writable() const override { return m_hasher.writable(); }
    Result<QString> hash(const database::Secret &password, QStringView like) const override
    {
        auto hash = m_hasher.hash(password, like);
        return m_stop.stop_requested() ? failure(Error::Kind::Cancelled) : hash;
    }
    Result<bool> verify(const database::Secret &password, QStringView encoded) const override
    {
        const auto verified = m_hasher.verify(password, encoded);
        return m_stop.stop_requested() ? failure(Error::Kind::Cancelled) : verified;
    }

private:
    const auth::Hasher &m_hasher;
    const std::stop_token &m_stop;
};

} // namespace

Result<KeyState> keyState(database::Connection &connection, const auth::Schema &schema, const QString &keyId)
{
    const auto key = auth::Keys(connection, schema).get(keyId);
    if (!key)
        return Failure(key.error());
    if (!schema.sessions)
        return KeyState{*key, {}};
    const auto counts = auth::Sessions(connection, schema).countByUser({key->userId});
    if (!counts)
        return Failure(counts.error());
    return KeyState{*key, counts->value(key->userId)};
}

Result<auth::ResetOutcome> resetKey(database::Connection &connection, const auth::Schema &schema,
    auth::PasswordReset reset, const std::stop_token &stop)
{
    auth::Keys keys(connection, schema);
    const auto *hasher = reset.hasher;
    if (!hasher) {
        const auto usual = keys.installationHasher();
        if (!usual)
            return Failure(usual.error());
        hasher = *usual;
    }
    const HasherUntilStopped stoppable(*hasher, stop);
    reset.hasher = &stoppable;
    auto outcome = keys.resetPassword(reset);
    if (outcome)
        outcome->hasher = hasher;
    return outcome;
}

} // namespace candela::app
