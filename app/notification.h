// Tells somebody who looks elsewhere that long work has ended, as the desktop tells such things.
#pragma once

#include <QString>

#include <chrono>

class QWidget;

namespace candela::app {

// Work of two minutes and more, whose window is not in front: nobody waits before it any more.
bool isWorthTelling(std::chrono::milliseconds took, const QWidget &window);

// By the Desktop Notifications Specification 1.2 of freedesktop.org, over the session's bus; marks the window in the task
// bar as well. Where nobody shows notifications, nothing else happens. Both texts may be read by whoever passes by.
void notify(QWidget &window, const QString &summary, const QString &body);

} // namespace candela::app
