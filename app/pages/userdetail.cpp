#include "pages/userdetail.h"

#include "cells.h"
#include "hindrance.h"
#include "look/avatar.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/ground.h"
#include "look/line.h"
#include "look/sectiontitle.h"
#include "look/tight.h"
#include "pages/busyrow.h"
#include "pages/missingpart.h"
#include "pages/userbuttons.h"
#include "pages/userkeys.h"
#include "pages/usersessions.h"
#include "wording.h"
#include "workspace.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look::Space;

UserDetail::UserDetail(Workspace &workspace, QWidget *parent)
    : DetailPane(tr("User"), parent)
    , m_workspace(workspace)
    , m_load(new UserLoad(workspace, this))
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(500);
    connect(&m_slow, &QTimer::timeout, this, &UserDetail::showSlow);
    connect(m_load, &UserLoad::changed, this, &UserDetail::take);
    connect(busy(), &BusyRow::stopRequested, m_load, &UserLoad::stop);
    const auto again = [this] {
        if (isShown())
            fill(Found(*m_shown));
    };
    connect(&workspace, &Workspace::lockChanged, this, [this, again] { m_workspace.isLost() ? again() : reload(); });
    connect(&workspace, &Workspace::zoneChanged, this, again);
}

void UserDetail::show(const QString &userId)
{
    if (m_userId != userId && content()) {
        if (holdsFocus())
            setFocus();                         // which nothing disabled can keep
        content()->setEnabled(false);           // nothing is done to the user before by mistake
    }
    m_userId = userId;
    emit shownChanged();
    reload();
}

void UserDetail::reload()
{
    m_isStale = !isVisible();
    if (m_userId.isEmpty() || m_isStale)
        return;
    m_slow.start();
    busy()->stop();                             // of whoever was shown before
    busy()->start(tr("Loading…"));
    m_load->ask(m_userId);
}

// Before that, Escape means the pane, which ends the load as well.
bool UserDetail::stop() { return !m_slow.isActive() && m_load->stop(); }

void UserDetail::showEvent(QShowEvent *event)
{
    DetailPane::showEvent(event);
    if (m_isStale)
        reload();
}

void UserDetail::hideEvent(QHideEvent *event)
{
    DetailPane::hideEvent(event);
    m_slow.stop();
    if (m_load->stop())
        m_isStale = true;
}

// What comes within half a second appears at once, the rest as it comes.
void UserDetail::take()
{
    const auto &found = m_load->found();
    if (!m_load->isLoading())
        busy()->stop();
    if (!isVisible() || (m_load->isLoading() && (!found || m_slow.isActive())))
        return;
    if (!m_load->isLoading())
        m_slow.stop();
    if (m_workspace.isLost() && isShown())
        return;                 // what was known last stays
    found ? fill(*found) : sayMissing(m_load->error());
}

void UserDetail::showSlow()
{
    if (m_load->found())
        fill(*m_load->found());
    else if (!isShown())
        fillMessage(m_userId, tr("Loading…"));
}

void UserDetail::sayMissing(const database::Error &error)
{
    if (error.kind == database::Error::Kind::Cancelled && isShown())
        return;
    if (error.kind == database::Error::Kind::Missing && error.subject == m_userId)
        return fillMessage(tr("This user is gone"), tr("Somebody has deleted it in the meantime."));
    fillInstead(m_userId, missing(error, u"user"_s));
}

QWidget *UserDetail::missing(const database::Error &error, const QString &name, bool hasLetter)
{
    const bool isStopped = error.kind == database::Error::Kind::Cancelled;
    auto *missing = new MissingPart(isStopped ? stoppedSentence() : sentence(error, m_workspace.place()), name, hasLetter);
    connect(missing, &MissingPart::retryRequested, this, &UserDetail::retry);
    return missing;
}

// Once the connection is back, the user is loaded as well.
void UserDetail::retry() { m_workspace.isLost() ? m_workspace.reconnect() : reload(); }

const auth::User *UserDetail::shownUser() const
{
    return isShown() && isVisible() && content() && content()->isEnabled() ? &m_shown->detail.user : nullptr;
}

void UserDetail::resetFirstKey()
{
    if (auto *button = findChild<QPushButton *>(u"resetKeyButton"_s); button && !isHidden())
        button->click();
}

QString UserDetail::resetHindrance() const
{
    return isShown() ? UserButtons::firstResetHindrance(m_workspace, *m_shown) : QString();
}

void UserDetail::fillMessage(const QString &title, const QString &text)
{
    auto *label = new look::TextLabel(text, look::Type::Body, look::Role::TextSecondary);
    label->setWordWrap(true);
    fillInstead(title, label);
}

void UserDetail::fillInstead(const QString &title, QWidget *content)
{
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    column->addWidget(head(title, {}));
    column->addSpacing(m);
    column->addWidget(content);
    column->addStretch(1);
    replace(pane, true);                        // whoever tries again can do so once more
    m_shown.reset();
    emit shownChanged();
}

void UserDetail::fill(const Found &found)
{
    const bool isSame = m_shown && m_shown->detail.user.id == found.detail.user.id;
    m_shown = found;
    const auto &user = m_shown->detail;
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    const auto person = personText(user.user.person, user.user.id);
    column->addWidget(head(person.main, person.secondary));
    column->addSpacing(m);
    column->addWidget(acts(*m_shown));
    column->addSpacing(l);
    addAttributes(column, user);
    column->addWidget(keysOf(*m_shown));
    column->addSpacing(l);
    column->addWidget(sessionsOf(*m_shown));
    column->addStretch(1);
    replace(pane, isSame);
    emit shownChanged();
}

QWidget *UserDetail::head(const QString &name, const QString &address)
{
    auto *head = new QWidget;
    auto *row = look::tight<QHBoxLayout>(head, 0, 0, 0, 0, m);
    row->addWidget(new look::Avatar(initials(name)), 0, Qt::AlignTop);
    auto *names = look::tight<QVBoxLayout>(1);
    const auto mode = name == m_userId ? Qt::ElideMiddle : Qt::ElideRight;
    names->addWidget(new look::ElidedLabel(name, look::Type::Subtitle, look::Role::Text, mode));
    if (!address.isEmpty())
        names->addWidget(new look::ElidedLabel(address, look::Type::Body, look::Role::TextSecondary));
    row->addLayout(names, 1);
    row->addWidget(closeButton(), 0, Qt::AlignTop);
    return head;
}

QWidget *UserDetail::acts(const Found &found)
{
    auto *acts = new UserButtons(m_workspace, found);
    const auto &user = found.detail;
    connect(acts, &UserButtons::resetRequested, this, [this, user](const auth::Key &key) { emit resetRequested(key, user); });
    connect(acts, &UserButtons::endRequested, this, [this, user] { emit endSessionsRequested(user); });
    connect(acts, &UserButtons::deleteRequested, this, [this, user] { emit deleteRequested(user.user); });
    return acts;
}

void UserDetail::addAttributes(QVBoxLayout *column, const auth::UserDetail &user)
{
    auto *title = new look::SectionTitle(tr("Attributes"));
    auto *edit = title->addLink(tr("Ed&it…"), tr("Edit this user's attributes"));
    edit->setObjectName(u"editUserLink"_s);
    offer(*edit, hindrance(m_workspace, auth::Deed::EditUser));
    if (m_workspace.schema().userAttributes.isEmpty())
        edit->setEnabled(false);
    connect(edit, &QPushButton::clicked, this, [this, user] { emit editRequested(user.user); });
    column->addWidget(title);
    column->addWidget(new look::FactRow(u"id"_s, user.user.id, look::Type::Mono));
    const auto &attributes = m_workspace.schema().userAttributes;
    for (qsizetype i = 0; i < attributes.size(); ++i) {
        auto *row = new look::FactRow(attributes[i].name, user.user.attributes.value(i).toString());
        row->setNote(attributes[i].type);
        row->setToolTip(momentTip(user.user.attributes.value(i), m_workspace.zone()));
        column->addWidget(row);
    }
    column->addSpacing(l);
}

QWidget *UserDetail::keysOf(const Found &found)
{
    if (!found.keys.isKnown)
        return section(tr("Keys"), found, &Found::keys);
    const auto &user = found.detail;
    auto *keys = new UserKeys(m_workspace, user.keys, user.user.person, UserButtons::resetHindrance(m_workspace, found));
    connect(keys, &UserKeys::addRequested, this, [this, user] { emit addKeyRequested(user.user); });
    connect(keys, &UserKeys::resetRequested, this,
        [this, user](const auth::Key &key) { emit resetRequested(key, user); });
    connect(keys, &UserKeys::actRequested, this, &UserDetail::keyActRequested);
    return keys;
}

QWidget *UserDetail::sessionsOf(const Found &found)
{
    if (!m_workspace.schema().sessions)
        return new look::SectionTitle(
            tr("Sessions"), tr("kept in another store, such as Redis: none are shown or ended here"));
    if (!found.sessions.isKnown)
        return section(tr("Sessions"), found, &Found::sessions);
    auto *sessions = new UserSessions(m_workspace, found.detail);
    connect(sessions, &UserSessions::revokeRequested, this,
        [this](const auth::Session &session) { emit revokeRequested({session}); });
    connect(sessions, &UserSessions::pageRequested, this, [this, user = found.detail.user] {
        emit sessionsRequested(user.id, personText(user.person, user.id).main);
    });
    return sessions;
}

// On its way, or why it is not there.
QWidget *UserDetail::section(const QString &title, const Found &found, UserLoad::Part Found::*part)
{
    const auto &error = (found.*part).missing;
    if (!error)
        return new look::SectionTitle(title, u"…"_s);
    const bool isOfKeys = part == &Found::keys;
    auto *section = new QWidget;
    auto *column = look::tight<QVBoxLayout>(section);
    column->addWidget(new look::SectionTitle(title, tr("unknown")));
    column->addWidget(new look::Line);
    column->addSpacing(s);
    column->addWidget(missing(*error, isOfKeys ? u"userKeys"_s : u"userSessions"_s, isOfKeys || !found.keys.missing));
    return section;
}

} // namespace candela::app
