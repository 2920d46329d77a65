#include "look/strengthbar.h"

#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

namespace candela::look {

namespace {

constexpr int steps = 5;
constexpr double segmentGap = 4;

Role roleOf(int score)
{
    if (score <= 1) {
        return Role::Danger;
    }
    return score == 2 ? Role::Idle : Role::Active;
}

} // namespace

StrengthBar::StrengthBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(6);
    set(-1, {});
}

void StrengthBar::set(int score, const QString &verdict)
{
    m_score = qBound(-1, score, steps - 1);
    setAccessibleName(verdict.isEmpty() ? tr("Strength") : tr("Strength: %1").arg(verdict));
    update();
}

void StrengthBar::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    const double step = (width() - segmentGap * (steps - 1)) / steps;
    const Role role = roleOf(m_score);
    for (int i = 0; i < steps; ++i) {
        const int place = isRightToLeft() ? steps - 1 - i : i;
        Painting::fillRounded(&p, QRectF(place * (step + segmentGap), 0, step, height()), height() / 2.0,
            Theme::color(i <= m_score ? role : Role::Pressed));
    }
}

} // namespace candela::look
