#include "look/metric.h"

#include "look/elidedlabel.h"
#include "look/tight.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::look {

Metric::Metric(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new TextLabel(label, Type::Caption, Role::TextSecondary))
    , m_value(new TextLabel(u"…"_s, Type::Display))
    , m_note(new ElidedLabel({}, Type::Caption, Role::TextSecondary))
{
    auto *column = tight<QVBoxLayout>(this, Space::l, Space::m, Space::l, Space::m, 1);
    column->addWidget(m_label);
    column->addWidget(m_value);
    column->addWidget(m_note);
    setAccessibleName(label);
}

void Metric::set(const QString &value, const QString &note)
{
    m_value->setText(value);
    m_note->setText(note);
    setAccessibleName(u"%1: %2"_s.arg(m_label->text(), value));
}

} // namespace candela::look
