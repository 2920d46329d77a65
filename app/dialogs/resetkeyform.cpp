#include "dialogs/resetkeyform.h"

#include "dialogs/endsessions.h"
#include "dialogs/hashformat.h"
#include "dialogs/passwordchoice.h"
#include "dialogs/typedpassword.h"
#include "look/line.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "look/tokens.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

// Among words of another direction, with its ampersands, and not so long that the dialog becomes as wide.
static QString shown(const QString &id)
{
    static constexpr qsizetype most = 40;
    auto text = id.size() <= most ? id : id.left(most / 2) + u'…' + id.right(most / 2);
    return u'\u2068' + text.replace(u'&', u"&&"_s) + u'\u2069';
}

ResetKeyForm::ResetKeyForm(const QStringList &known, const auth::Schema &schema, QWidget *parent)
    : QWidget(parent)
    , m_password(new PasswordChoice)
    , m_allKeys(new QCheckBox)
    , m_endSessions(new EndSessions)
    , m_endLinks(new QCheckBox(tr("End the reset &links that were mailed to this user")))
    , m_linksStay(new TextLabel({}, Type::Body, Role::TextSecondary))
    , m_format(new HashFormat)
{
    m_password->typed()->setKnownWords(known);
    m_allKeys->setObjectName(u"allKeys"_s);
    m_allKeys->hide();
    m_endLinks->setObjectName(u"endLinks"_s);
    m_endLinks->setChecked(true);
    m_endLinks->setVisible(schema.resetTokens.has_value());
    m_linksStay->setObjectName(u"linksStay"_s);
    m_linksStay->setWordWrap(true);
    m_linksStay->hide();

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addWidget(m_password);
    column->addWidget(m_allKeys);
    column->addWidget(new Line);
    column->addWidget(m_endSessions);
    auto *links = tight<QVBoxLayout>(Space::xs);
    links->addWidget(m_endLinks);
    links->addWidget(m_linksStay);
    column->addLayout(links);
    column->addWidget(m_format);
    connect(m_password, &PasswordChoice::changed, this, &ResetKeyForm::changed);
    connect(m_format, &HashFormat::changed, this,
        [this] { m_password->typed()->setReadersDisagree(m_format->readersDisagree()); });
}

void ResetKeyForm::setSessions(const std::optional<auth::SessionCounts> &sessions)
{
    m_endSessions->setSessions(sessions);
}

void ResetKeyForm::keepLinks(const QString &grants)
{
    if (grants.isEmpty())
        return;
    m_endLinks->setChecked(false);
    m_endLinks->setEnabled(false);
    m_linksStay->setText(tr("The links stay, because the account may not end them. It takes:") + u'\n' + grants);
    m_linksStay->show();
}

void ResetKeyForm::keepSessions(const QString &grants) { m_endSessions->forbid(grants); }

void ResetKeyForm::setFacts(const KeyFacts &facts)
{
    m_endSessions->setSessions(facts.sessions);
    m_format->setInstallation(facts.usual);
    m_others.clear();
    for (const auto &other : facts.others) {
        if (other.holdsPassword())
            m_others.append({other.id, other.seen});
    }
    const auto number = int(m_others.size());
    m_allKeys->setText(number == 1
            ? tr("The same password for %1 as &well").arg(shown(m_others.first().id))
            : tr("The same password for the %Ln other keys of this user as &well", nullptr, number));
    m_allKeys->setVisible(number > 0);
}

std::optional<auth::PasswordReset> ResetKeyForm::request()
{
    auth::PasswordReset reset{{}, m_password->password(), m_format->chosen(), m_endSessions->isWanted(), m_endLinks->isChecked()};
    if (m_allKeys->isVisibleTo(this) && m_allKeys->isChecked())
        reset.keys = m_others;
    if (reset.password.isEmpty()) {
        m_password->typed()->complain();
        return {};
    }
    return reset;
}

bool ResetKeyForm::isWeak() const { return m_password->isWeak(); }

void ResetKeyForm::wipe() { m_password->wipe(); }

} // namespace candela::app
