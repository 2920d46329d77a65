#include "look/footerfact.h"

#include "look/elidedlabel.h"
#include "look/iconlabel.h"
#include "look/line.h"
#include "look/tight.h"
#include "look/tooltip.h"

#include <QEvent>
#include <QHBoxLayout>

namespace candela::look {

FooterFact::FooterFact(Edge edge, Type type, Qt::TextElideMode mode, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, Role::TextSecondary, 14))
    , m_text(new ElidedLabel({}, type, Role::TextSecondary, mode))
{
    auto *row = tight<QHBoxLayout>(this, 0, 0, 0, 0, 5);
    if (edge == Edge::Hairline) {
        row->addWidget(new Line(Qt::Vertical, 14));
        row->addSpacing(2);
    }
    row->addWidget(m_icon);
    row->addWidget(m_text);
    m_text->setMinimumWidth(1); // the footer says how far it gives way
    m_text->setAttribute(Qt::WA_TransparentForMouseEvents); // one tooltip for all of the fact
    hide();
}

void FooterFact::set(const QString &icon, const QString &text, Role role)
{
    m_icon->setIcon(icon, role);
    m_icon->setVisible(!icon.isEmpty());
    m_text->setText(text);
    m_text->setRole(role);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
}

int FooterFact::slack(int letters) const
{
    const QFontMetrics metrics = m_text->fontMetrics();
    const int ellipsis = metrics.horizontalAdvance(u'…') + 1;
    return qMax(0, m_text->sizeHint().width() - qMax(ellipsis, letters * metrics.horizontalAdvance(u'm')));
}

bool FooterFact::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_text->width() < m_text->sizeHint().width()) {
        showWholeText(*event, m_text->text(), *this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace candela::look
