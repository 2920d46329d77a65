#include "pages/userdetail.h"

#include "arrival.h"
#include "auth/fingerprint.h"
#include "cells.h"
#include "hindrance.h"
#include "look/avatar.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/ground.h"
#include "look/keytip.h"
#include "look/line.h"
#include "look/sectiontitle.h"
#include "look/statepill.h"
#include "look/theme.h"
#include "look/tight.h"
#include "pages/userkeys.h"
#include "times.h"
#include "wording.h"
#include "workspace.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look::Space;
using look::Theme::scaled;

UserDetail::UserDetail(Workspace &workspace, QWidget *parent) : QScrollArea(parent), m_workspace(workspace)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("User"));
    m_slow.setSingleShot(true);
    m_slow.setInterval(500);
    connect(&m_slow, &QTimer::timeout, this, [this] { fillMessage(m_userId, tr("Loading…")); });
    connect(&workspace, &Workspace::lockChanged, this, [this] {
        if (!m_workspace.isLost())
            reload();
        else if (m_user && m_user->user.id == m_userId)
            fill(auth::UserDetail(*m_user));
    });
}

UserDetail::~UserDetail() { m_loading.request_stop(); }

void UserDetail::show(const QString &userId)
{
    if (m_userId != userId) {
        m_slow.start();
        if (widget())
            widget()->setEnabled(false);        // nothing is done to the user before by mistake
    }
    m_userId = userId;
    emit shownChanged();
    reload();
}

void UserDetail::reload()
{
    if (m_userId.isEmpty() || isHidden())
        return;
    m_loading.request_stop();
    m_loading = {};
    const auto detail = [schema = m_workspace.schema(), id = m_userId](database::Connection &connection) {
        return auth::Users(connection, schema).detail(id);
    };
    onArrival(m_workspace.run(detail, m_loading.get_token()), this, [this, id = m_userId](const database::Result<auth::UserDetail> &user) {
        if (id != m_userId || (!user && user.error().kind == database::Error::Kind::Cancelled))
            return;
        m_slow.stop();
        if (user)
            return fill(*user);
        m_workspace.reportLoss(user.error());
        if (m_user && m_user->user.id == id && m_workspace.isLost())
            return;             // what was known last stays
        if (user.error().kind == database::Error::Kind::Missing)
            return fillMessage(tr("This user is gone"), tr("Somebody has deleted it in the meantime."));
        const auto said = sentence(user.error(), m_workspace.place());
        fillMessage(said.problem, said.remedy);
    });
}

const auth::User *UserDetail::shownUser() const
{
    return m_user && m_user->user.id == m_userId && isVisible() && widget() && widget()->isEnabled() ? &m_user->user : nullptr;
}

void UserDetail::resetFirstKey()
{
    if (auto *button = findChild<QPushButton *>(u"resetKeyButton"_s); button && !isHidden())
        button->click();
}

void UserDetail::fillMessage(const QString &title, const QString &text)
{
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    column->addWidget(head(title, {}));
    auto *label = new look::TextLabel(text, look::Type::Body, look::Role::TextSecondary);
    label->setWordWrap(true);
    column->addSpacing(m);
    column->addWidget(label);
    column->addStretch(1);
    setWidget(pane);
    m_user.reset();
    emit shownChanged();
}

void UserDetail::fill(const auth::UserDetail &user)
{
    m_user = user;
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    const auto person = personText(user.user.person, user.user.id);
    column->addWidget(head(person.main, person.secondary));
    column->addSpacing(m);
    column->addWidget(acts(user));
    column->addSpacing(l);
    addAttributes(column, user);
    column->addWidget(keysOf(user));
    column->addSpacing(l);
    addSessions(column, user);
    column->addStretch(1);
    setWidget(pane);
    emit shownChanged();
}

QWidget *UserDetail::head(const QString &name, const QString &address)
{
    auto *head = new QWidget;
    auto *row = look::tight<QHBoxLayout>(head, 0, 0, 0, 0, m);
    row->addWidget(new look::Avatar(initials(name)), 0, Qt::AlignTop);
    auto *names = look::tight<QVBoxLayout>(1);
    names->addWidget(new look::ElidedLabel(name, look::Type::Subtitle));
    if (!address.isEmpty())
        names->addWidget(new look::ElidedLabel(address, look::Type::Body, look::Role::TextSecondary));
    row->addLayout(names, 1);
    auto *close = look::iconButton(u"close"_s, tr("Close detail"));
    new look::KeyTip(*close, u"actEscape"_s);
    close->setObjectName(u"userDetailClose"_s);
    connect(close, &QToolButton::clicked, this, &UserDetail::closeRequested);
    row->addWidget(close, 0, Qt::AlignTop);
    return head;
}

QWidget *UserDetail::acts(const auth::UserDetail &user)
{
    auto *acts = new QWidget;
    auto *row = look::tight<QHBoxLayout>(acts, 0, 0, 0, 0, s);
    const auto withPassword = std::find_if(user.keys.begin(), user.keys.end(), [](const auth::Key &key) { return key.holdsPassword(); });
    auto *reset = look::button(tr("&Reset key…"), look::Variant::Standard, u"reset-key"_s);
    reset->setObjectName(u"resetKeyButton"_s);
    new look::KeyTip(*reset, u"actReset"_s);
    const auto noReset = hindrance(m_workspace, auth::Deed::SetPassword);
    reset->setEnabled(withPassword != user.keys.end() && noReset.isEmpty());
    reset->setToolTip(!noReset.isEmpty() ? noReset
            : reset->isEnabled()               ? tr("Give this user a new password")
                                               : tr("None of this user's keys holds a password"));
    if (reset->isEnabled())
        connect(reset, &QPushButton::clicked, this, [this, key = *withPassword, user] { emit resetRequested(key, user); });
    row->addWidget(reset);

    auto *end = look::button(tr("E&nd sessions…"), look::Variant::DangerQuiet, u"revoke"_s);
    end->setObjectName(u"endSessionsButton"_s);
    const auto noEnd = hindrance(m_workspace, auth::Deed::EndSessions);
    end->setEnabled(m_workspace.schema().sessions && user.user.sessions.total() > 0 && noEnd.isEmpty());
    end->setToolTip(!noEnd.isEmpty()           ? noEnd
            : !m_workspace.schema().sessions    ? tr("This site keeps its sessions in another store")
            : user.user.sessions.total() == 0   ? tr("This user has no session")
                                                : tr("Sign this user out everywhere"));
    connect(end, &QPushButton::clicked, this, [this, user] { emit endSessionsRequested(user); });
    row->addWidget(end);
    auto *remove = look::iconButton(u"trash"_s, tr("Delete this user…"));
    remove->setObjectName(u"deleteUserButton"_s);
    offer(*remove, hindrance(m_workspace, auth::Deed::DeleteUser));
    connect(remove, &QToolButton::clicked, this, [this, user] { emit deleteRequested(user.user); });
    row->addWidget(remove);
    row->addStretch(1);
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
        column->addWidget(row);
    }
    column->addSpacing(l);
}

QWidget *UserDetail::keysOf(const auth::UserDetail &user)
{
    auto *keys = new UserKeys(m_workspace, user.keys, user.user.person);
    connect(keys, &UserKeys::addRequested, this, [this, user] { emit addKeyRequested(user.user); });
    connect(keys, &UserKeys::resetRequested, this, [this, user](const auth::Key &key) { emit resetRequested(key, user); });
    connect(keys, &UserKeys::actRequested, this, &UserDetail::keyActRequested);
    return keys;
}

void UserDetail::addSessions(QVBoxLayout *column, const auth::UserDetail &user)
{
    if (!m_workspace.schema().sessions) {
        column->addWidget(new look::SectionTitle(tr("Sessions"), tr("kept in another store, such as Redis: none are shown or ended here")));
        return;
    }
    const auto &counts = user.user.sessions;
    const auto dead = counts.dead + counts.invalid;
    auto *title = new look::SectionTitle(tr("Sessions"), dead > 0 ? tr("%1, %n dead hidden", nullptr, int(dead)).arg(countsText(counts)) : countsText(counts));
    auto *all = title->addLink(tr("Sho&w in Sessions"), tr("Show this user's sessions on the page Sessions"));
    all->setObjectName(u"showSessionsLink"_s);
    connect(all, &QPushButton::clicked, this, [this, user] { emit sessionsRequested(user.user.id, personText(user.user.person, user.user.id).main); });
    column->addWidget(title);
    int shownRows = 0;
    for (const auto &session : user.sessions.sessions) {
        if (session.state == auth::State::Dead || ++shownRows > 20)
            continue;
        column->addWidget(new look::Line);
        column->addWidget(sessionRow(session));
    }
    if (shownRows > 20)
        column->addWidget(new look::FactRow({}, tr("and %n more", nullptr, shownRows - 20), look::Type::Body, 0));
}

QWidget *UserDetail::sessionRow(const auth::Session &session)
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
    auto *when = new look::TextLabel(session.state == auth::State::Idle ? tr("ends %1").arg(relativeTime(end, m_workspace.now())) : relativeTime(end, m_workspace.now()));
    when->setToolTip(exactTime(end, m_workspace.zone()));
    row->addWidget(when);
    auto *attributes = new look::ElidedLabel(attributesText(session.attributes), look::Type::Caption, look::Role::TextSecondary);
    attributes->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(attributes, 1);
    auto *revoke = look::iconButton(u"revoke"_s, tr("Revoke this session"));
    revoke->setObjectName(u"revoke:"_s + m_workspace.fingerprint(session.id));
    offer(*revoke, hindrance(m_workspace, auth::Deed::EndSessions));
    connect(revoke, &QToolButton::clicked, this, [this, session] { emit revokeRequested({session}); });
    row->addWidget(revoke);
    return holder;
}

} // namespace candela::app
