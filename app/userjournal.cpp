#include "userjournal.h"

#include <QStandardPaths>

namespace candela::app {

journal::Journal userJournal()
{
    return journal::Journal(
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/journal"));
}

} // namespace candela::app
