#include "look/envtag.h"

#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

#include <QPainter>

namespace candela::look {

namespace {

QFont tagFont()
{
    QFont font = Theme::font(Type::Caption);
    font.setWeight(QFont::Bold);
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

} // namespace

EnvTag::EnvTag(Environment environment, QWidget *parent)
    : QWidget(parent)
    , m_environment(environment)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(environment);
}

void EnvTag::setEnvironment(Environment environment)
{
    m_environment = environment;
    setAccessibleName(envText(environment));
    updateGeometry();
    update();
}

QSize EnvTag::sizeFor(Environment environment)
{
    const QFontMetrics metrics(tagFont());
    return {metrics.horizontalAdvance(envText(environment)) + 14, metrics.height() + 3};
}

void EnvTag::paint(QPainter *p, const QRect &rect, Environment environment)
{
    p->save();
    Painting::fillRounded(p, QRectF(rect), 3, Theme::color(envColor(environment)));
    p->setFont(tagFont());
    p->setPen(Theme::color(Role::OnEnv));
    p->drawText(rect, Qt::AlignCenter, envText(environment));
    p->restore();
}

void EnvTag::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    paint(&p, rect(), m_environment);
}

} // namespace candela::look
