// How a window and its pages are arranged for one connection, kept from one time to the next.
#pragma once

class QWidget;

namespace candela::app {

class DatabaseView;
class Settings;

// A little, where the window would hide another one.
void stepAside(QWidget &window);
// … and steps aside.
void restoreLayouts(QWidget &window, const DatabaseView &view, const Settings &settings);
void saveLayouts(const QWidget &window, const DatabaseView &view, Settings &settings);

} // namespace candela::app
