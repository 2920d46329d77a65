#include "dialogs/resetkeyform.h"

#include "dialogs/endsessions.h"
#include "dialogs/hashformat.h"
#include "dialogs/passwordchoice.h"
#include "dialogs/typedpassword.h"
#include "look/line.h"
#include "look/tight.h"
#include "look/tokens.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace look;

ResetKeyForm::ResetKeyForm(const QStringList &known, QWidget *parent)
    : QWidget(parent)
    , m_password(new PasswordChoice)
    , m_endSessions(new EndSessions)
    , m_format(new HashFormat)
{
    m_password->typed()->setKnownWords(known);

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addWidget(m_password);
    column->addWidget(new Line);
    column->addWidget(m_endSessions);
    column->addWidget(m_format);
    connect(m_password, &PasswordChoice::changed, this, &ResetKeyForm::changed);
    connect(m_format, &HashFormat::changed, this,
        [this] { m_password->typed()->setReadersDisagree(m_format->readersDisagree()); });
}

void ResetKeyForm::setSessions(const std::optional<auth::SessionCounts> &sessions)
{
    m_endSessions->setSessions(sessions);
}

void ResetKeyForm::keepSessions(const QString &grants) { m_endSessions->forbid(grants); }

void ResetKeyForm::setInstallation(const database::Result<const auth::Hasher *> &hasher)
{
    m_format->setInstallation(hasher);
}

std::optional<auth::PasswordReset> ResetKeyForm::request()
{
    auth::PasswordReset reset{{}, {}, m_password->password(), m_format->chosen(), m_endSessions->isWanted()};
    if (reset.password.isEmpty()) {
        m_password->typed()->complain();
        return {};
    }
    return reset;
}

bool ResetKeyForm::isWeak() const { return m_password->isWeak(); }

void ResetKeyForm::wipe() { m_password->wipe(); }

} // namespace candela::app
