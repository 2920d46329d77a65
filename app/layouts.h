// How the pages of one connection are arranged, kept from one time to the next.
#pragma once

namespace candela::app {

class DatabaseView;
class Settings;

void restoreLayouts(const DatabaseView &view, const Settings &settings);
void saveLayouts(const DatabaseView &view, Settings &settings);

} // namespace candela::app
