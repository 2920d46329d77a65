#include "look/footerfact.h"

#include "look/iconlabel.h"
#include "look/line.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QHBoxLayout>

namespace candela::look {

FooterFact::FooterFact(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, Role::TextSecondary, 14))
    , m_text(new TextLabel({}, Type::Caption, Role::TextSecondary))
{
    auto *row = tight<QHBoxLayout>(this, 0, 0, 0, 0, 5);
    row->addWidget(new Line(Qt::Vertical, 14));
    row->addSpacing(2);
    row->addWidget(m_icon);
    row->addWidget(m_text);
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
}

bool FooterFact::isSet() const { return !m_text->text().isEmpty(); }

} // namespace candela::look
