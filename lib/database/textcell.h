// A cell's bytes as text: what QVariant::toString() makes of the value that Driver::run() answers, as UTF-8.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVariant>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace candela::database {

inline bool isAscii(QByteArrayView bytes)
{
    const char *at = bytes.begin();
    quint64 seen = 0, eight = 0;
    for (; bytes.end() - at >= qsizetype(sizeof eight); at += sizeof eight) {
        std::memcpy(&eight, at, sizeof eight);
        seen |= eight;
    }
    for (; at != bytes.end(); ++at)
        seen |= quint64(static_cast<unsigned char>(*at));
    return (seen & 0x8080808080808080U) == 0;
}

// Holds what had to be made: a row's cells share no buffer, so each column has one.
class TextCell
{
public:
    // What is no UTF-8 becomes what Qt makes of it. Null stays null.
    QByteArrayView text(QByteArrayView bytes) { return isAscii(bytes) ? bytes : made(QString::fromUtf8(bytes)); }
    QByteArrayView made(const QString &text)
    {
        m_made = text.toUtf8();
        return {m_made.constData(), m_made.size()};
    }
    QByteArrayView made(double value) { return made(QVariant(value).toString()); }
    template <class Integer> QByteArrayView made(Integer value)
    {
        return {m_digits.data(), std::to_chars(m_digits.data(), m_digits.data() + m_digits.size(), value).ptr};
    }

private:
    QByteArray m_made;
    std::array<char, 24> m_digits;
};

} // namespace candela::database
