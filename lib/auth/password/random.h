// Unbiased numbers from the operating system's generator, for salts and generated passwords.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace candela::auth {

// 0 … below - 1, each equally likely; `below` is at least 1. (QRandomGenerator::bounded is slightly biased.)
quint32 uniform(quint32 below);

// `length` characters of `alphabet`, each equally likely. The text is allocated once.
QString randomText(qsizetype length, QStringView alphabet);

// `count` random bytes.
QByteArray randomBytes(qsizetype count);

} // namespace candela::auth
