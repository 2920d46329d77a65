#include "pages/usersessions.h"

#include "ageing.h"
#include "auth/fingerprint.h"
#include "auth/sessioncounts.h"
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
    , m_ageing(new Ageing(workspace, this))
{
    auto *column = look::tight<QVBoxLayout>(this);
    column->addWidget(title(user));
    addRows(column, user);
}

static auth::SessionCounts countedOf(const auth::UserDetail &user)
{
    return user.sessions.complete ? auth::countsOf(user.sessions.sessions) : user.user.sessions;
}

// What was counted, with what has become since of the sessions that were read.
static auth::SessionCounts countsAt(const auth::UserDetail &user, qint64 now)
{
    auto sessions = user.sessions.sessions;
    const auto then = auth::countsOf(sessions);
    for (auto &session : sessions)
        session.state = auth::stateAt(session.activeExpires, session.idleExpires, now);
    const auto since = auth::countsOf(sessions);
    auto counts = countedOf(user);
    counts.active += since.active - then.active;
    counts.idle += since.idle - then.idle;
    return counts;
}

QWidget *UserSessions::title(const auth::UserDetail &user)
{
    auto *title = new look::SectionTitle(tr("Sessions"));
    // One that dies in sight stays there, and one without a time never was hidden.
    m_ageing->keep(title, [title, user, hidden = countedOf(user).dead](qint64 now) {
        const auto live = countsText(countsAt(user, now));
        title->setNote(hidden > 0 ? tr("%1, %Ln dead hidden", nullptr, int(hidden)).arg(live) : live);
    });
    auto *all = title->addLink(tr("Sho&w in Sessions"), tr("Show this user's sessions on the page Sessions"));
    all->setObjectName(u"showSessionsLink"_s);
    connect(all, &QPushButton::clicked, this, &UserSessions::pageRequested);
    return title;
}

void UserSessions::addRows(QVBoxLayout *column, const auth::UserDetail &user)
{
    static constexpr qint64 mostRows = 20;
    qint64 shownRows = 0;
    QList<std::optional<qint64>> moments;
    for (const auto &session : user.sessions.sessions) {
        moments << session.activeExpires << session.idleExpires;
        if (session.state == auth::State::Dead || shownRows == mostRows)
            continue;
        ++shownRows;
        column->addWidget(new look::Line);
        column->addWidget(row(session));
    }
    const auto counts = countedOf(user);
    if (const auto more = counts.total() - counts.dead - shownRows; more > 0)
        column->addWidget(new look::FactRow({}, tr("and %Ln more", nullptr, int(more)), look::Type::Body, 0));
    m_ageing->watch(moments);
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
    auto *pill = new look::StatePill(shown(session.state));
    pill->setObjectName(u"sessionState"_s);
    inner->addWidget(pill);
    inner->addStretch();
    row->addWidget(box);
    auto *when = new look::ElidedLabel;
    row->addWidget(when);
    m_ageing->keep(pill, [this, pill, when, active = session.activeExpires, idle = session.idleExpires](qint64 now) {
        const auto state = auth::stateAt(active, idle, now);
        const auto &end = state == auth::State::Active ? active : idle;
        const auto said = relativeTime(end, now);
        pill->set(shown(state));
        when->setText(state == auth::State::Idle ? tr("ends %1").arg(said) : said);
        when->setToolTip(exactTime(end, m_workspace.zone()));
    });
    auto *attributes = new look::ElidedLabel(
        shownAttributes(session.attributes), look::Type::Caption, look::Role::TextSecondary);
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
