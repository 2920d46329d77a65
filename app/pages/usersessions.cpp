#include "pages/usersessions.h"

#include "auth/fingerprint.h"
#include "cells.h"
#include "hindrance.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/line.h"
#include "look/sectiontitle.h"
#include "look/statepill.h"
#include "look/theme.h"
#include "look/tight.h"
#include "times.h"
#include "wording.h"
#include "workspace.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::m;
using look::Theme::scaled;

UserSessions::UserSessions(Workspace &workspace, const auth::UserDetail &user, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *column = look::tight<QVBoxLayout>(this);
    column->addWidget(title(user.user.sessions));
    addRows(column, user.sessions.sessions);
}

QWidget *UserSessions::title(const auth::SessionCounts &counts)
{
    const auto dead = counts.dead + counts.invalid;
    auto *title = new look::SectionTitle(tr("Sessions"),
        dead > 0 ? tr("%1, %n dead hidden", nullptr, int(dead)).arg(countsText(counts)) : countsText(counts));
    auto *all = title->addLink(tr("Sho&w in Sessions"), tr("Show this user's sessions on the page Sessions"));
    all->setObjectName(u"showSessionsLink"_s);
    connect(all, &QPushButton::clicked, this, &UserSessions::pageRequested);
    return title;
}

void UserSessions::addRows(QVBoxLayout *column, const std::vector<auth::Session> &sessions)
{
    int shownRows = 0;
    for (const auto &session : sessions) {
        if (session.state == auth::State::Dead || ++shownRows > 20)
            continue;
        column->addWidget(new look::Line);
        column->addWidget(row(session));
    }
    if (shownRows > 20)
        column->addWidget(new look::FactRow({}, tr("and %n more", nullptr, shownRows - 20), look::Type::Body, 0));
}

QWidget *UserSessions::row(const auth::Session &session)
{
    auto *holder = new QWidget;
    auto *row = look::tight<QHBoxLayout>(holder, 0, 5, 0, 5, m);
    auto *id = new look::TextLabel(auth::masked(session.id), look::Type::MonoCaption);
    id->setMinimumWidth(scaled(44));
    id->setToolTip(m_workspace.fingerprint(session.id));
    row->addWidget(id);
    auto *box = new QWidget;
    box->setMinimumWidth(scaled(74));
    auto *inner = look::tight<QHBoxLayout>(box);
    inner->addWidget(new look::StatePill(shown(session.state)));
    inner->addStretch();
    row->addWidget(box);
    const auto &end = session.state == auth::State::Active ? session.activeExpires : session.idleExpires;
    const auto until = relativeTime(end, m_workspace.now());
    auto *when = new look::TextLabel(session.state == auth::State::Idle ? tr("ends %1").arg(until) : until);
    when->setToolTip(exactTime(end, m_workspace.zone()));
    row->addWidget(when);
    auto *attributes = new look::ElidedLabel(
        attributesText(session.attributes), look::Type::Caption, look::Role::TextSecondary);
    attributes->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(attributes, 1);
    auto *revoke = look::iconButton(u"revoke"_s, tr("Revoke this session"));
    revoke->setObjectName(u"revoke:"_s + m_workspace.fingerprint(session.id));
    offer(*revoke, hindrance(m_workspace, auth::Deed::EndSessions));
    connect(revoke, &QToolButton::clicked, this, [this, session] { emit revokeRequested(session); });
    row->addWidget(revoke);
    return holder;
}

} // namespace candela::app
