#include "pages/userbuttons.h"

#include "hindrance.h"
#include "look/buttons.h"
#include "look/keytip.h"
#include "look/tight.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

UserButtons::UserButtons(Workspace &workspace, const UserLoad::Found &user, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *row = look::tight<QHBoxLayout>(this, 0, 0, 0, 0, look::Space::s);
    addReset(row, user);
    addEnd(row, user);
    auto *remove = look::iconButton(u"trash"_s, tr("Delete this user…"));
    remove->setObjectName(u"deleteUserButton"_s);
    offer(*remove, hindrance(m_workspace, auth::Deed::DeleteUser));
    connect(remove, &QToolButton::clicked, this, &UserButtons::deleteRequested);
    row->addWidget(remove);
    row->addStretch(1);
}

// Of what would end sessions: a number that is not known would be no preview.
static QString uncounted(const Workspace &workspace, const UserLoad::Part &sessions)
{
    if (!workspace.schema().sessions || sessions.isKnown)
        return {};
    return sessions.missing ? UserButtons::tr("How many sessions this would end is unknown; refresh to count them")
                            : UserButtons::tr("The user's sessions are still being counted");
}

QString UserButtons::resetHindrance(const Workspace &workspace, const UserLoad::Found &user)
{
    const auto hindered = hindrance(workspace, auth::Deed::SetPassword);
    if (!hindered.isEmpty())
        return hindered;
    if (user.keys.isKnown)
        return uncounted(workspace, user.sessions);
    return user.keys.missing ? tr("The user's keys are unknown; refresh to load them")
                             : tr("The user's keys are still being loaded");
}

static const auth::Key *firstWithPassword(const UserLoad::Found &user)
{
    const auto &keys = user.detail.keys;
    const auto found = std::find_if(keys.begin(), keys.end(), [](const auth::Key &key) { return key.holdsPassword(); });
    return found == keys.end() ? nullptr : &*found;
}

QString UserButtons::firstResetHindrance(const Workspace &workspace, const UserLoad::Found &user)
{
    const auto hindered = resetHindrance(workspace, user);
    return !hindered.isEmpty() || firstWithPassword(user) ? hindered : tr("None of this user's keys holds a password");
}

void UserButtons::addReset(QHBoxLayout *row, const UserLoad::Found &user)
{
    auto *reset = look::button(tr("&Reset key…"), look::Variant::Standard, u"reset-key"_s);
    reset->setObjectName(u"resetKeyButton"_s);
    new look::KeyTip(*reset, u"actReset"_s);
    reset->setToolTip(tr("Give this user a new password"));
    offer(*reset, firstResetHindrance(m_workspace, user));
    if (reset->isEnabled())
        connect(reset, &QPushButton::clicked, this, [this, key = *firstWithPassword(user)] { emit resetRequested(key); });
    row->addWidget(reset);
}

void UserButtons::addEnd(QHBoxLayout *row, const UserLoad::Found &user)
{
    auto *end = look::button(tr("E&nd sessions…"), look::Variant::DangerQuiet, u"revoke"_s);
    end->setObjectName(u"endSessionsButton"_s);
    const auto hindered = hindrance(m_workspace, auth::Deed::EndSessions);
    const auto noEnd = hindered.isEmpty() ? uncounted(m_workspace, user.sessions) : hindered;
    const auto sessions = user.detail.user.sessions.total();
    end->setEnabled(m_workspace.schema().sessions && sessions > 0 && noEnd.isEmpty());
    end->setToolTip(!noEnd.isEmpty()         ? noEnd
            : !m_workspace.schema().sessions ? tr("This site keeps its sessions in another store")
            : sessions == 0                  ? tr("This user has no session")
                                             : tr("Sign this user out everywhere"));
    connect(end, &QPushButton::clicked, this, &UserButtons::endRequested);
    row->addWidget(end);
}

} // namespace candela::app
