// What a look at the journal's chain, or the journal's refusal of a line, means in words.
#pragma once

#include "journal/verify.h"
#include "wording.h"

namespace candela::app {

Sentence verdictSentence(const journal::Verdict &verdict);
// For one of JournalModel::refusal().
Sentence refusalSentence(const database::Error &error);
// Why work on it, with the file at `path`, has failed.
Sentence workSentence(const database::Error &error, const QString &path);

} // namespace candela::app
