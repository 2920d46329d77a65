#include "pages/listpage.h"

#include "cells.h"
#include "columnsmenu.h"
#include "look/buttons.h"
#include "look/datatable.h"
#include "look/keytip.h"
#include "look/mnemonics.h"
#include "look/pageheader.h"
#include "look/tableheader.h"
#include "look/searchfield.h"
#include "look/tokens.h"
#include "pages/busyrow.h"
#include "pages/countsline.h"
#include "pages/listplace.h"
#include "pages/listselection.h"
#include "pages/searchreach.h"
#include "pages/sidework.h"
#include "shelf.h"
#include "tablemenu.h"
#include "times.h"
#include "wording.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::m;
using look::Space::s;
using look::Space::xl;
using End = PagedRows::End;
using Progress = PagedRows::Progress;

ListPage::ListPage(const QString &name, const QString &title, Workspace &workspace, QWidget *parent)
    : ListFrame(name, title, parent)
    , m_workspace(workspace)
    , m_side(new SideWork(workspace))
    , m_offer(new SortOffer)
{
    addBar(m_offer);
    m_offer->setObjectName(name + u"SortOffer"_s);
    addBar(m_side);
    m_side->setObjectName(name + u"SideWork"_s);
    for (const auto changed : {&Workspace::lockChanged, &Workspace::zoneChanged})
        connect(&workspace, changed, this, [this] { setSubtitle(m_subtitle); });
    connect(m_side, &SideWork::changed, this, &ListPage::showSideWork);
    connect(m_side, &SideWork::remedyRequested, this, &ListPage::refresh);
    connect(busy(), &BusyRow::worthSaying, header(), &look::PageHeader::setSubtitle);
    connect(busy(), &BusyRow::stopRequested, this, [this] { ListPage::stopLoading(); });     // not what a detail waits for
    connect(busy(), &BusyRow::stopBesideRequested, this, [this] { m_side->stopCounting() || stopBeside(); });
    connect(m_offer, &SortOffer::accepted, this, &ListPage::sortBy);
}

void ListPage::assemble(
    PagedRows &model, look::DataTable *table, const QString &searchHint, const Cost &cost)
{
    m_model = &model;
    table->setModel(&model);
    setTable(table);
    m_tableMenu = new TableMenu(*table);
    auto *columns = new ColumnsMenu(*table, this);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->addAction(tr("Reset layout"), this, &ListPage::resetLayout)->setObjectName(u"resetLayout"_s);
        look::giveMnemonics(*columns);
    });
    auto *field = header()->addSearch(searchHint, 260);
    field->setObjectName(objectName() + u"Search"_s);
    m_search = new SearchReach(field);
    m_search->setCost(cost.search, cost.note);
    aboveTable()->addWidget(m_search);
    connect(m_search, &SearchReach::changed, this, &ListPage::ask);
    addRefresh();
    addExport();
    connect(&model, &PagedRows::progressChanged, this, &ListPage::showProgress);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ListPage::countsChanged);
    connect(&model, &PagedRows::progressChanged, this, &ListPage::countsChanged);
    m_offer->follow(*table, SearchReach::costText(cost.order), [this](int column) { return isIndexed(column); });
    m_side->watch(model);
    m_place = new ListPlace(*table, model);
    connect(m_place, &ListPlace::loadRequested, this, &ListPage::load);
    connect(m_place, &ListPlace::refreshed, this, &ListPage::showRefreshed);
}

void ListPage::addExport()
{
    auto *out = look::button(tr("E&xport…"), look::Variant::Standard, u"export"_s);
    out->setObjectName(objectName() + u"Export"_s);
    out->setToolTip(tr("Write what is shown to a report"));
    new look::KeyTip(*out, u"actExport"_s);
    header()->addControl(out);
    connect(out, &QPushButton::clicked, this, &Page::exportRequested);
    connect(&m_workspace, &Workspace::lockChanged, out, [this, out] { out->setEnabled(canExport()); });
}

void ListPage::sortBy(const Sorting &sorting)
{
    setSorting(sorting);
    ask();
}

void ListPage::showEvent(QShowEvent *event)
{
    ListFrame::showEvent(event);
    if (!m_asked)
        ask();
}

void ListPage::ask()
{
    m_asked = true;
    load(End::First);
}

void ListPage::startSearch() { m_search->startSearch(); }
auth::Search ListPage::search() const { return m_search->search(); }

void ListPage::refresh()
{
    if (m_asked)
        load(m_model->isRefresh() ? m_model->end() : End::First);      // where the rows answer what is asked for now
}

void ListPage::clearFilters()
{
    m_search->set({});
    ask();
}

bool ListPage::stopLoading()
{
    const bool busy = m_model->progress() == Progress::Loading;
    m_model->stop();
    return busy || m_side->stopCounting();
}

bool ListPage::stopBeside() { return m_side->stopLookingUp(); }

// What went on meanwhile was none of whoever comes back, and has not been waited for.
void ListPage::resume()
{
    if (!m_model->isParked())
        return;
    busy()->stop();
    m_model->resume();
    showSideWork();
}

void ListPage::addSelection(ListSelection *selection)
{
    m_selection = selection;
    selection->setObjectName(objectName() + u"Selection"_s);
    aboveTable()->addWidget(new Shelf(selection, {xl - m, 0, xl - m, s}));
    connect(selection, &ListSelection::reloadRequested, this, &ListPage::refresh);
    connect(this, &Page::countsChanged, selection, [this] { m_selection->setMatching(matchingRows(), matchingText()); });
}

bool ListPage::clearSelection() { return m_selection->clear(); }
bool ListPage::canSelectAll() const { return m_selection->canSelectAll(); }
void ListPage::selectLoaded() { m_selection->selectLoaded(); }
void ListPage::selectMatching() { m_selection->selectMatching(); }

int ListPage::currentRow() const
{
    const int row = table()->currentIndex().row();
    return row >= 0 && table()->selectionModel()->isRowSelected(row, {}) ? row : -1;
}

PageLayout ListPage::layout() const
{
    if (!m_asked)
        return m_restored;                  // nobody has seen it
    const auto now = m_answered ? m_offer->shown() : sorting();
    PageLayout layout{m_model->columnNames(), table()->columns().state(), now.column, now.order, detailWidth(),
        isDetailVisible() || m_opensDetail, {}, {}};
    keepFilters(layout);
    return layout;
}

// An order that reads the whole table is taken by consent alone, and that is not kept.
void ListPage::restore(const PageLayout &kept)
{
    const auto layout = kept.movedTo(m_model->columnNames(), table()->columns().state());
    m_restored = layout;
    m_opensDetail = layout.isDetailVisible;
    table()->columns().setState(layout.columns);
    const bool sorts = layout.sortColumn >= 0 && layout.sortColumn < m_model->columnCount()
        && table()->header().isSortable(layout.sortColumn);
    if (sorts && m_offer->isFree(layout.sortColumn))
        setSorting({layout.sortColumn, layout.sortOrder});
    restoreFilters(layout);                 // after it: what one user's sessions alone can be sorted by is not for all
    setDetailWidth(layout.detailWidth);
}

void ListPage::resetLayout()
{
    closeDetail();
    m_opensDetail = false;
    setDetailWidth(0);
    table()->columns().reset();
    setSorting({-1, Qt::AscendingOrder});
    clearFilters();
}

void ListPage::setSubtitle(const QString &subtitle)
{
    m_subtitle = subtitle;
    if (!m_model || m_model->progress() != Progress::Loading)
        header()->setSubtitle(subtitleNow());
}

QString ListPage::subtitleNow() const
{
    if (m_workspace.isLost() && m_answered)
        return tr("As of %1, not refreshed since").arg(clockTime(*m_answered, m_workspace.zone()));
    return m_model && m_model->progress() == Progress::Stopped ? stoppedSentence().problem : m_subtitle;
}

QString ListPage::countsLine() const { return app::countsLine(*m_model, matchingText()); }
QString ListPage::totalText() const { return m_model->progress() == Progress::Failed ? tr("unknown") : knownTotal(); }

void ListPage::showProgress()
{
    const auto progress = m_model->progress();
    m_search->setBusy(progress == Progress::Loading);
    if (progress == Progress::Loading)
        return busy()->start(m_offer->busyText(sorting()));
    // What stands there stands in the order of the answer before.
    if (progress != Progress::Ready && m_model->rowCount() > 0)
        setSorting(m_offer->shown());
    header()->setSubtitle(subtitleNow());
    if (progress == Progress::Failed)
        return showFailure();
    sayNoFailure();
    if (progress == Progress::Ready) {
        m_answered = m_workspace.now();
        m_offer->setShown(sorting());
        table()->setSort(sorting().column, sorting().order);
        emit loaded();
        openDetailAgain();
    }
    showRows();
}

// It was open when somebody left, and shows the first row until another one is chosen.
void ListPage::openDetailAgain()
{
    if (!std::exchange(m_opensDetail, false) || m_model->rowCount() == 0 || isDetailVisible())
        return;
    showDetail(true);
    m_place->showFirst();
}

void ListPage::showRows()
{
    if (m_model->rowCount() > 0 || m_model->progress() == Progress::Stopped)
        return showTable();
    if (!isFiltered())
        return showEmpty(nothingExists());
    showEmpty(nothingMatches());
    if (search().reach == auth::Reach::Indexed && !searchText().isEmpty())
        addEmptyAct(u"EmptyAnywhere"_s, tr("Search an&ywhere, reads %1").arg(m_search->costText()),
            [this] { m_search->searchAnywhere(); });
    addEmptyAct(u"EmptyAct"_s, tr("&Clear filters"), [this] { clearFilters(); });
}

void ListPage::showSideWork()
{
    if (m_model->progress() == Progress::Loading)
        return;
    const auto text = m_side->text();
    text.isEmpty() ? busy()->stop() : busy()->goOn(text, m_side->elapsed());
}

void ListPage::showFailure()
{
    const auto &error = m_model->error();
    const auto said = sentence(error, m_workspace.place());
    if (m_model->rowCount() == 0)
        return showEmptyFailure(said);
    if (error.kind == database::Error::Kind::Lost || error.kind == database::Error::Kind::Unreachable)
        return sayNoFailure();          // said once, for all pages, by the workspace's lost()
    sayFailure(said);
}

} // namespace candela::app
