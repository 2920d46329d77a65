#include "pages/hashkindchip.h"

#include "look/mnemonics.h"

#include <QActionGroup>
#include <QMenu>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::HashFamily;

static QString nameOf(const std::optional<HashFamily> &family) { return u"hash%1"_s.arg(family ? int(*family) : -1); }

HashKindChip::HashKindChip(const QString &cost, QWidget *parent)
    : Chip(tr("Hash kind"), parent)
    , m_menu(new QMenu(this))
    , m_kinds(new QActionGroup(m_menu))
{
    setIconName(u"filter"_s);
    setCheckable(false);
    setToolTip(tr("Show keys of one kind of hash alone; reads keys until enough of them are found"));
    m_menu->setObjectName(u"hashKindMenu"_s);
    add(tr("Every kind"), {});
    m_menu->addSeparator();
    add(tr("No password"), HashFamily::None);
    add(tr("Lucia scrypt"), HashFamily::Scrypt);
    add(u"Argon2"_s, HashFamily::Argon2);
    add(u"Bcrypt"_s, HashFamily::Bcrypt);
    add(tr("Others, unreadable ones among them"), HashFamily::Other);
    look::giveMnemonics(*m_menu);
    if (!cost.isEmpty())
        m_menu->addAction(tr("No index knows the kinds: one alone reads %1").arg(cost))->setEnabled(false);
    set({});
    connect(this, &Chip::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
}

void HashKindChip::add(const QString &text, const std::optional<HashFamily> &family)
{
    auto *action = m_menu->addAction(text);
    action->setObjectName(nameOf(family));
    action->setCheckable(true);
    m_kinds->addAction(action);
    connect(action, &QAction::triggered, this, [this, family] {
        set(family);
        emit changed();
    });
}

void HashKindChip::set(const std::optional<HashFamily> &family)
{
    auto *action = m_menu->findChild<QAction *>(nameOf(family));
    m_family = action ? family : std::nullopt;
    if (!action)
        action = m_menu->findChild<QAction *>(nameOf({}));
    action->setChecked(true);
    setText(m_family ? action->iconText() : tr("Hash kind"));
}

} // namespace candela::app
