#include "layouts.h"

#include "databaseview.h"
#include "pages/page.h"
#include "settings.h"

#include <QApplication>

#include <algorithm>

namespace candela::app {

static bool hidesAnother(const QWidget &window)
{
    const auto all = QApplication::topLevelWidgets();
    return std::any_of(all.begin(), all.end(), [&](const QWidget *other) {
        return other != &window && other->isVisible() && other->inherits(window.metaObject()->className())
            && other->pos() == window.pos();
    });
}

void restoreLayouts(QWidget &window, const DatabaseView &view, const Settings &settings)
{
    const auto id = layoutId(view.workspace().profile());
    const auto place = window.pos();
    if (window.restoreGeometry(settings.windowGeometry(id)) && hidesAnother(window))
        window.move(place);
    for (auto *page : view.findChildren<Page *>())
        page->restore(settings.layout(id, page->objectName()));
}

void saveLayouts(const QWidget &window, const DatabaseView &view, Settings &settings)
{
    const auto id = layoutId(view.workspace().profile());
    settings.setWindowGeometry(window.saveGeometry(), id);
    for (const auto *page : view.findChildren<Page *>())
        settings.setLayout(id, page->objectName(), page->layout());
}

} // namespace candela::app
