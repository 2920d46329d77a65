// The journal of the application that a test pretends to be, without what an earlier run has left in it.
#pragma once

#include <QDir>
#include <QStandardPaths>

namespace candela::tests {

inline void emptyJournal()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/journal"))
        .removeRecursively();
}

} // namespace candela::tests
