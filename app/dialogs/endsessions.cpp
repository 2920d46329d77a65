#include "dialogs/endsessions.h"

#include "look/textlabel.h"
#include "look/tight.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

EndSessions::EndSessions(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_elsewhere(new TextLabel(tr("Sessions are kept elsewhere; none are ended."), Type::Body, Role::TextSecondary))
    , m_forbidden(new TextLabel({}, Type::Body, Role::TextSecondary))
{
    m_box->setObjectName(u"endSessions"_s);
    m_box->setChecked(true);
    m_elsewhere->setObjectName(u"elsewhere"_s);
    m_elsewhere->setWordWrap(true);
    auto *column = tight<QVBoxLayout>(this);
    column->addWidget(m_box);
    column->addWidget(m_elsewhere);
    m_forbidden->setObjectName(u"forbidden"_s);
    m_forbidden->setWordWrap(true);
    m_forbidden->hide();
    column->addWidget(m_forbidden);
    setSessions({});
}

void EndSessions::setSessions(const std::optional<auth::SessionCounts> &sessions)
{
    m_box->setVisible(sessions.has_value());
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
    m_box->setText(text);
}

void EndSessions::setWanted(bool wanted) { m_box->setChecked(wanted); }

void EndSessions::forbid(const QString &grants)
{
    if (grants.isEmpty())
        return;
    m_box->setChecked(false);
    m_box->setEnabled(false);
    m_forbidden->setText(tr("The sessions stay, because the account may not end them. It takes:") + u'\n' + grants);
    m_forbidden->show();
}

bool EndSessions::isWanted() const { return m_box->isVisibleTo(this) && m_box->isChecked(); }

QString EndSessions::endedText(qint64 number)
{
    return number == 1 ? tr("1 session ended") : tr("%Ln sessions ended", nullptr, int(number));
}

} // namespace candela::app
