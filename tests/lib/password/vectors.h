// The vectors that the real libraries made, read from tests/vectors.
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace vectors {

using namespace Qt::StringLiterals;

inline QJsonDocument read(const QString &name)
{
    QFile file(QStringLiteral(CANDELA_TEST_DATA "/vectors/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a file of vectors is missing");
    return QJsonDocument::fromJson(file.readAll());
}

inline QJsonObject lucia() { return read(u"lucia-vectors.json"_s).object(); }

// From the code points where they are given, because JSON as Qt reads it holds no unpaired surrogate.
inline QString password(const QJsonObject &vector)
{
    if (!vector.contains("codepoints"_L1))
        return vector["password"_L1].toString();
    QString text;
    for (const QString &point : vector["codepoints"_L1].toString().split(u' ', Qt::SkipEmptyParts)) {
        const char32_t code = point.mid(2).toUInt(nullptr, 16);
        if (code <= 0xffff)
            text.append(QChar(static_cast<char16_t>(code)));
        else
            text.append(QString::fromUcs4(&code, 1));
    }
    return text;
}

inline QByteArray rowName(const QJsonObject &vector, qsizetype number)
{
    const QString name = vector["name"_L1].toString(vector["writer"_L1].toString());
    return QByteArray::number(number) + ' ' + name.toUtf8();
}

// A password of up to 24 characters from all planes, with NULs, marks and the like among them.
template <class Generator> QString randomPassword(Generator &random)
{
    QString text;
    const int length = random.bounded(1, 25);
    for (int i = 0; i < length; ++i) {
        const char32_t ranges[][2]
            = {{0, 0x7f}, {0x80, 0x24f}, {0x300, 0x36f}, {0x1100, 0x11ff}, {0xfb00, 0xfdff}, {0x1f300, 0x1f64f}};
        const auto &range = ranges[random.bounded(6)];
        const char32_t code = range[0] + static_cast<char32_t>(random.bounded(static_cast<int>(range[1] - range[0] + 1)));
        text.append(QString::fromUcs4(&code, 1));
    }
    return text;
}

} // namespace vectors
