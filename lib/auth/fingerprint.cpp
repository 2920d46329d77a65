#include "auth/fingerprint.h"

#include <QByteArray>
#include <QRegularExpression>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>

namespace candela::auth {

namespace {

constexpr qsizetype shownCharacters = 4;
constexpr qsizetype shortestShown = 8;
constexpr qsizetype shortestToken = 20; // Lucia's own have 40

} // namespace

Fingerprinter::Fingerprinter(QByteArrayView key)
    : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1) {
        m_context.reset();
        return;
    }
    Block block = {};
    if (key.size() <= qsizetype(block.size())) {
        std::copy(key.begin(), key.end(), block.begin());
    } else {
        EVP_DigestUpdate(m_context.get(), key.data(), size_t(key.size()));
        EVP_DigestFinal_ex(m_context.get(), block.data(), nullptr);
    }
    for (size_t i = 0; i < block.size(); ++i) {
        m_inner[i] = block[i] ^ 0x36;
        m_outer[i] = block[i] ^ 0x5C;
    }
    OPENSSL_cleanse(block.data(), block.size());
}

Fingerprinter::~Fingerprinter()
{
    OPENSSL_cleanse(m_inner.data(), m_inner.size());
    OPENSSL_cleanse(m_outer.data(), m_outer.size());
}

void Fingerprinter::Free::operator()(evp_md_ctx_st *context) const { EVP_MD_CTX_free(context); }

bool Fingerprinter::hash(const Block &first, QByteArrayView rest, Code &code)
{
    return EVP_DigestInit_ex(m_context.get(), nullptr, nullptr) == 1
        && EVP_DigestUpdate(m_context.get(), first.data(), first.size()) == 1
        && EVP_DigestUpdate(m_context.get(), rest.data(), size_t(rest.size())) == 1
        && EVP_DigestFinal_ex(m_context.get(), code.data(), nullptr) == 1;
}

std::optional<Fingerprinter::Digits> Fingerprinter::digits(QByteArrayView id)
{
    Code code;
    const QByteArrayView inner(reinterpret_cast<const char *>(code.data()), qsizetype(code.size()));
    if (!m_context || !hash(m_inner, id, code) || !hash(m_outer, inner, code))
        return {};
    static constexpr char hex[] = "0123456789abcdef";
    Digits digits;
    for (size_t i = 0; i < digits.size(); i += 2) {
        digits[i] = hex[code[i / 2] >> 4];
        digits[i + 1] = hex[code[i / 2] & 15];
    }
    return digits;
}

QString fingerprint(QByteArrayView key, QStringView sessionId)
{
    auto id = sessionId.toUtf8();
    const auto digits = Fingerprinter(key).digits(id);
    OPENSSL_cleanse(id.data(), size_t(id.size()));
    return digits ? QString::fromLatin1(digits->data(), qsizetype(digits->size())) : QString();
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
