#include "look/segment.h"

#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

namespace candela::look {

Segment::Segment(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize Segment::sizeHint() const
{
    // as wide as when it is taken, so that taking it moves nothing
    return {QFontMetrics(Theme::font(Type::Strong)).horizontalAdvance(text()) + 20, 20};
}

void Segment::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    if (isChecked()) {
        const bool high = Theme::isHighContrast();
        const Role ground = high ? Role::SelectionFill : Theme::isDark() ? Role::Pressed : Role::Surface;
        Painting::fillRounded(&p, QRectF(rect()), Radius::small, Theme::color(ground),
            Theme::color(high ? Role::Text : Role::ButtonBorder));
    }
    p.setFont(Theme::font(isChecked() ? Type::Strong : Type::Body));
    const Role role = !isEnabled()    ? Role::TextDisabled
        : isChecked() || underMouse() ? Role::Text
                                      : Role::TextSecondary;
    p.setPen(Theme::color(role));
    p.drawText(rect(), Qt::AlignCenter, text());
    if (Painting::hasKeyboardFocus(this)) {
        Painting::focusRing(&p, rect(), Radius::small);
    }
}

} // namespace candela::look
