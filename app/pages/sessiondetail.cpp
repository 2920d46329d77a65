#include "pages/sessiondetail.h"

#include "ageing.h"
#include "arrival.h"
#include "auth/fingerprint.h"
#include "cells.h"
#include "hindrance.h"
#include "look/avatar.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/ground.h"
#include "look/sectiontitle.h"
#include "look/statepill.h"
#include "look/tight.h"
#include "pages/sessiontoken.h"
#include "times.h"
#include "wording.h"
#include "workspace.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look::Space;

SessionDetail::SessionDetail(Workspace &workspace, QWidget *parent)
    : DetailPane(tr("Session"), parent)
    , m_workspace(workspace)
    , m_ageing(new Ageing(workspace, this))
{
    connect(m_ageing, &Ageing::passed, this, &SessionDetail::aged);
}

void SessionDetail::showAgain()
{
    if (const auto session = m_session)
        show(*session, m_activePeriod);
}

void SessionDetail::reload()
{
    if (!m_session)
        return;
    const auto id = m_session->id;
    const auto job = [schema = m_workspace.schema(), id](database::Connection &connection) {
        return connection.now().and_then(
            [&](qint64 now) { return auth::Sessions(connection, schema).find(QStringList{id}, now); });
    };
    onArrival(m_workspace.runForOne(job), this, [this, id](const database::Result<std::vector<auth::Session>> &found) {
        if (!found)
            return m_workspace.reportLoss(found.error());
        if (m_session->id == id)
            found->empty() ? emit gone() : show(found->front(), m_activePeriod);
    });
}

void SessionDetail::show(const auth::Session &session, qint64 activePeriod)
{
    const bool isSame = m_session && m_session->id == session.id;
    m_session = session;
    m_activePeriod = activePeriod;
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    column->addWidget(head(session));
    column->addSpacing(m);
    column->addWidget(acts(session));
    column->addSpacing(l);

    column->addWidget(new look::SectionTitle(tr("Session")));
    column->addWidget(new look::FactRow(tr("Fingerprint"), m_workspace.fingerprint(session.id), look::Type::Mono));
    column->addWidget(new look::FactRow(tr("Begins with"), auth::masked(session.id), look::Type::Mono));
    column->addWidget(new SessionToken(m_workspace, session.id));
    addTimes(column, session, activePeriod);
    column->addSpacing(l);

    const auto &attributes = m_workspace.schema().sessionAttributes;
    if (!attributes.isEmpty())
        column->addWidget(new look::SectionTitle(tr("Attributes")));
    for (qsizetype i = 0; i < attributes.size(); ++i) {
        auto *row = new look::FactRow(attributes[i].name, session.attributes.value(i).toString());
        row->setNote(attributes[i].type);
        row->setToolTip(momentTip(session.attributes.value(i), m_workspace.zone()));
        column->addWidget(row);
    }
    column->addStretch(1);
    replace(pane, isSame);
    m_ageing->watch({session.activeExpires, session.idleExpires});
}

void SessionDetail::addTimes(QVBoxLayout *column, const auth::Session &session, qint64 activePeriod)
{
    const auto until = [&](const QString &name, const std::optional<qint64> &time) {
        const auto exact = exactTime(time, m_workspace.zone()).split(u", "_s);         // moment and milliseconds
        auto *row = new look::FactRow(name, exact.first());
        column->addWidget(row);
        if (!auth::isTime(time))
            return;
        m_ageing->keep(row, [row, time](qint64 now) { row->setValue(relativeTime(time, now)); });
        column->addWidget(new look::FactRow({}, exact.first()));
        column->addWidget(new look::FactRow({}, exact.last(), look::Type::MonoCaption));
    };
    until(tr("Active until"), session.activeExpires);
    until(tr("Idle until"), session.idleExpires);

    const auto renewed = auth::renewedAt(session.activeExpires, activePeriod);
    if (!renewed || *renewed > m_workspace.now())
        return;
    auto *row = new look::FactRow(tr("Last renewed"), {});
    row->setObjectName(u"sessionRenewed"_s);
    column->addWidget(row);
    m_ageing->keep(row, [row, renewed](qint64 now) { row->setValue(u"≈ "_s + relativeTime(renewed, now)); });
    const int hours = int(activePeriod / 3'600'000);
    column->addWidget(new look::FactRow({}, activePeriod == auth::defaultActivePeriod
            ? tr("if an active period is a day, as by default")
            : tr("if an active period is %n hour(s)", nullptr, hours), look::Type::Caption));
}

QWidget *SessionDetail::head(const auth::Session &session)
{
    auto *head = new QWidget;
    auto *row = look::tight<QHBoxLayout>(head, 0, 0, 0, 0, m);
    const auto person = personText(session.person, session.userId);
    row->addWidget(new look::Avatar(initials(person.main)), 0, Qt::AlignTop);
    auto *names = look::tight<QVBoxLayout>(1);
    names->addWidget(new look::ElidedLabel(person.main, look::Type::Subtitle, look::Role::Text, elideMode(session.person)));
    names->addWidget(new look::ElidedLabel(person.secondary.isEmpty() ? session.userId : person.secondary,
        look::Type::Body, look::Role::TextSecondary, person.secondary.isEmpty() ? Qt::ElideMiddle : Qt::ElideRight));
    row->addLayout(names, 1);
    auto *pill = new look::StatePill(look::SessionState::Invalid);
    pill->setObjectName(u"sessionDetailState"_s);
    m_ageing->keep(pill, [pill, active = session.activeExpires, idle = session.idleExpires](qint64 now) {
        pill->set(shown(auth::stateAt(active, idle, now)));
    });
    row->addWidget(pill, 0, Qt::AlignVCenter);
    row->addWidget(closeButton(), 0, Qt::AlignTop);
    return head;
}

QWidget *SessionDetail::acts(const auth::Session &session)
{
    auto *acts = new QWidget;
    auto *row = look::tight<QHBoxLayout>(acts, 0, 0, 0, 0, s);
    auto *user = look::button(tr("Sho&w user"), look::Variant::Standard, u"user"_s);
    user->setObjectName(u"sessionDetailUser"_s);
    connect(user, &QPushButton::clicked, this, [this, id = session.userId] { emit userRequested(id); });
    row->addWidget(user);
    auto *revoke = look::button(tr("Rev&oke…"), look::Variant::DangerQuiet, u"revoke"_s);
    revoke->setObjectName(u"sessionDetailRevoke"_s);
    offer(*revoke, hindrance(m_workspace, auth::Deed::EndSessions));
    connect(revoke, &QPushButton::clicked, this, [this, session] { emit revokeRequested(session); });
    row->addWidget(revoke);
    row->addStretch(1);
    return acts;
}

} // namespace candela::app
