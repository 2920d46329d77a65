#include "pages/detailpane.h"

#include "look/buttons.h"
#include "look/keytip.h"
#include "look/theme.h"

#include <QScrollBar>
#include <QToolButton>

namespace candela::app {

using namespace Qt::StringLiterals;

DetailPane::DetailPane(const QString &accessibleName, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(accessibleName);
}

QSize DetailPane::minimumSizeHint() const
{
    const int content = widget() ? widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() : 0;
    return {qMax(look::Theme::scaled(340), content), QScrollArea::minimumSizeHint().height()};
}

void DetailPane::replace(QWidget *content, bool isSame)
{
    const auto place = verticalScrollBar()->value();
    const auto *focused = widget() ? widget()->focusWidget() : nullptr;
    const auto name = focused && focused->hasFocus() ? focused->objectName() : QString();
    setWidget(content);
    updateGeometry();
    if (!isSame)
        return;
    verticalScrollBar()->setValue(place);
    if (auto *again = name.isEmpty() ? nullptr : content->findChild<QWidget *>(name))
        again->setFocus();
}

QWidget *DetailPane::closeButton()
{
    auto *close = look::iconButton(u"close"_s, tr("Close detail"));
    new look::KeyTip(*close, u"actEscape"_s);
    close->setObjectName(objectName() + u"Close"_s);
    connect(close, &QToolButton::clicked, this, &DetailPane::closeRequested);
    return close;
}

} // namespace candela::app
