// How long a guesser would take to find a typed password, as zxcvbn estimates it.
#pragma once

#include <QStringList>
#include <QStringView>

namespace candela::auth {

struct Strength {
    int score = 0;   // zxcvbn's 0 to 4: fewer than 10^3, 10^6, 10^8, 10^10 guesses, or more
    double bits = 0; // log2 of the guesses
};

// Looks at the first 100 characters only, since zxcvbn's time grows with a power of the length; more of
// them make no password weaker. Takes milliseconds. `known` are words that a guesser would try first:
// the user's name, address and the like, in any case.
// For what generate() made its own bits are the truth, not these.
Strength strengthOf(QStringView password, const QStringList &known = {});

} // namespace candela::auth
