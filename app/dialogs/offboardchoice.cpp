#include "dialogs/offboardchoice.h"

#include "cells.h"
#include "dialogs/reasonfield.h"
#include "hindrance.h"
#include "look/bulletlist.h"
#include "look/segmented.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

OffboardChoice::OffboardChoice(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_hasSessions(workspace.schema().sessions.has_value())
    , m_act(new Segmented({tr("End sessions"), tr("Disable passwords"), tr("Delete users")}))
    , m_consequences(new BulletList)
    , m_withRows(new QCheckBox)
    , m_confirmationRow(new QWidget)
    , m_confirmationLabel(new TextLabel(QString()))
    , m_confirmation(new QLineEdit)
    , m_reason(new ReasonField(workspace.profile().environment))
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    m_act->setObjectName(u"leaving"_s);
    m_act->setAccessibleName(tr("What is done"));
    m_act->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    column->addWidget(m_act);
    m_consequences->setObjectName(u"consequences"_s);
    column->addWidget(m_consequences);
    m_withRows->setObjectName(u"withRows"_s);
    m_withRows->hide();
    column->addWidget(m_withRows);
    addConfirmation();
    column->addWidget(m_confirmationRow);
    column->addWidget(m_reason);
    if (!m_hasSessions) {
        m_act->setItemEnabled(int(Leaving::EndSessions), false);
        m_act->setCurrentIndex(int(Leaving::DisablePasswords));
    }
    connect(m_act, &Segmented::currentIndexChanged, this, &OffboardChoice::show);
    connect(m_withRows, &QCheckBox::toggled, this, &OffboardChoice::changed);
    connect(m_confirmation, &QLineEdit::textChanged, this, &OffboardChoice::changed);
    connect(m_reason, &ReasonField::changed, this, &OffboardChoice::changed);
    show();
}

void OffboardChoice::addConfirmation()
{
    auto *line = tight<QHBoxLayout>(m_confirmationRow, 0, 0, 0, 0, Space::m);
    m_confirmation->setObjectName(u"confirmation"_s);
    m_confirmationLabel->setBuddy(m_confirmation);
    line->addWidget(m_confirmationLabel);
    line->addWidget(m_confirmation, 1);
}

Leaving OffboardChoice::leaving() const { return Leaving(m_act->currentIndex()); }
QString OffboardChoice::reason() const { return m_reason->text(); }
bool OffboardChoice::withRows() const { return !m_withRows->isHidden() && m_withRows->isChecked(); }

QString OffboardChoice::missing() const
{
    if (m_users == 0)
        return tr("No user was found");
    if (const auto lacking = hindered(); !lacking.isEmpty())
        return lacking;
    if (leaving() == Leaving::DeleteUser && m_confirmation->text().trimmed() != QString::number(m_users))
        return tr("Type the number of users first");
    return m_reason->complaint();
}

// By what the account may not do.
QString OffboardChoice::hindered() const
{
    using auth::Deed;
    if (leaving() == Leaving::DeleteUser)
        return standingHindrance(m_workspace, Deed::DeleteUser);
    const auto password = leaving() == Leaving::DisablePasswords ? standingHindrance(m_workspace, Deed::DisablePassword) : QString();
    return password.isEmpty() && m_hasSessions ? standingHindrance(m_workspace, Deed::EndSessions) : password;
}

void OffboardChoice::setUsers(qsizetype users, const auth::SessionCounts &sessions)
{
    m_users = users;
    m_sessions = sessions;
    show();
}

void OffboardChoice::setInTheWay(const std::vector<Departure> &departures)
{
    qint64 rows = 0;
    for (const auto &one : departures) {
        if (one.end == Departure::End::InTheWay && !one.rest.isInTheWay())
            rows += one.rest.removed();
    }
    m_withRows->setChecked(false);
    m_withRows->setVisible(rows > 0);
    m_withRows->setText(tr("Delete the %Ln row(s) of &other tables as well", nullptr, int(rows)));
}

void OffboardChoice::setBegun()
{
    m_act->setEnabled(false);
    m_confirmation->setEnabled(false);
    m_reason->setEnabled(false);
}

QStringList OffboardChoice::consequences() const
{
    const auto total = int(m_sessions.total());
    const auto sessions = !m_hasSessions
        ? tr("Sessions are kept elsewhere, where they stay.")
        : total == 0 ? tr("They have no session now.")
                     : tr("Their %Ln session(s) end, with those that begin until then.", nullptr, total);
    switch (leaving()) {
    case Leaving::EndSessions:
        return {sessions, tr("They can sign in again, with the password that they have."), tr("It cannot be undone.")};
    case Leaving::DisablePasswords:
        return {tr("Their passwords are gone for good. New ones are made up, shown to nobody and kept nowhere."),
            sessions,
            tr("Keys without a password, such as those of other providers, still open: the result says who has one.")};
    case Leaving::DeleteUser: break;
    }
    return {tr("They are gone for good, with their attributes and keys."), sessions,
        tr("Who rows of other tables refer to is kept until you have seen how many these are.")};
}

void OffboardChoice::show()
{
    m_consequences->setSentences(consequences());
    const bool deletes = leaving() == Leaving::DeleteUser;
    m_confirmationRow->setVisible(deletes && m_users > 0);
    m_confirmationLabel->setText(tr("Type the &number of users, %1, to go on").arg(m_users));
    m_confirmation->setAccessibleName(m_confirmationLabel->text().remove(u'&'));
    emit changed();
}

QString OffboardChoice::question(Leaving leaving, qsizetype users)
{
    const int n = int(users);
    switch (leaving) {
    case Leaving::EndSessions: return tr("End the sessions of %Ln user(s)?", nullptr, n);
    case Leaving::DisablePasswords: return tr("Disable the passwords of %Ln user(s)?", nullptr, n);
    case Leaving::DeleteUser: break;
    }
    return tr("Delete %Ln user(s)?", nullptr, n);
}

QString OffboardChoice::verb(Leaving leaving, qsizetype users)
{
    const int n = int(users);
    switch (leaving) {
    case Leaving::EndSessions: return tr("&End sessions of %Ln user(s)", nullptr, n);
    case Leaving::DisablePasswords: return tr("&Disable passwords of %Ln user(s)", nullptr, n);
    case Leaving::DeleteUser: break;
    }
    return tr("&Delete %Ln user(s)", nullptr, n);
}

} // namespace candela::app
