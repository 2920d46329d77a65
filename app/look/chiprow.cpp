#include "look/chiprow.h"

#include "look/flowlayout.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QEvent>
#include <QHBoxLayout>

namespace candela::look {

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
    , m_row(tight<QHBoxLayout>(this, Space::xl, 0, Space::xl, Space::m, Space::s))
    , m_chips(new FlowLayout(Space::s))
{
    m_row->addLayout(m_chips, 1);
}

void ChipRow::setAct(QWidget *act)
{
    m_act = act;
    m_row->addWidget(act, 0, Qt::AlignTop | Qt::AlignRight);
}

QSize ChipRow::minimumSizeHint() const
{
    const int act = m_act ? m_row->spacing() + m_act->minimumSizeHint().width() : 0;
    return {m_chips->minimumSize().width() + act + 2 * Space::xl, QWidget::minimumSizeHint().height()};
}

bool ChipRow::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        giveWay();
    return isDone;
}

void ChipRow::giveWay()
{
    if (!m_act)
        return;
    const int room = contentsRect().width() - 2 * Space::xl;
    const int beside = room - m_row->spacing() - m_act->sizeHint().width();
    fold(*m_row, m_chips->heightForWidth(beside) <= m_chips->heightForWidth(room));
}

} // namespace candela::look
