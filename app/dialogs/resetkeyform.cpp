#include "dialogs/resetkeyform.h"

#include "dialogs/hashformat.h"
#include "dialogs/passwordchoice.h"
#include "dialogs/typedpassword.h"
#include "look/line.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

ResetKeyForm::ResetKeyForm(const QStringList &known, QWidget *parent)
    : QWidget(parent)
    , m_password(new PasswordChoice)
    , m_endSessions(new QCheckBox)
    , m_elsewhere(new TextLabel(tr("Sessions are kept elsewhere; none are ended."), Type::Body, Role::TextSecondary))
    , m_format(new HashFormat)
{
    m_endSessions->setObjectName(u"endSessions"_s);
    m_endSessions->setChecked(true);
    m_elsewhere->setObjectName(u"elsewhere"_s);
    m_elsewhere->setWordWrap(true);
    m_password->typed()->setKnownWords(known);

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addWidget(m_password);
    column->addWidget(new Line);
    column->addWidget(m_endSessions);
    column->addWidget(m_elsewhere);
    column->addWidget(m_format);
    connect(m_password, &PasswordChoice::changed, this, &ResetKeyForm::changed);
    connect(m_format, &HashFormat::changed, this,
        [this] { m_password->typed()->setReadersDisagree(m_format->readersDisagree()); });
    setSessions({});
}

void ResetKeyForm::setSessions(const std::optional<auth::SessionCounts> &sessions)
{
    m_endSessions->setVisible(sessions.has_value());
    m_elsewhere->setVisible(!sessions);
    if (!sessions)
        return;
    // A session whose expiry is no time never expires for Lucia.
    const int live = int(sessions->active + sessions->idle + sessions->invalid), dead = int(sessions->dead);
    auto text = live == 0 ? tr("&End this user's sessions; none is live now")
        : live == 1       ? tr("&End this user's live session")
                          : tr("&End this user's %Ln live sessions", nullptr, live);
    if (dead > 0)
        text += dead == 1 ? tr(", and remove a dead one") : tr(", and remove %Ln dead ones", nullptr, dead);
    m_endSessions->setText(text);
}

void ResetKeyForm::setInstallation(const database::Result<const auth::Hasher *> &hasher)
{
    m_format->setInstallation(hasher);
}

std::optional<auth::PasswordReset> ResetKeyForm::request()
{
    auth::PasswordReset reset{{}, {}, m_password->password(), m_format->chosen(), m_endSessions->isChecked()};
    if (reset.password.isEmpty()) {
        m_password->typed()->complain();
        return {};
    }
    return reset;
}

bool ResetKeyForm::isWeak() const { return m_password->isWeak(); }

void ResetKeyForm::wipe() { m_password->wipe(); }

} // namespace candela::app
