#include "dialogs/generatedpassword.h"

#include "auth/password/generator.h"
#include "passwordstrength.h"
#include "look/buttons.h"
#include "look/strengthbar.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

GeneratedPassword::GeneratedPassword(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_field(new QLineEdit)
    , m_eye(iconButton(u"eye"_s, tr("Show password")))
    , m_bar(new StrengthBar)
    , m_verdict(new TextLabel({}, Type::Caption, Role::TextSecondary))
{
    auto *another = iconButton(u"refresh"_s, tr("Generate another"));
    another->setObjectName(u"regenerate"_s);
    m_kind->setObjectName(u"kind"_s);
    m_kind->setAccessibleName(tr("Kind of password"));
    m_kind->addItems({tr("Words"), tr("Letters and digits")});
    m_field->setObjectName(u"generated"_s);
    m_field->setAccessibleName(tr("Generated password"));
    m_field->setFont(Theme::font(Type::Mono));
    m_field->setReadOnly(true);
    m_field->setEchoMode(QLineEdit::Password);
    m_eye->setObjectName(u"showGenerated"_s);
    m_eye->setCheckable(true);
    m_verdict->setObjectName(u"generatedVerdict"_s);

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::s);
    auto *line = tight<QHBoxLayout>(Space::xs);
    line->addWidget(m_field, 1);
    line->addWidget(m_eye);
    line->addWidget(another);
    column->addLayout(line);
    column->addWidget(m_bar);
    column->addWidget(m_verdict);
    connect(another, &QToolButton::clicked, this, &GeneratedPassword::generate);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GeneratedPassword::generate);
    connect(m_eye, &QToolButton::toggled, this, &GeneratedPassword::show);
    generate();
}

GeneratedPassword::~GeneratedPassword() { wipe(); }

void GeneratedPassword::generate()
{
    const auto made = m_kind->currentIndex() == 0 ? auth::generateWords() : auth::generate();
    if (!made)
        return wipe();
    m_password = made->password;
    show(m_eye->isChecked());
    const int score = scoreOf(made->bits);
    m_bar->set(score, verdict(score));
    m_verdict->setText(tr("%1. Shown once more afterwards.").arg(strengthLine(score, made->bits)));
    emit changed();
}

void GeneratedPassword::show(bool revealed)
{
    nameIconButton(m_eye, u"eye"_s, revealed ? tr("Hide password") : tr("Show password"));
    m_field->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    auto text = m_password.text();
    m_field->setText(text);
    m_field->setCursorPosition(0);
    database::wipe(text);
}

void GeneratedPassword::wipe()
{
    auto text = m_field->text();
    m_field->setText({});
    database::wipe(text);
    m_password = {};
}

} // namespace candela::app
