#include "layouts.h"

#include "databaseview.h"
#include "look/tokens.h"
#include "pages/page.h"
#include "settings.h"

#include <QApplication>

#include <algorithm>

namespace candela::app {

void stepAside(QWidget &window)
{
    const auto all = QApplication::topLevelWidgets();
    const auto isHidden = [&](const QWidget *other) {
        return other != &window && other->isVisible() && other->inherits(window.metaObject()->className())
            && other->pos() == window.pos();
    };
    // Some platforms move nothing, so not for as long as it takes.
    for (auto step = all.begin(); step != all.end() && std::any_of(all.begin(), all.end(), isHidden); ++step)
        window.move(window.pos() + QPoint(look::Space::xl, look::Space::xl));
}

// Does nothing where it is that already: to maximize once more a window that is, shows it small in between.
static void restoreWindow(QWidget &window, const QByteArray &geometry)
{
    if (geometry != window.saveGeometry() && window.restoreGeometry(geometry) && !window.isMaximized() && !window.isFullScreen())
        stepAside(window);
}

void restoreLayouts(QWidget &window, const DatabaseView &view, const Settings &settings)
{
    const auto id = layoutId(view.workspace().profile());
    restoreWindow(window, settings.windowGeometry(id));
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
