// Makes passwords that can be read aloud and typed anywhere: ASCII only, because Lucia and Argon2
// packages disagree about other characters, and from the operating system's random numbers.
#pragma once

#include "database/error.h"
#include "database/secret.h"

namespace candela::auth {

struct Generated {
    database::Secret password;
    double bits = 0; // entropy as it follows from how the password was made, whatever an estimator says
};

struct Characters {
    int length = 20;        // without the hyphens, 12 to 60
    int group = 5;          // characters between two hyphens; 0: no hyphens
    bool mixedCase = false; // upper-case letters too: more bits a character, harder to read aloud
};

// None of the characters is easily taken for another: no 0 1 l o i I O. At most 72 bytes with the hyphens,
// which is all that bcrypt sees. Input, subject "length" or "group": out of range.
[[nodiscard]] database::Result<Generated> generate(const Characters &form = {});

// Lower-case words with hyphens between, ten bits each. Input, subject "words": not 5 to 10.
[[nodiscard]] database::Result<Generated> generateWords(int count = 7);

} // namespace candela::auth
