#include "look/legend.h"

#include "look/painting.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QHBoxLayout>

namespace candela::look {

namespace {

int swatch() { return Theme::scaled(10); }

} // namespace

Legend::Legend(const QString &text, Role role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
{
    auto *row = tight<QHBoxLayout>(this);
    row->addSpacing(swatch() + 6);
    row->addWidget(new TextLabel(text, Type::Caption, Role::TextSecondary));
}

void Legend::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Painting::fillRounded(&p, Painting::square(&p, rect(), 0, swatch()), 3, Theme::color(m_role));
}

} // namespace candela::look
