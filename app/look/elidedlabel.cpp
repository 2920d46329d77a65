#include "look/elidedlabel.h"

#include "look/painting.h"
#include "look/tooltip.h"
#include "look/widgetpainter.h"

#include <QEvent>

namespace candela::look {

ElidedLabel::ElidedLabel(const QString &text, Type type, Role role, Qt::TextElideMode mode, QWidget *parent)
    : TextLabel(text, type, role, parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(fontMetrics().horizontalAdvance(u'm') * 4, QLabel::sizeHint().width()),
        QLabel::minimumSizeHint().height()};
}

QString ElidedLabel::shown() const { return fontMetrics().elidedText(text(), m_mode, contentsRect().width()); }

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && shown() != text()) {
        showWholeText(*event, text(), *this);
        return true;
    }
    return TextLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    p.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    p.drawText(contentsRect(), int(alignment() | Qt::AlignVCenter),
        Painting::isolated(shown(), layoutDirection()));
}

} // namespace candela::look
