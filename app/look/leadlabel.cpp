#include "look/leadlabel.h"

#include "look/theme.h"
#include "look/widgetpainter.h"

#include <QStyle>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace candela::look {

LeadLabel::LeadLabel(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LeadLabel::setTexts(const QString &lead, const QString &text)
{
    m_lead = lead;
    m_text = text;
    updateGeometry();
    update();
}

QSizeF LeadLabel::arrange(QTextLayout &layout, double width) const
{
    layout.setText(m_lead.isEmpty() || m_text.isEmpty() ? m_lead + m_text : u"%1  %2"_s.arg(m_lead, m_text));
    layout.setFont(Theme::font(Type::Body));
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = static_cast<int>(m_lead.size());
    bold.format.setFont(Theme::font(Type::Strong));
    layout.setFormats({bold});
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    double widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
        widest = qMax(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {widest, height};
}

QSize LeadLabel::sizeHint() const
{
    QTextLayout layout;
    const QSizeF size = arrange(layout, Theme::scaled(2000));
    return {qCeil(size.width()) + 1, qCeil(size.height())};
}

QSize LeadLabel::minimumSizeHint() const { return {Theme::scaled(120), fontMetrics().height()}; }

int LeadLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    return qCeil(arrange(layout, width).height());
}

void LeadLabel::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    QTextLayout layout;
    const QSizeF size = arrange(layout, width());
    p.setPen(Theme::color(isEnabled() ? Role::Text : Role::TextDisabled));
    layout.draw(&p, QPointF(0, qMax(0.0, (height() - size.height()) / 2)));
}

} // namespace candela::look
