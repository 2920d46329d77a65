#include "dialogs/typedpassword.h"

#include "auth/password/normalization.h"
#include "passwordstrength.h"
#include "look/buttons.h"
#include "look/fielderror.h"
#include "look/iconlabel.h"
#include "look/strengthbar.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

TypedPassword::TypedPassword(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_eye(iconButton(u"eye"_s, tr("Show password")))
    , m_bar(new StrengthBar)
    , m_sign(new IconLabel(u"warning"_s, Role::Danger, 14))
    , m_verdict(new TextLabel({}, Type::Caption, Role::TextSecondary))
    , m_error(new FieldError(m_field))
    , m_disagreement(new TextLabel({}, Type::Caption, Role::Warning))
{
    m_field->setObjectName(u"typed"_s);
    m_field->setAccessibleName(tr("New password"));
    m_field->setFont(Theme::font(Type::Mono));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setObjectName(u"showTyped"_s);
    m_eye->setCheckable(true);
    m_verdict->setObjectName(u"typedVerdict"_s);
    m_error->setObjectName(u"typedError"_s);
    m_disagreement->setObjectName(u"disagreement"_s);
    m_disagreement->setWordWrap(true);
    m_disagreement->setText(tr("The packages that read this format disagree about some of these characters, so the "
                               "sign-in may fail. Letters, digits and signs of a plain keyboard are safe."));

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::s);
    auto *line = tight<QHBoxLayout>(Space::xs);
    line->addWidget(m_field, 1);
    line->addWidget(m_eye);
    column->addLayout(line);
    column->addWidget(m_bar);
    auto *verdictLine = tight<QHBoxLayout>(Space::xs);
    verdictLine->addWidget(m_sign);
    verdictLine->addWidget(m_verdict, 1);
    column->addLayout(verdictLine);
    column->addWidget(m_error);
    column->addWidget(m_disagreement);
    connect(m_field, &QLineEdit::textChanged, this, &TypedPassword::judge);
    connect(m_eye, &QToolButton::toggled, this, &TypedPassword::show);
    judge();
}

TypedPassword::~TypedPassword() { wipe(); }

database::Secret TypedPassword::password() const { return auth::passwordFrom(m_field->text()); }

bool TypedPassword::isWeak() const { return m_strength.score < 2; }

void TypedPassword::setKnownWords(const QStringList &words)
{
    m_known = words;
    judge();
}

void TypedPassword::setReadersDisagree(bool disagree)
{
    m_readersDisagree = disagree;
    judge();
}

void TypedPassword::complain()
{
    m_verdict->hide();
    m_error->setMessage(tr("Lucia never accepts an empty password. Type one, or let Candela generate one."));
    focus();
}

void TypedPassword::focus() { m_field->setFocus(Qt::OtherFocusReason); }

void TypedPassword::judge()
{
    const bool empty = m_field->text().isEmpty();
    m_strength = auth::strengthOf(m_field->text(), m_known);
    const bool weak = !empty && isWeak();
    m_bar->set(empty ? -1 : m_strength.score, empty ? QString() : verdict(m_strength.score));
    const auto line = strengthLine(m_strength.score, m_strength.bits);
    m_verdict->setText(empty ? tr("Not typed yet")
            : weak           ? tr("%1. Among the first that a guesser tries.").arg(line)
                             : line);
    m_verdict->setRole(weak ? Role::Danger : Role::TextSecondary);
    m_verdict->show();
    m_sign->setVisible(weak);
    m_error->setMessage({});
    m_disagreement->setVisible(m_readersDisagree && auth::changesUnderNormalization(password()));
    emit changed();
}

void TypedPassword::show(bool revealed)
{
    nameIconButton(m_eye, u"eye"_s, revealed ? tr("Hide password") : tr("Show password"));
    m_field->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

// setText() forgets what could be undone, which clear() would not.
void TypedPassword::wipe()
{
    const QSignalBlocker quiet(m_field);
    auto text = m_field->text();
    m_field->setText({});
    database::wipe(text);
}

} // namespace candela::app
