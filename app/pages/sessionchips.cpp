#include "pages/sessionchips.h"

#include "cells.h"
#include "look/chip.h"
#include "look/flowlayout.h"
#include "look/tight.h"
#include "look/tokens.h"
#include "pagelayout.h"
#include "pages/searchreach.h"
#include "workspace.h"

#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::State;
using look::Space::m;
using look::Space::s;
using look::Space::xl;

static bool isLive(State state) { return state == State::Active || state == State::Idle; }

// As it is kept from one time to the next.
static QString nameOf(State state)
{
    switch (state) {
    case State::Active: return u"active"_s;
    case State::Idle: return u"idle"_s;
    case State::Dead: return u"dead"_s;
    case State::Invalid: break;
    }
    return u"invalid"_s;
}

SessionChips::SessionChips(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_flow(new look::FlowLayout(s))
    , m_add(new look::Chip(tr("Add filter")))
    , m_userChip(new look::Chip({}))
{
    for (const auto state : {State::Active, State::Idle, State::Dead, State::Invalid})
        m_flow->addWidget(addState(state, isLive(state)));
    m_states.last().second->hide();
    m_userChip->setRemovable(true);
    m_userChip->setObjectName(u"userChip"_s);
    m_userChip->hide();
    m_flow->addWidget(m_userChip);
    m_flow->addWidget(m_add);
    look::tight<QHBoxLayout>(this, xl, 0, xl, m)->addLayout(m_flow);
    addButton();
    connect(m_userChip, &look::Chip::removeRequested, this, [this] {
        m_user.clear();
        m_userChip->hide();
        describeAll();
        emit changed();
    });
    connect(&workspace, &Workspace::zoneChanged, this, &SessionChips::describeAll);
}

look::Chip *SessionChips::addState(State state, bool checked)
{
    const auto look = shown(state);
    auto *chip = new look::Chip(look::stateText(look));
    chip->setMark(look::Pill::markFor(look), look::stateColor(look));
    chip->setChecked(checked);
    chip->setObjectName(u"chip%1"_s.arg(int(state)));
    connect(chip, &look::Chip::toggled, this, &SessionChips::changed);
    m_states.append({state, chip});
    return chip;
}

void SessionChips::addButton()
{
    m_add->setObjectName(u"addSessionFilter"_s);
    m_add->setIconName(u"plus"_s);
    m_add->setCheckable(false);
    m_add->setToolTip(tr("Show only sessions that end within some time, or have some attribute"));
    connect(m_add, &look::Chip::clicked, this, [this] { emit conditionRequested(m_add); });
}

std::optional<SessionCondition> SessionChips::conditionOf(const QWidget *chip) const
{
    const auto found
        = std::find_if(m_added.begin(), m_added.end(), [chip](const Added &added) { return added.chip == chip; });
    return found == m_added.end() ? std::nullopt : std::optional(found->condition);
}

void SessionChips::put(QWidget *old, const SessionCondition &condition)
{
    if (conditionOf(old))
        remove(old);
    add(condition);
    emit changed();
}

void SessionChips::add(const SessionCondition &condition)
{
    auto *chip = new look::Chip({});
    chip->setObjectName(u"sessionFilter%1"_s.arg(m_added.size()));
    m_flow->addWidget(chip);
    m_flow->addItem(m_flow->takeAt(m_flow->indexOf(m_add)));        // stays the last one
    m_added.append({chip, condition});
    describe(m_added.last());
    connect(chip, &look::Chip::clicked, this, [this, chip] { emit conditionRequested(chip); });
    connect(chip, &look::Chip::removeRequested, this, [this, chip] {
        remove(chip);
        emit changed();
    });
}

void SessionChips::describe(const Added &added)
{
    const auto rows = costText();
    added.chip->setText(added.condition.words(m_workspace.zone()));
    added.chip->setRemovable(true);     // with the name that a screen reader says
    added.chip->setToolTip(rows.isEmpty() || added.condition.isIndexed(m_workspace.schema())
            ? QString()
            : tr("No index finds these sessions: reads %1").arg(rows));
}

void SessionChips::describeAll()
{
    for (const auto &added : std::as_const(m_added))
        describe(added);
}

QString SessionChips::costText() const
{
    const bool ofOne = !m_user.isEmpty() && auth::isIndexed(m_workspace.schema(), auth::SessionOrder::By::User);
    return ofOne ? QString() : SearchReach::costText(m_workspace.facts().sizes.sessions);
}

void SessionChips::remove(QWidget *chip)
{
    m_added.removeIf([chip](const Added &added) { return added.chip == chip; });
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();                // it may be the one that was just clicked
}

void SessionChips::setAct(QWidget *act) { m_flow->setTail(act); }

QSize SessionChips::minimumSizeHint() const
{
    int widest = m_add->sizeHint().width();
    for (const auto &[state, chip] : m_states)
        widest = std::max(widest, chip->isHidden() ? 0 : chip->sizeHint().width());
    const int two = std::max(2 * widest + s, m_flow->minimumSize().width());
    return {two + 2 * xl, QWidget::minimumSizeHint().height()};
}

auth::SessionFilter SessionChips::filter() const
{
    auth::SessionFilter filter;
    for (const auto &[state, chip] : m_states) {
        if (chip->isChecked())
            filter.states << state;
    }
    if (filter.states.size() == m_states.size())
        filter.states = {};              // every state: no condition at all
    if (!m_user.isEmpty())
        filter.user = m_user;
    for (const auto &added : m_added)
        added.condition.addTo(filter);
    return filter;
}

bool SessionChips::isDefault() const
{
    return m_user.isEmpty() && m_added.isEmpty() && std::all_of(m_states.begin(), m_states.end(), [](const auto &entry) {
        return entry.second->isChecked() == isLive(entry.first);
    });
}

void SessionChips::reset()
{
    m_user.clear();
    m_userChip->hide();
    for (const auto &added : QList<Added>(m_added))
        remove(added.chip);
    for (const auto &[state, chip] : m_states) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(isLive(state));
    }
}

void SessionChips::showUser(const QString &userId, const QString &name)
{
    reset();
    setUser(userId, name);
    for (const auto &[state, chip] : m_states) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(true);
    }
}

void SessionChips::setUser(const QString &userId, const QString &name)
{
    m_user = userId;
    m_userChip->setText(tr("User: %1").arg(name));
    m_userChip->show();
}

void SessionChips::nameUser(const QString &name)
{
    if (!m_user.isEmpty())
        setUser(m_user, name);
}

void SessionChips::keep(PageLayout &layout) const
{
    if (isDefault())
        return;
    QStringList states;
    for (const auto &[state, chip] : m_states) {
        if (chip->isChecked())
            states << nameOf(state);
    }
    QVariantList conditions;
    for (const auto &added : m_added)
        conditions << added.condition.toMap();
    layout.filters = {{u"states"_s, states}, {u"conditions"_s, conditions}};
    layout.userId = m_user;
}

void SessionChips::restore(const PageLayout &layout)
{
    reset();
    const auto states = layout.filters.value(u"states"_s);
    for (const auto &[state, chip] : m_states) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(states.isValid() ? states.toStringList().contains(nameOf(state)) : isLive(state));
    }
    for (const auto &kept : layout.filters.value(u"conditions"_s).toList()) {
        if (const auto condition = SessionCondition::fromMap(kept.toMap(), m_workspace.schema()))
            add(*condition);
    }
    if (!layout.userId.isEmpty())
        setUser(layout.userId, layout.userId);      // until its rows have told the name
    describeAll();
}

void SessionChips::showCounts(const std::optional<auth::SessionCounts> &counts, bool isCounting, bool isCut)
{
    const auto text = [isCut](qint64 number) { return isCut ? leastText(number) : numberText(number); };
    static constexpr qint64 auth::SessionCounts::*numbers[]
        = {&auth::SessionCounts::active, &auth::SessionCounts::idle, &auth::SessionCounts::dead, &auth::SessionCounts::invalid};
    for (qsizetype i = 0; i < m_states.size(); ++i)
        m_states[i].second->setCount(counts ? text((*counts).*numbers[i]) : isCounting ? u"…"_s : tr("unknown"));
    auto *faults = m_states.last().second;
    faults->setVisible(faults->isChecked() || (counts && counts->invalid > 0));
}

} // namespace candela::app
