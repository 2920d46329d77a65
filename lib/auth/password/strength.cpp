#include "auth/password/strength.h"

#include <openssl/crypto.h>
#include <zxcvbn.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace candela::auth {

namespace {

constexpr size_t longest = 100; // characters

// One byte a character, because zxcvbn counts bytes and would take UTF-8 for twice as long a password:
// ASCII as it is, anything else as one of the 128 bytes above, neighbours staying neighbours.
char byteFor(char16_t unit)
{
    if (unit == 0)
        return 1; // a NUL would end the text
    return static_cast<char>(unit < 0x80 ? unit : 0x80 | (unit & 0x7f));
}

void fill(QStringView text, std::array<char, longest + 1> &bytes)
{
    size_t used = 0;
    for (const QChar c : text) {
        if (used == longest)
            break;
        if (!c.isHighSurrogate()) // the low one stands for the pair
            bytes[used++] = byteFor(c.unicode());
    }
    bytes[used] = '\0';
}

int scoreOf(double bits)
{
    constexpr std::array<double, 4> decades = {3, 6, 8, 10};
    const double guesses = bits * std::log10(2.0);
    return static_cast<int>(
        std::count_if(decades.begin(), decades.end(), [guesses](double decade) { return guesses >= decade; }));
}

} // namespace

Strength strengthOf(QStringView password, const QStringList &known)
{
    std::vector<std::array<char, longest + 1>> texts(static_cast<size_t>(known.size()));
    std::vector<const char *> dictionary;
    for (size_t i = 0; i < texts.size(); ++i) {
        fill(known[static_cast<qsizetype>(i)].toLower(), texts[i]);
        if (texts[i][0] != '\0')
            dictionary.push_back(texts[i].data());
    }
    dictionary.push_back(nullptr);

    std::array<char, longest + 1> bytes;
    fill(password, bytes);
    const double bits = std::max(0.0, ZxcvbnMatch(bytes.data(), dictionary.data(), nullptr));
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return Strength{scoreOf(bits), bits};
}

} // namespace candela::auth
