#include "pages/sessionspage.h"

#include "cells.h"
#include "journalentry.h"
#include "look/buttons.h"
#include "look/datatable.h"
#include "look/keytip.h"
#include "look/statepilldelegate.h"
#include "look/tokens.h"
#include "pages/sessionchips.h"
#include "pages/sessiondetail.h"
#include "pages/sessionselection.h"
#include "pages/sidework.h"
#include "sessionreport.h"
#include "tablename.h"
#include "times.h"

#include <QBoxLayout>
#include <QPushButton>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using By = auth::SessionOrder::By;

SessionsPage::SessionsPage(Workspace &workspace, QWidget *parent)
    : ListPage(u"sessions"_s, tr("Sessions"), workspace, parent)
    , m_model(new SessionsModel(workspace, this))
    , m_counts(new Counts<auth::SessionCounts>(workspace, *m_model, this))
    , m_chips(new SessionChips(workspace))
    , m_detail(new SessionDetail(workspace))
{
    auto *table = new look::DataTable(look::Space::xl);
    table->setAccessibleName(tr("Sessions"));
    assemble(*m_model, table, tr("User or beginning of an id"),
        {workspace.facts().sizes.sessions, workspace.facts().sizes.all(), searchNote()});
    table->setItemDelegateForColumn(SessionsModel::State, new look::StatePillDelegate(false, table));
    table->setWidths({156, 260, 104, 122, 122, 122, 170}, SessionsModel::User);
    table->setOptional({SessionsModel::Attributes, SessionsModel::LastRenewed, SessionsModel::ActiveUntil,
        SessionsModel::IdleUntil, SessionsModel::Id}, 250);
    table->setSortable({SessionsModel::Id, SessionsModel::User, SessionsModel::ActiveUntil, SessionsModel::IdleUntil});
    addActs();
    addSelectionBar();
    addDetail();

    connect(m_counts, &Counting::changed, this, &SessionsPage::showCounts);
    sideWork().watch(*m_counts);
    connect(&workspace, &Workspace::changed, this, &SessionsPage::refresh);
    connect(&workspace, &Workspace::zoneChanged, this, &SessionsPage::showClock);
    connect(&m_times, &QTimer::timeout, m_model, &SessionsModel::refreshTimes);
    m_times.start(30'000);
}

// A search looks for users, whose sessions have to be found.
QString SessionsPage::searchNote() const
{
    const auto rows = m_chips->costText();
    const bool isDear = !rows.isEmpty() && !auth::isIndexed(workspace().schema(), By::User);
    return isDear ? tr("No index finds a user's sessions: any search reads %1").arg(rows) : QString();
}

void SessionsPage::addActs()
{
    auto *token = look::button(tr("Find by &token…"), look::Variant::Ghost, u"search"_s);
    token->setObjectName(u"sessionsFindToken"_s);
    token->setToolTip(tr("Find the session of a cookie or an authorization header"));
    new look::KeyTip(*token, u"actFindToken"_s);
    m_chips->setAct(token);
    connect(token, &QPushButton::clicked, this, &SessionsPage::findTokenRequested);
    aboveTable()->addWidget(m_chips);
    connect(m_chips, &SessionChips::changed, this, &SessionsPage::ask);
    connect(m_chips, &SessionChips::conditionRequested, this, &SessionsPage::conditionRequested);
}

void SessionsPage::addSelectionBar()
{
    m_selection = new SessionSelection(workspace(), *table(), *m_model);
    addSelection(m_selection);
    connect(m_selection, &SessionSelection::revokeRequested, this, [this] { emit revokeRequested(selected()); });
    connect(m_selection, &SessionSelection::revokeMatchingRequested, this, &SessionsPage::revokeMatchingRequested);
    connect(m_selection, &ListSelection::changed, this, &SessionsPage::showSelection);
}

void SessionsPage::addDetail()
{
    setDetail(m_detail);
    m_detail->setObjectName(u"sessionDetail"_s);
    connect(this, &Page::loaded, this, &SessionsPage::showFound);
    connect(this, &Page::loaded, this, &SessionsPage::nameUser);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SessionsPage::nameUser);
    for (const auto changed : {&Workspace::zoneChanged, &Workspace::lockChanged})
        connect(&workspace(), changed, m_detail, &SessionDetail::showAgain);
    connect(m_detail, &SessionDetail::gone, this, [this] { showDetail(false); });
    connect(m_detail, &SessionDetail::aged, m_model, &SessionsModel::refreshTimes);
    connect(m_detail, &SessionDetail::closeRequested, this, &SessionsPage::closeDetail);
    connect(m_detail, &SessionDetail::userRequested, this, &SessionsPage::userRequested);
    connect(m_detail, &SessionDetail::revokeRequested, this, [this](const auth::Session &session) { emit revokeRequested({session}); });
}

void SessionsPage::showUser(const QString &userId, const QString &name)
{
    m_chips->showUser(userId, name);
    ListPage::clearFilters();           // the search; and asks
}

void SessionsPage::showSession(const auth::Session &session)
{
    table()->selectionModel()->clear();         // or the row that was looked at before would be shown again, in its place
    showUser(session.userId, personText(session.person, session.userId).main);
    m_found = session.id;
    m_detail->show(session, m_model->activePeriod());
    showDetail(true);
}

// Of a user who has very many it may lie further down than the first page goes: the detail shows it all the same.
void SessionsPage::showFound()
{
    const auto id = std::exchange(m_found, {});
    for (int row = 0; id && row < m_model->rowCount(); ++row) {
        if (m_model->at(row).id != *id)
            continue;
        table()->selectRow(row);
        return table()->setFocus();     // so that Del is the row's, not the search's
    }
}

// Only the id is kept from one time to the next, and names come with the rows or after them.
void SessionsPage::nameUser()
{
    const auto *first = m_model->rowCount() > 0 ? &m_model->at(0) : nullptr;
    if (first && first->userId == m_chips->filter().user && !first->person.label().isEmpty())
        m_chips->nameUser(personText(first->person, first->userId).main);
}

void SessionsPage::load(PagedRows::End end)
{
    m_found.reset();
    // What an order costs was said for one user's sessions alone, and nobody has taken it for everybody's.
    if (m_order && m_model->filter().user && !isIndexed(SessionsModel::columnOf(m_order->by)) && !m_chips->costText().isEmpty())
        m_order.reset();
    auto filter = m_chips->filter();
    filter.search = searchText();
    filter.reach = search().reach;
    m_model->ask(filter, m_order, end);
    filter.states = {};
    if (m_counted == filter && (m_counts->value() || m_counts->isCounting()))
        showCounts();
    else
        count();
}

Sorting SessionsPage::sorting() const
{
    const auto now = m_order.value_or(m_model->order());
    return {SessionsModel::columnOf(now.by), now.descending ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void SessionsPage::setSorting(const Sorting &wanted)
{
    if (wanted.column < 0)
        m_order.reset();
    else if (wanted != sorting())
        m_order = auth::SessionOrder{*SessionsModel::orderOf(wanted.column), wanted.order == Qt::DescendingOrder};
}

bool SessionsPage::isIndexed(int column) const
{
    return m_chips->filter().user || auth::isIndexed(workspace().schema(), *SessionsModel::orderOf(column));
}

// The chips count every state, whichever of them are shown.
void SessionsPage::count()
{
    m_counted = m_model->filter();
    m_counted->states = {};
    m_counts->ask([schema = workspace().schema(), filter = *m_counted](database::Connection &connection) {
        return auth::Sessions(connection, schema).count(filter);
    });
}

void SessionsPage::refresh()
{
    m_counted.reset();
    ListPage::refresh();
    if (isDetailVisible() && currentRow() < 0)
        m_detail->reload();             // no row tells what has become of it
}

void SessionsPage::clearFilters()
{
    m_chips->reset();
    ListPage::clearFilters();
}

void SessionsPage::showCounts()
{
    const auto &counts = m_counts->value();
    if (counts && m_counted && *m_counted == auth::SessionFilter{{}, {}, {}, m_counted->reach})
        m_live = counts->active + counts->idle;
    m_chips->showCounts(counts, m_counts->isCounting(), isCut());
    m_told = workspace().now();
    showClock();
    if (counts && m_model->rowCount() == 0 && m_model->progress() == PagedRows::Progress::Ready && !isFiltered())
        showRows();                     // those that are hidden are known now
    emit countsChanged();
}

// By which the states were told.
void SessionsPage::showClock()
{
    if (m_told > 0)
        setSubtitle(tr("%1, by the server's clock at %2").arg(
            written(workspace().schema().sessions->name()), clockTime(m_told, workspace().zone())));
}

// Live ones: no statistics of a table know them.
QString SessionsPage::knownTotal() const { return m_live ? numberText(*m_live) : QString(); }
std::optional<auth::SessionCounts> SessionsPage::matching() const { return isCut() ? std::nullopt : paged(); }

std::optional<auth::SessionCounts> SessionsPage::paged() const
{
    auto counts = m_counts->value();
    const auto &states = filter().states;
    if (!counts || states.isEmpty())
        return counts;
    const auto keep = [&](auth::State state, qint64 number) { return states.contains(state) ? number : 0; };
    return auth::SessionCounts{keep(auth::State::Active, counts->active), keep(auth::State::Idle, counts->idle),
        keep(auth::State::Dead, counts->dead), keep(auth::State::Invalid, counts->invalid)};
}

QString SessionsPage::matchingText() const
{
    const auto counts = paged();
    const auto &about = workspace().facts().sizes.sessions;
    if (counts)
        return isCut() ? leastText(counts->total()) : numberText(counts->total());
    return about && !filter().narrows() ? aboutText(about) : QString();
}

std::vector<auth::Session> SessionsPage::selected() const { return m_selection->sessions(); }
int SessionsPage::selectedCount() const { return m_selection->count(); }
bool SessionsPage::isSelectionOfOneUser() const { return m_selection->isOfOneUser(); }

ReportOffers SessionsPage::reports() const
{
    const auto source = reportSource(workspace());
    const auto all = Report::goesFurther({filter().search, filter().reach}) ? std::nullopt : matchingRows();
    auth::SessionScope scope;
    scope.filter = filter();
    ReportOffers offers{{std::make_shared<SessionReport>(source, filter()),
        all, all ? tr("All %1 that match").arg(numberText(*all)) : tr("All that match"), predicateOf(workspace(), scope)}};
    for (const auto &session : selected())
        scope.chosen << session.id;
    const auto chosen = scope.chosen.size();
    if (chosen > 0)
        offers.append({std::make_shared<SessionReport>(source, auth::SessionFilter(), scope.chosen), chosen,
            tr("The %n selected", nullptr, int(chosen)), predicateOf(workspace(), scope)});
    return offers;
}

void SessionsPage::showSelection(int count)
{
    if (m_model->rowCount() == 0)
        showDetail(false);
    emit selectionChanged(count);
}

std::optional<qint64> SessionsPage::matchingRows() const
{
    const auto all = matching();
    return all ? std::optional(all->total()) : std::nullopt;
}

void SessionsPage::showInDetail(int row)
{
    m_detail->show(m_model->at(row), m_model->activePeriod());
}

bool SessionsPage::isFiltered() const { return !m_chips->isDefault() || !searchText().isEmpty(); }

SessionsPage::Texts SessionsPage::nothingExists() const
{
    const auto &counts = m_counts->value();
    const bool areHidden = counts && counts->dead + counts->invalid > 0;
    return {u"sessions"_s, tr("No live session"), !areHidden ? tr("Nobody is signed in through this table.")
        : tr("Nobody is signed in through this table. Dead sessions are hidden; the chip above shows them.")};
}

SessionsPage::Texts SessionsPage::nothingMatches() const
{
    const auto elsewhere = tr("Other sessions may exist in other states or of other users.");
    const auto looked = searchText().isEmpty() || filter().reach != auth::Reach::Indexed ? QString()
        : u' ' + tr("The search looked at the beginning of session ids (from four characters on) and of users' ids, keys and indexed attributes, "
                     "as typed and in lower case.");
    return {u"filter"_s, tr("No session matches these filters"), elsewhere + looked};
}

} // namespace candela::app
