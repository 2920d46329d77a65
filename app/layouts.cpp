#include "layouts.h"

#include "databaseview.h"
#include "pages/page.h"
#include "settings.h"

namespace candela::app {

void restoreLayouts(const DatabaseView &view, const Settings &settings)
{
    for (auto *page : view.findChildren<Page *>())
        page->restore(settings.layout(layoutId(view.workspace().profile()), page->objectName()));
}

void saveLayouts(const DatabaseView &view, Settings &settings)
{
    for (const auto *page : view.findChildren<Page *>())
        settings.setLayout(layoutId(view.workspace().profile()), page->objectName(), page->layout());
}

} // namespace candela::app
