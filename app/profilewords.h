// What is said when the file of the saved connections cannot be read or changed.
#pragma once

#include "wording.h"

namespace candela::app {

// An error of Profiles, whose subject is the file.
Sentence profilesSentence(const database::Error &error);

} // namespace candela::app
