// The one file of this computer that somebody drops.
#pragma once

#include <QMimeData>
#include <QUrl>

namespace candela::app {

// Empty where it is something else, or more than one.
inline QString droppedFile(const QMimeData &data)
{
    const auto urls = data.urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

} // namespace candela::app
