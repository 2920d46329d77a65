// The application's sentences for people at a terminal, where there are no dialogs to turn to.
#pragma once

#include "wording.h"

namespace candela::cli {

// As app::sentence(), with what to do here.
app::Sentence sentence(const database::Error &error, const QString &place);
// As app::lockSentence().
app::Sentence lockedSentence(app::Workspace::Lock lock);

// Of an id that only a collation takes for another's.
app::Sentence spellingSentence(const QString &userId, const QString &other);

// "1 session", "3,214 sessions"
QString counted(qint64 number, const QString &one, const QString &many);

} // namespace candela::cli
