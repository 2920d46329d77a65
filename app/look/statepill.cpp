#include "look/statepill.h"

#include "look/widgetpainter.h"

namespace candela::look {

StatePill::StatePill(SessionState state, QWidget *parent)
    : StatePill(Pill::of(state), parent)
{
}

StatePill::StatePill(const Pill &pill, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(pill);
}

void StatePill::set(SessionState state) { set(Pill::of(state)); }

void StatePill::set(const Pill &pill)
{
    m_pill = pill;
    setAccessibleName(pill.text);
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const { return m_pill.size() + QSize(0, 2); }

void StatePill::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    m_pill.paint(&p, rect());
}

} // namespace candela::look
