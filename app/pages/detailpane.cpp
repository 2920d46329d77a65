#include "pages/detailpane.h"

#include "look/buttons.h"
#include "look/keytip.h"
#include "look/theme.h"
#include "look/tight.h"
#include "pages/busyrow.h"
#include "shelf.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::l;
using look::Space::s;

DetailPane::DetailPane(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea)
    , m_busy(new BusyRow(BusyRow::Place::Detail))
{
    auto *column = look::tight<QVBoxLayout>(this);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Shelf(m_busy, {l, s, l, s}));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(accessibleName);
    setFocusProxy(m_scroll);
    connect(m_busy, &BusyRow::leftFocus, this, [this] { setFocus(); });
}

QWidget *DetailPane::content() const { return m_scroll->widget(); }

QSize DetailPane::minimumSizeHint() const
{
    const auto *bar = m_scroll->verticalScrollBar();
    const int least = content() ? content()->minimumSizeHint().width() + bar->sizeHint().width() : 0;
    return {qMax(look::Theme::scaled(340), least), QWidget::minimumSizeHint().height()};
}

void DetailPane::replace(QWidget *content, bool isSame)
{
    const auto place = m_scroll->verticalScrollBar()->value();
    const bool hadFocus = holdsFocus();
    const auto name = hadFocus && isSame ? window()->focusWidget()->objectName() : QString();
    m_scroll->setWidget(content);
    updateGeometry();
    if (isSame)
        m_scroll->verticalScrollBar()->setValue(place);
    if (!hadFocus)
        return;
    auto *next = name.isEmpty() ? nullptr : content->findChild<QWidget *>(name);
    if (!next || !next->isEnabledTo(content) || !next->isVisibleTo(content))
        next = content->findChild<QWidget *>(objectName() + u"Close"_s);
    if (next)
        next->setFocus();
}

bool DetailPane::holdsFocus() const { return content() && content()->isAncestorOf(window()->focusWidget()); }

QWidget *DetailPane::closeButton()
{
    auto *close = look::iconButton(u"close"_s, tr("Close detail"));
    new look::KeyTip(*close, u"actEscape"_s);
    close->setObjectName(objectName() + u"Close"_s);
    connect(close, &QToolButton::clicked, this, &DetailPane::closeRequested);
    return close;
}

} // namespace candela::app
