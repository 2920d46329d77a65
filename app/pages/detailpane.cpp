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
    const bool hadFocus = holdsFocus();
    const auto name = hadFocus && isSame ? window()->focusWidget()->objectName() : QString();
    setWidget(content);
    updateGeometry();
    if (isSame)
        verticalScrollBar()->setValue(place);
    if (!hadFocus)
        return;
    auto *next = name.isEmpty() ? nullptr : content->findChild<QWidget *>(name);
    if (!next || !next->isEnabledTo(content) || !next->isVisibleTo(content))
        next = content->findChild<QWidget *>(objectName() + u"Close"_s);
    if (next)
        next->setFocus();
}

bool DetailPane::holdsFocus() const { return widget() && widget()->isAncestorOf(window()->focusWidget()); }

QWidget *DetailPane::closeButton()
{
    auto *close = look::iconButton(u"close"_s, tr("Close detail"));
    new look::KeyTip(*close, u"actEscape"_s);
    close->setObjectName(objectName() + u"Close"_s);
    connect(close, &QToolButton::clicked, this, &DetailPane::closeRequested);
    return close;
}

} // namespace candela::app
