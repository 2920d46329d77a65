#include "auth/password/random.h"

#include <QRandomGenerator>
#include <QVarLengthArray>

#include <limits>

namespace candela::auth {

quint32 uniform(quint32 below)
{
    // The largest multiple of `below` that fits: what lies above it would favour the small results.
    const quint32 limit = std::numeric_limits<quint32>::max() / below * below;
    quint32 number = 0;
    do
        number = QRandomGenerator::system()->generate();
    while (number >= limit);
    return number % below;
}

QString randomText(qsizetype length, QStringView alphabet)
{
    QString text;
    text.reserve(length);
    for (qsizetype i = 0; i < length; ++i)
        text.append(alphabet[static_cast<qsizetype>(uniform(static_cast<quint32>(alphabet.size())))]);
    return text;
}

QByteArray randomBytes(qsizetype count)
{
    QVarLengthArray<quint32, 16> words((count + 3) / 4);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.constData()), count);
}

} // namespace candela::auth
