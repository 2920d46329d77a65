#include "auth/password/normalization.h"

#include <QStringDecoder>

#include <openssl/crypto.h>

#include <algorithm>

namespace candela::auth {

namespace {

// The longest NFKC decomposition of one UTF-16 unit (U+FDFA).
constexpr qsizetype longestDecomposition = 18;

// Unlike database::wipe also what lies between size and capacity, where composing leaves its traces.
void cleanse(QString &text)
{
    if (text.isDetached() && text.capacity() > 0)
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.capacity()) * sizeof(QChar));
    text.clear();
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

// QString::fromUtf8 drops a leading U+FEFF, which is a character of a password like any other.
QString decoded(QByteArrayView utf8)
{
    return QStringDecoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom)
        .decode(utf8);
}

} // namespace

database::Secret passwordFrom(QStringView typed)
{
    QString text(typed.constData(), typed.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = std::as_const(text)[i];
        if (!unit.isSurrogate())
            continue;
        const bool paired
            = unit.isHighSurrogate() && i + 1 < text.size() && std::as_const(text)[i + 1].isLowSurrogate();
        if (paired)
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    database::Secret password(text);
    cleanse(text);
    return password;
}

database::Secret normalized(const database::Secret &password)
{
    if (isAscii(password.utf8()))
        return password;
    QString text = decoded(password.utf8());
    // Room for the longest result, so that normalizing works in one buffer and leaves no copies in freed ones.
    QString original;
    original.reserve(text.size() * longestDecomposition);
    original.append(text);
    cleanse(text);
    QString normal = original.normalized(QString::NormalizationForm_KC);
    const bool same = normal == original;
    const database::Secret result = same ? password : database::Secret(normal);
    cleanse(normal);
    cleanse(original);
    return result;
}

bool changesUnderNormalization(const database::Secret &password)
{
    return normalized(password).utf8() != password.utf8();
}

} // namespace candela::auth
