#include "pages/sessionspage.h"

#include "cells.h"
#include "look/buttons.h"
#include "look/chip.h"
#include "look/datatable.h"
#include "look/line.h"
#include "look/pageheader.h"
#include "look/selectionbar.h"
#include "look/statepilldelegate.h"
#include "look/tight.h"
#include "pages/sessiondetail.h"
#include "shelf.h"
#include "wording.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTime>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::m;
using look::Space::s;
using look::Space::xl;

SessionsPage::SessionsPage(Workspace &workspace, QWidget *parent)
    : ListPage(u"sessions"_s, tr("Sessions"), workspace, parent)
    , m_model(new SessionsModel(workspace, this))
    , m_counts(new Counts<auth::SessionCounts>(workspace, this))
    , m_userChip(new look::Chip({}))
    , m_selection(new look::SelectionBar)
    , m_detail(new SessionDetail(workspace))
{
    auto *table = new look::DataTable(xl);
    table->setAccessibleName(tr("Sessions"));
    assemble(*m_model, table, tr("User or beginning of an id"));
    table->setItemDelegateForColumn(SessionsModel::State, new look::StatePillDelegate(false, table));
    table->setWidths({172, 260, 108, 126, 126, 190}, SessionsModel::User);
    table->setOptional({SessionsModel::Attributes, SessionsModel::ActiveUntil}, 270);
    auto *out = look::button(tr("Export…"), look::Variant::Standard, u"export"_s);
    out->setObjectName(u"sessionsExport"_s);
    out->setToolTip(tr("Write these sessions to a report (Ctrl+Shift+E)"));
    header()->addControl(out);
    connect(out, &QPushButton::clicked, this, &SessionsPage::exportRequested);
    connect(&workspace, &Workspace::lockChanged, out, [out, &workspace] { out->setEnabled(!workspace.isLost()); });
    addChips();

    aboveTable()->addWidget(new Shelf(m_selection, {xl - m, 0, xl - m, s}));
    m_selection->setObjectName(u"sessionsSelection"_s);
    auto *revoke = m_selection->addAction(tr("Revoke…"), u"revoke"_s, look::Variant::DangerQuiet);
    revoke->setObjectName(u"revokeButton"_s);
    const auto showLock = [revoke, &workspace] {
        const auto reason = lockReason(workspace.lock());
        revoke->setEnabled(reason.isEmpty());
        revoke->setToolTip(reason.isEmpty() ? tr("End the selected sessions (Del)") : reason);
    };
    showLock();
    connect(&workspace, &Workspace::lockChanged, revoke, showLock);
    connect(&workspace, &Workspace::lockChanged, this, &SessionsPage::showCurrent);
    connect(revoke, &QPushButton::clicked, this, [this] { emit revokeRequested(selected()); });
    connect(m_selection, &look::SelectionBar::clearRequested, this, &SessionsPage::clearSelection);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionsPage::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SessionsPage::showSelection);

    setDetail(m_detail);
    m_detail->setObjectName(u"sessionDetail"_s);
    connect(table, &QAbstractItemView::activated, this, [this] {
        showDetail(true);
        showCurrent();
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SessionsPage::showCurrent);
    connect(m_detail, &SessionDetail::closeRequested, this, &SessionsPage::closeDetail);
    connect(m_detail, &SessionDetail::userRequested, this, &SessionsPage::userRequested);
    connect(m_detail, &SessionDetail::revokeRequested, this, [this](const auth::Session &session) { emit revokeRequested({session}); });

    connect(m_counts, &CountSignals::changed, this, &SessionsPage::showCounts);
    connect(&workspace, &Workspace::changed, this, &SessionsPage::refresh);
    connect(&m_times, &QTimer::timeout, m_model, &SessionsModel::refreshTimes);
    m_times.start(30'000);
    applyFilter();
}

void SessionsPage::addChips()
{
    auto *bar = new QWidget;
    auto *row = look::tight<QHBoxLayout>(bar, xl, 0, xl, m, s);
    for (const auto &[state, checked] : {std::pair{auth::State::Active, true}, {auth::State::Idle, true}, {auth::State::Dead, false}, {auth::State::Invalid, false}})
        row->addWidget(addChip(state, checked));
    m_chips.last().second->hide();          // faults are shown where there are some
    m_userChip->setRemovable(true);
    m_userChip->setObjectName(u"userChip"_s);
    m_userChip->hide();
    row->addWidget(m_userChip);
    row->addStretch(1);
    aboveTable()->addWidget(bar);
    connect(m_userChip, &look::Chip::removeRequested, this, [this] {
        m_user.clear();
        applyFilter();
    });
}

look::Chip *SessionsPage::addChip(auth::State state, bool checked)
{
    const auto look = shown(state);
    auto *chip = new look::Chip(look::stateText(look));
    chip->setMark(look::Pill::markFor(look), look::stateColor(look));
    chip->setChecked(checked);
    chip->setObjectName(u"chip%1"_s.arg(int(state)));
    connect(chip, &look::Chip::toggled, this, &SessionsPage::applyFilter);
    m_chips.append({state, chip});
    return chip;
}

void SessionsPage::showUser(const QString &userId, const QString &name)
{
    m_user = userId;
    m_userChip->setText(tr("User: %1").arg(name));
    for (const auto &[state, chip] : m_chips) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(true);
    }
    applyFilter();
}

void SessionsPage::applyFilter()
{
    auth::SessionFilter filter;
    for (const auto &[state, chip] : m_chips) {
        if (chip->isChecked())
            filter.states << state;
    }
    if (filter.states.size() == m_chips.size())
        filter.states.clear();              // every state: no condition at all
    if (!m_user.isEmpty())
        filter.user = m_user;
    filter.search = searchText();
    m_userChip->setVisible(!m_user.isEmpty());
    const bool sameCounts = filter.user == m_model->filter().user && filter.search == m_model->filter().search && m_counts->value();
    m_model->setFilter(filter);
    if (sameCounts)
        showCounts();
    else
        count();
}

void SessionsPage::searchFor(const QString &) { applyFilter(); }

// The chips count every state, whichever of them are shown.
void SessionsPage::count()
{
    auto filter = m_model->filter();
    filter.states.clear();
    m_counts->ask([schema = workspace().schema(), filter](database::Connection &connection) {
        return auth::Sessions(connection, schema).count(filter);
    });
}

void SessionsPage::refresh()
{
    ListPage::refresh();
    count();
}

void SessionsPage::clearFilters()
{
    m_user.clear();
    for (const auto &[state, chip] : m_chips) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(state != auth::State::Dead && state != auth::State::Invalid);
    }
    ListPage::clearFilters();
}

void SessionsPage::showCounts()
{
    const auto &counts = m_counts->value();
    if (counts && m_user.isEmpty() && searchText().isEmpty())
        m_total = numberText(counts->active + counts->idle);
    const auto text = [&](qint64 auth::SessionCounts::*number) {
        return counts ? numberText((*counts).*number) : m_counts->isCounting() ? u"…"_s : tr("unknown");
    };
    m_chips[0].second->setCount(text(&auth::SessionCounts::active));
    m_chips[1].second->setCount(text(&auth::SessionCounts::idle));
    m_chips[2].second->setCount(text(&auth::SessionCounts::dead));
    m_chips[3].second->setCount(text(&auth::SessionCounts::invalid));
    m_chips[3].second->setVisible(m_chips[3].second->isChecked() || (counts && counts->invalid > 0));
    const auto &table = workspace().schema().sessions->name();
    setSubtitle(tr("%1, by the server's clock at %2").arg(table.schema.isEmpty() ? table.table : table.schema + u'.' + table.table,
        QTime::currentTime().toString(u"HH:mm:ss"_s)));
    emit countsChanged();
}

std::optional<auth::SessionCounts> SessionsPage::matching() const
{
    auto counts = m_counts->value();
    const auto &states = filter().states;
    if (!counts || states.isEmpty())
        return counts;
    const auto keep = [&](auth::State state, qint64 number) { return states.contains(state) ? number : 0; };
    return auth::SessionCounts{keep(auth::State::Active, counts->active), keep(auth::State::Idle, counts->idle),
        keep(auth::State::Dead, counts->dead), keep(auth::State::Invalid, counts->invalid)};
}

QString SessionsPage::countsLine() const
{
    const auto rows = numberText(m_model->rowCount());
    if (m_model->isCapped())
        return tr("The first %1; a filter shows others").arg(rows);
    if (m_model->isComplete())
        return tr("Showing all %1").arg(rows);
    const auto all = matching();
    return all ? tr("Showing %1 of %2").arg(rows, numberText(all->total())) : tr("Showing the first %1").arg(rows);
}

std::vector<auth::Session> SessionsPage::selected() const
{
    std::vector<auth::Session> sessions;
    for (const auto &index : table()->selectionModel()->selectedRows())
        sessions.push_back(m_model->at(index.row()));
    return sessions;
}

bool SessionsPage::clearSelection()
{
    const bool some = table()->selectionModel()->hasSelection();
    table()->clearSelection();
    return some;
}

void SessionsPage::showSelection()
{
    const auto rows = int(table()->selectionModel()->selectedRows().size());
    m_selection->setTexts(tr("%n selected", nullptr, rows), tr("of %1 loaded").arg(numberText(m_model->rowCount())), {});
    m_selection->setVisible(rows > 0);
    if (m_model->rowCount() == 0)
        showDetail(false);
    emit selectionChanged(rows);
}

void SessionsPage::showCurrent()
{
    const auto index = table()->currentIndex();
    if (isDetailVisible() && index.isValid())
        m_detail->show(m_model->at(index.row()));
}

bool SessionsPage::isFiltered() const
{
    return !m_user.isEmpty() || !searchText().isEmpty() || !m_chips[0].second->isChecked() || !m_chips[1].second->isChecked();
}

SessionsPage::Texts SessionsPage::nothingExists() const
{
    const auto counts = m_counts->value();
    if (counts && counts->dead + counts->invalid > 0)
        return {u"sessions"_s, tr("No live session"), tr("Nobody is signed in through this table. Dead sessions are hidden; the chip above shows them.")};
    return {u"sessions"_s, tr("No live session"), tr("Nobody is signed in through this table.")};
}

SessionsPage::Texts SessionsPage::nothingMatches() const
{
    return {u"filter"_s, tr("No session matches these filters"), tr("Other sessions may exist in other states or of other users.")};
}

} // namespace candela::app
