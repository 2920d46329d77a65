#include "shelf.h"

#include "look/tight.h"

#include <QEvent>
#include <QVBoxLayout>

namespace candela::app {

Shelf::Shelf(QWidget *content, const QMargins &margins, QWidget *parent) : QWidget(parent)
{
    auto *layout = look::tight<QVBoxLayout>(this);
    layout->setContentsMargins(margins);
    layout->addWidget(content);
    content->hide();
    hide();
    content->installEventFilter(this);
}

// The …ToParent events tell what the content wants, whether or not the window is to be seen yet.
bool Shelf::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent)
        show();
    else if (event->type() == QEvent::HideToParent)
        hide();
    return QWidget::eventFilter(object, event);
}

} // namespace candela::app
