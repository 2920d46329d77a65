// Where this user's changes are recorded, to whatever database and by whichever program of Candela's.
#pragma once

#include "journal/journal.h"

namespace candela::app {

journal::Journal userJournal();

} // namespace candela::app
