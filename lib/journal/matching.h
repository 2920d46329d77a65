// Whether a line of the journal is one that is searched for.
#pragma once

#include "journal/pages.h"

namespace candela::journal {

bool matches(const StoredLine &line, const Search &search);

} // namespace candela::journal
