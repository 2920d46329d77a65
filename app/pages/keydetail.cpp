#include "pages/keydetail.h"

#include "cells.h"
#include "hindrance.h"
#include "keymenu.h"
#include "look/avatar.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/ground.h"
#include "look/keytip.h"
#include "look/sectiontitle.h"
#include "look/statepill.h"
#include "look/tight.h"
#include "pages/busyrow.h"
#include "pages/missingpart.h"
#include "wording.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look::Space;

KeyDetail::KeyDetail(Workspace &workspace, QWidget *parent)
    : DetailPane(tr("Key"), parent)
    , m_workspace(workspace)
    , m_counts(new Counts<auth::SessionCounts>(workspace, this))
{
    connect(m_counts, &Counting::changed, this, &KeyDetail::showCounts);
    connect(busy(), &BusyRow::stopRequested, this, &KeyDetail::stopCounting);
}

void KeyDetail::show(const auth::Key &key)
{
    const bool isSame = m_key && m_key->id == key.id;
    m_key = key;
    m_wantsReset = false;
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    column->addWidget(head());
    column->addSpacing(m);
    column->addWidget(acts());
    column->addSpacing(l);
    column->addWidget(new look::SectionTitle(tr("Key")));
    column->addWidget(new look::FactRow(tr("Provider"), key.provider()));
    column->addWidget(new look::FactRow(tr("Id there"), key.providerUserId()));
    column->addWidget(new look::FactRow(tr("User id"), key.userId, look::Type::Mono));
    column->addWidget(new look::FactRow(tr("Password hash"), hashName(key.kind)));
    column->addWidget(new look::FactRow(tr("Parameters"), key.parameters));
    column->addSpacing(l);
    column->addWidget(new look::SectionTitle(tr("Sessions")));
    m_sessions = new look::FactRow(tr("Of this user"), {});
    column->addWidget(m_sessions);
    column->addStretch(1);
    replace(pane, isSame);
    busy()->stop();                     // of the key before
    if (isSame && m_workspace.isLost() && m_counts->value())
        showCounts();                   // what was known last stays
    else
        count();
}

QWidget *KeyDetail::head()
{
    auto *head = new QWidget;
    auto *row = look::tight<QHBoxLayout>(head, 0, 0, 0, 0, m);
    const auto person = personText(m_key->person, m_key->userId);
    row->addWidget(new look::Avatar(initials(person.main)), 0, Qt::AlignTop);
    auto *names = look::tight<QVBoxLayout>(1);
    names->addWidget(new look::ElidedLabel(person.main, look::Type::Subtitle, look::Role::Text, elideMode(m_key->person)));
    names->addWidget(new look::ElidedLabel(m_key->id, look::Type::Body, look::Role::TextSecondary, Qt::ElideMiddle));
    row->addLayout(names, 1);
    row->addWidget(new look::StatePill(hashPill(m_key->kind)), 0, Qt::AlignVCenter);
    row->addWidget(closeButton(), 0, Qt::AlignTop);
    return head;
}

QWidget *KeyDetail::acts()
{
    auto *acts = new QWidget;
    auto *row = look::tight<QHBoxLayout>(acts, 0, 0, 0, 0, s);
    m_reset = look::button(tr("Reset ke&y…"), look::Variant::Standard, u"reset-key"_s);
    m_reset->setObjectName(u"keyDetailReset"_s);
    new look::KeyTip(*m_reset, u"actReset"_s);
    m_reset->setEnabled(hindrance(m_workspace, auth::Deed::SetPassword).isEmpty() && m_key->holdsPassword());
    m_reset->setToolTip(resetHint());
    connect(m_reset, &QPushButton::clicked, this, &KeyDetail::reset);
    row->addWidget(m_reset);
    auto *user = look::button(tr("Sho&w user"), look::Variant::Standard, u"user"_s);
    user->setObjectName(u"keyDetailUser"_s);
    connect(user, &QPushButton::clicked, this, [this] { emit userRequested(m_key->userId); });
    row->addWidget(user);
    auto *more = look::iconButton(u"more"_s, tr("More about this key"));
    more->setObjectName(u"keyDetailMore"_s);
    connect(more, &QToolButton::clicked, this, [this, more] { showMore(more); });
    row->addWidget(more);
    row->addStretch(1);
    return acts;
}

void KeyDetail::showMore(QWidget *button)
{
    auto *menu = new KeyMenu(m_workspace, *m_key, button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &KeyMenu::chosen, this, [this, key = *m_key](KeyAct act) { emit keyActRequested(act, key); });
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

QString KeyDetail::resetHint() const
{
    const auto hindered = hindrance(m_workspace, auth::Deed::SetPassword);
    return !hindered.isEmpty()   ? hindered
        : m_key->holdsPassword() ? tr("Give this key a new password")
                                 : tr("This key holds no password");
}

void KeyDetail::count()
{
    delete content()->findChild<MissingPart *>();       // of the count before
    if (!m_workspace.schema().sessions)
        return m_sessions->setValue(tr("kept in another store"));
    m_counts->askForOne([schema = m_workspace.schema(), user = m_key->userId](database::Connection &connection) {
        return auth::Sessions(connection, schema).countByUser({user}).map([&](const auto &counts) { return counts.value(user); });
    });
}

bool KeyDetail::stopCounting()
{
    m_wantsReset = false;
    return m_counts->stop();
}

void KeyDetail::showCounts()
{
    if (!m_sessions)
        return;
    const auto &counts = m_counts->value();
    m_sessions->setValue(counts ? countsText(*counts) : m_counts->isCounting() ? u"…"_s : tr("unknown"));
    m_counts->isCounting() ? busy()->start(tr("Counting…")) : busy()->stop();
    if (!counts && !m_counts->isCounting())
        sayUncounted();
    if (counts && std::exchange(m_wantsReset, false))
        emit resetRequested(*m_key, *counts);
}

// Below the number that is unknown; count() takes it away.
void KeyDetail::sayUncounted()
{
    const auto &failure = m_counts->failure();
    auto *why = new MissingPart(failure ? sentence(*failure, m_workspace.place()) : stoppedSentence(), u"keySessions"_s, true);
    connect(why, &MissingPart::retryRequested, this, &KeyDetail::retry);
    auto *column = static_cast<QVBoxLayout *>(m_sessions->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_sessions) + 1, why);
}

void KeyDetail::retry()
{
    if (m_workspace.isLost())
        return m_workspace.reconnect();
    setFocus();                         // before what has it goes
    show(auth::Key(*m_key));
}

// Whoever has turned away is not asked about it later.
void KeyDetail::hideEvent(QHideEvent *event)
{
    DetailPane::hideEvent(event);
    m_wantsReset = false;
}

void KeyDetail::reset()
{
    if (!m_reset || !m_reset->isEnabled())
        return;
    if (m_counts->value() || !m_workspace.schema().sessions)
        return emit resetRequested(*m_key, m_counts->value().value_or(auth::SessionCounts()));
    m_wantsReset = true;
    if (!m_counts->isCounting())
        count();
}

} // namespace candela::app
