#include "pages/sessiondetail.h"

#include "auth/fingerprint.h"
#include "cells.h"
#include "hindrance.h"
#include "look/avatar.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/ground.h"
#include "look/keytip.h"
#include "look/sectiontitle.h"
#include "look/statepill.h"
#include "look/tight.h"
#include "times.h"
#include "wording.h"
#include "workspace.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look::Space;

SessionDetail::SessionDetail(Workspace &workspace, QWidget *parent) : QScrollArea(parent), m_workspace(workspace)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Session"));
}

void SessionDetail::show(const auth::Session &session)
{
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    column->addWidget(head(session));
    column->addSpacing(m);
    column->addWidget(acts(session));
    column->addSpacing(l);

    const auto now = m_workspace.now();
    column->addWidget(new look::SectionTitle(tr("Session")));
    column->addWidget(new look::FactRow(tr("Fingerprint"), m_workspace.fingerprint(session.id), look::Type::Mono));
    column->addWidget(new look::FactRow(tr("Begins with"), auth::masked(session.id), look::Type::Mono));
    const auto until = [&](const QString &name, const std::optional<qint64> &time) {
        const auto exact = exactTime(time, m_workspace.zone()).split(u", "_s);         // moment and milliseconds
        column->addWidget(new look::FactRow(name, auth::isTime(time) ? relativeTime(time, now) : exact.first()));
        if (!auth::isTime(time))
            return;
        column->addWidget(new look::FactRow({}, exact.first()));
        column->addWidget(new look::FactRow({}, exact.last(), look::Type::MonoCaption));
    };
    until(tr("Active until"), session.activeExpires);
    until(tr("Idle until"), session.idleExpires);
    column->addSpacing(l);

    const auto &attributes = m_workspace.schema().sessionAttributes;
    if (!attributes.isEmpty())
        column->addWidget(new look::SectionTitle(tr("Attributes")));
    for (qsizetype i = 0; i < attributes.size(); ++i) {
        auto *row = new look::FactRow(attributes[i].name, session.attributes.value(i).toString());
        row->setNote(attributes[i].type);
        column->addWidget(row);
    }
    column->addStretch(1);
    setWidget(pane);
}

QWidget *SessionDetail::head(const auth::Session &session)
{
    auto *head = new QWidget;
    auto *row = look::tight<QHBoxLayout>(head, 0, 0, 0, 0, m);
    const auto person = personText(session.person, session.userId);
    row->addWidget(new look::Avatar(initials(person.main)), 0, Qt::AlignTop);
    auto *names = look::tight<QVBoxLayout>(1);
    names->addWidget(new look::ElidedLabel(person.main, look::Type::Subtitle));
    names->addWidget(new look::ElidedLabel(person.secondary.isEmpty() ? session.userId : person.secondary, look::Type::Body, look::Role::TextSecondary));
    row->addLayout(names, 1);
    row->addWidget(new look::StatePill(shown(auth::stateAt(session.activeExpires, session.idleExpires, m_workspace.now()))), 0, Qt::AlignVCenter);
    auto *close = look::iconButton(u"close"_s, tr("Close detail"));
    new look::KeyTip(*close, u"actEscape"_s);
    close->setObjectName(u"sessionDetailClose"_s);
    connect(close, &QToolButton::clicked, this, &SessionDetail::closeRequested);
    row->addWidget(close, 0, Qt::AlignTop);
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
