#include "dialogs/reasonfield.h"

#include "look/textlabel.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

ReasonField::ReasonField(Environment environment, QWidget *parent)
    : QWidget(parent)
    , m_required(environment == Environment::Production)
    , m_field(new QLineEdit)
{
    auto *label = new TextLabel(tr("Rea&son"), Type::Body, Role::TextSecondary);
    label->setBuddy(m_field);
    auto *hint = new TextLabel(tr("kept in the journal"), Type::Caption, Role::TextSecondary);
    m_field->setObjectName(u"reason"_s);
    m_field->setAccessibleName(tr("Reason"));
    m_field->setAccessibleDescription(hint->text());
    m_field->setMaxLength(longest);
    m_field->setPlaceholderText(m_required ? tr("Required on production") : tr("Optional"));

    auto *line = tight<QHBoxLayout>(this, 0, 0, 0, 0, Space::m);
    line->addWidget(label);
    line->addWidget(m_field, 1);
    line->addWidget(hint);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &ReasonField::changed);
}

QString ReasonField::text() const { return m_field->text().trimmed(); }

QString ReasonField::complaint() const
{
    return isSatisfied() ? QString() : tr("Changes to production need a reason, which is kept in the journal");
}

} // namespace candela::app
