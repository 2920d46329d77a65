// How a window and its pages are arranged for one connection, kept from one time to the next.
#pragma once

class QWidget;

namespace candela::app {

class DatabaseView;
class Settings;

// The window lies a little aside where it would hide another one.
void restoreLayouts(QWidget &window, const DatabaseView &view, const Settings &settings);
void saveLayouts(const QWidget &window, const DatabaseView &view, Settings &settings);

} // namespace candela::app
