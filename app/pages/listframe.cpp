#include "pages/listframe.h"

#include "failurebar.h"
#include "faultdetails.h"
#include "look/buttons.h"
#include "look/datatable.h"
#include "look/emptystate.h"
#include "look/keytip.h"
#include "look/pageheader.h"
#include "look/theme.h"
#include "look/tight.h"
#include "pages/busyrow.h"
#include "pages/focusorder.h"
#include "shelf.h"
#include "wording.h"

#include <QGuiApplication>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::s;
using look::Space::xl;

ListFrame::ListFrame(const QString &name, const QString &title, QWidget *parent)
    : Page(parent)
    , m_header(new look::PageHeader(title))
    , m_bar(new FailureBar)
    , m_empty(new look::EmptyState)
    , m_emptyDetails(new FaultDetails)
    , m_busy(new BusyRow(BusyRow::Place::Page))
    , m_split(new QSplitter(Qt::Horizontal))
{
    setObjectName(name);
    auto *page = look::tight<QVBoxLayout>(this);
    m_bars = look::tight<QVBoxLayout>(0);
    page->addLayout(m_bars);
    addBar(m_bar);
    m_bar->setObjectName(name + u"Bar"_s);
    connect(m_bar, &FailureBar::remedyRequested, this, &Page::refresh);
    page->addWidget(m_split, 1);

    auto *list = new QWidget;
    auto *column = look::tight<QVBoxLayout>(list);
    column->addWidget(m_header);
    m_above = look::tight<QVBoxLayout>(0);
    column->addLayout(m_above);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_empty);
    m_empty->addBelow(new Shelf(m_emptyDetails, {0, s, 0, 0}));
    m_empty->setObjectName(name + u"Empty"_s);
    column->addWidget(holder, 1);
    column->addWidget(new Shelf(m_busy, {xl, s, xl, s}));
    m_busy->setObjectName(name + u"Busy"_s);
    connect(m_busy, &BusyRow::leftFocus, this, [this] { m_table->setFocus(); });
    m_split->addWidget(list);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    new FocusOrder(*this);
}

void ListFrame::addRefresh()
{
    auto *again = look::iconButton(u"refresh"_s, tr("Refresh"));
    new look::KeyTip(*again, u"actRefresh"_s);
    again->setObjectName(objectName() + u"Refresh"_s);
    m_header->addControl(again);
    connect(again, &QToolButton::clicked, this, &Page::refresh);
}

void ListFrame::addBar(QWidget *bar) { m_bars->addWidget(new Shelf(bar, {xl, s, xl, 0})); }

void ListFrame::setTable(look::DataTable *table)
{
    m_table = table;
    m_table->setObjectName(objectName() + u"Table"_s);
    m_stack->addWidget(m_table);
    showTable();
}

void ListFrame::setDetail(QWidget *detail)
{
    detail->setMaximumWidth(look::Theme::scaled(560));
    m_split->addWidget(detail);
    m_split->setStretchFactor(1, 0);
    setDetailWidth(0);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_detailWidth = m_split->sizes().last(); });
    detail->hide();
    followRows();
}

void ListFrame::followRows()
{
    const auto open = [this] {
        // With these a click is about the selection, and what it moved to has been followed already.
        if (m_hasFollowed || QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
            return;
        showDetail(true);
        showCurrent();
    };
    connect(m_table, &QAbstractItemView::clicked, this, open);
    connect(m_table, &QAbstractItemView::activated, this, open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_hasFollowed = isDetailVisible();
        showCurrent();
    });
}

void ListFrame::showCurrent()
{
    const auto index = m_table->currentIndex();
    if (isDetailVisible() && index.isValid())
        showInDetail(index.row());
}

void ListFrame::showDetail(bool visible)
{
    m_hasFollowed = false;
    auto *detail = m_split->widget(1);
    const auto *focus = window()->focusWidget();
    if (!visible && (detail == focus || detail->isAncestorOf(focus)))
        m_table->setFocus();            // also where a dialog is the active window: the focus comes back to here
    detail->setVisible(visible);
}

// The splitter keeps it, also while the detail is hidden or the page not laid out; the list has what is left.
void ListFrame::setDetailWidth(int width)
{
    m_detailWidth = width;
    m_split->setSizes({1, width > 0 ? width : qMin(look::Theme::scaled(404), this->width() / 2)});
}

void ListFrame::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_detailWidth == 0)
        setDetailWidth(0);
}

bool ListFrame::isDetailVisible() const { return m_split->count() > 1 && !m_split->widget(1)->isHidden(); }

bool ListFrame::closeDetail()
{
    if (!isDetailVisible())
        return false;
    showDetail(false);
    m_table->setFocus();
    return true;
}

// What is not shown must take no height from what stands above the table.
void ListFrame::showTable()
{
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->setCurrentWidget(m_table);
}

void ListFrame::showEmpty(const Texts &texts)
{
    m_empty->set(texts.icon, texts.title, texts.text);
    m_empty->clearActions();
    m_emptyDetails->hide();
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_stack->setCurrentWidget(m_empty);
}

void ListFrame::showEmptyFailure(const Sentence &said)
{
    showEmpty({u"error"_s, said.problem, said.remedy});
    addEmptyAct(u"EmptyAct"_s, tr("Try a&gain"), [this] { refresh(); });
    if (!said.details.isEmpty())
        m_emptyDetails->set(said.details, *makeEmptyAct(u"EmptyDetails"_s, tr("Details")));
}

QPushButton *ListFrame::makeEmptyAct(const QString &name, const QString &text)
{
    auto *button = m_empty->addAction(text);
    button->setObjectName(objectName() + name);
    return button;
}

void ListFrame::sayFailure(const Sentence &said) { m_bar->showFailure(said, tr("Try a&gain")); }
void ListFrame::sayNoFailure() { m_bar->clear(); }

} // namespace candela::app
