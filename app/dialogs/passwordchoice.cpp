#include "dialogs/passwordchoice.h"

#include "dialogs/generatedpassword.h"
#include "dialogs/typedpassword.h"
#include "look/tight.h"
#include "look/tokens.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

PasswordChoice::PasswordChoice(QWidget *parent)
    : QWidget(parent)
    , m_generate(new QRadioButton(tr("&Generate a password")))
    , m_type(new QRadioButton(tr("&Type a password")))
    , m_none(new QRadioButton(tr("N&o password: a provider says who it is")))
    , m_generated(new GeneratedPassword)
    , m_typed(new TypedPassword)
{
    static constexpr int indent = 24; // the fields stand under the words of their choice
    m_generate->setObjectName(u"generate"_s);
    m_type->setObjectName(u"type"_s);
    m_none->setObjectName(u"noPassword"_s);
    m_none->hide();
    m_generate->setChecked(true);
    m_generated->setContentsMargins(indent, 0, 0, 0);
    m_typed->setContentsMargins(indent, 0, 0, 0);

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::s);
    auto *line = tight<QHBoxLayout>(Space::m);
    line->addWidget(m_generate, 1);
    line->addWidget(m_generated->kind());
    column->addLayout(line);
    column->addWidget(m_generated);
    column->addWidget(m_type);
    column->addWidget(m_typed);
    column->addWidget(m_none);
    for (auto *choice : {m_generate, m_type, m_none})
        connect(choice, &QRadioButton::toggled, this, &PasswordChoice::choose);
    connect(m_generated, &GeneratedPassword::changed, this, &PasswordChoice::changed);
    connect(m_typed, &TypedPassword::changed, this, &PasswordChoice::changed);
    choose();
}

database::Secret PasswordChoice::password() const
{
    return isNone()               ? database::Secret()
        : m_generate->isChecked() ? m_generated->password()
                                  : m_typed->password();
}

bool PasswordChoice::isWeak() const { return m_type->isChecked() && m_typed->isWeak(); }

void PasswordChoice::offerNone() { m_none->show(); }

void PasswordChoice::setOnlyNone(bool only)
{
    if (only)
        m_none->setChecked(true);
    m_generate->setEnabled(!only);
    m_type->setEnabled(!only);
}

void PasswordChoice::choose()
{
    const bool generated = m_generate->isChecked(), typed = m_type->isChecked();
    auto policy = m_generated->kind()->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_generated->kind()->setSizePolicy(policy);
    m_generated->kind()->setVisible(generated);
    m_generated->setVisible(generated);
    m_typed->setVisible(typed);
    if (typed && isVisible())
        m_typed->focus();
    emit changed();
}

void PasswordChoice::wipe()
{
    m_generated->wipe();
    m_typed->wipe();
}

} // namespace candela::app
