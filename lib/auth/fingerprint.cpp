#include "auth/fingerprint.h"

#include <QByteArray>
#include <QRegularExpression>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace candela::auth {

namespace {

constexpr qsizetype shownBytes = 4;
constexpr qsizetype shownCharacters = 4;
constexpr qsizetype shortestShown = 8;
constexpr qsizetype shortestToken = 20; // Lucia's own have 40

} // namespace

QString fingerprint(QByteArrayView key, QStringView sessionId)
{
    QByteArray id = sessionId.toUtf8();
    std::array<unsigned char, EVP_MAX_MD_SIZE> code = {};
    unsigned int size = 0;
    const bool done = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                          reinterpret_cast<const unsigned char *>(id.constData()), static_cast<size_t>(id.size()),
                          code.data(), &size)
        != nullptr;
    OPENSSL_cleanse(id.data(), static_cast<size_t>(id.size()));
    if (!done)
        return {};
    const QByteArray shown(reinterpret_cast<const char *>(code.data()), shownBytes);
    return QString::fromLatin1(shown.toHex());
}

QString masked(QStringView id)
{
    if (id.size() < shortestShown)
        return QString(QChar(0x2026));
    // Half of a surrogate pair would be no character.
    const qsizetype shown = id[shownCharacters - 1].isHighSurrogate() ? shownCharacters - 1 : shownCharacters;
    return id.first(shown).toString() + QChar(0x2026);
}

bool couldHoldToken(QStringView text)
{
    static const QRegularExpression space(QStringLiteral("\\s+")), punctuation(QStringLiteral("[,;:=\"'<>]+"));
    const auto isLong = [](const QString &word) { return word.size() >= shortestToken && !word.contains(u'@'); };
    const auto words = text.toString().split(space);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        const auto parts = word.split(punctuation); // "auth_session=…;to=ada@example.com"
        return isLong(word) || std::any_of(parts.begin(), parts.end(), isLong);
    });
}

} // namespace candela::auth
