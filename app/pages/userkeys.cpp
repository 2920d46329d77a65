#include "pages/userkeys.h"

#include "cells.h"
#include "hindrance.h"
#include "keymenu.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/iconlabel.h"
#include "look/line.h"
#include "look/sectiontitle.h"
#include "look/statepill.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;

UserKeys::UserKeys(Workspace &workspace, const std::vector<auth::Key> &keys, const auth::Person &person,
    const QString &noReset, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_person(person)
    , m_noReset(noReset)
{
    auto *column = look::tight<QVBoxLayout>(this);
    column->addWidget(title(qsizetype(keys.size())));
    for (const auto &key : keys) {
        column->addWidget(new look::Line);
        column->addWidget(row(key));
    }
    if (keys.empty()) {
        column->addWidget(new look::Line);
        column->addWidget(new look::FactRow({}, tr("No key: this user cannot sign in"), look::Type::Body, 0));
    }
}

QWidget *UserKeys::title(qsizetype keys)
{
    const bool more = keys == auth::Users::detailRows;
    auto *title = new look::SectionTitle(tr("Keys"), more ? tr("the first %1").arg(keys) : numberText(keys));
    auto *add = title->addLink(tr("A&dd…"), tr("Add a key for this user"));
    add->setObjectName(u"addKeyLink"_s);
    offer(*add, hindrance(m_workspace, auth::Deed::AddKey));
    connect(add, &QPushButton::clicked, this, &UserKeys::addRequested);
    return title;
}

QWidget *UserKeys::row(const auth::Key &key)
{
    auto *holder = new QWidget;
    auto *row = look::tight<QHBoxLayout>(holder, 0, 5, 0, 5, look::Space::s);
    row->addWidget(new look::IconLabel(u"keys"_s));
    auto *provider = new look::ElidedLabel(key.provider(), look::Type::Strong);
    provider->setFixedWidth(look::Theme::scaled(72));
    row->addWidget(provider);
    row->addWidget(
        new look::ElidedLabel(key.providerUserId(), look::Type::Body, look::Role::TextSecondary, Qt::ElideMiddle), 1);
    auto *pill = new look::StatePill(hashPill(key.kind));
    pill->setToolTip(key.parameters);
    row->addWidget(pill);
    auto *reset = look::iconButton(u"reset-key"_s, tr("Reset the key %1").arg(key.provider()));
    reset->setObjectName(u"resetKey:"_s + key.id);
    offer(*reset, m_noReset);
    if (!key.holdsPassword())
        reset->setEnabled(false);
    connect(reset, &QToolButton::clicked, this, [this, key] { emit resetRequested(key); });
    row->addWidget(reset);
    row->addWidget(more(key));
    return holder;
}

QWidget *UserKeys::more(const auth::Key &key)
{
    auto *more = look::iconButton(u"more"_s, tr("More about the key %1").arg(key.provider()));
    more->setObjectName(u"moreOfKey:"_s + key.id);
    auto named = key;
    named.person = m_person;
    connect(more, &QToolButton::clicked, this, [this, more, named] {
        auto *menu = new KeyMenu(m_workspace, named, more);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu, &KeyMenu::chosen, this, [this, named](KeyAct act) { emit actRequested(act, named); });
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    return more;
}

} // namespace candela::app
