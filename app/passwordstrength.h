// How good a password is, in words: for a generated one and for a typed one alike.
#pragma once

#include <QString>

namespace candela::app {

// zxcvbn's 0 to 4 for so many bits: steps at 10^3, 10^6, 10^8 and 10^10 guesses.
int scoreOf(double bits);
// "Very weak" for 0 to "Very strong" for 4
QString verdict(int score);
// "Weak: about 21 bits"
QString strengthLine(int score, double bits);

} // namespace candela::app
