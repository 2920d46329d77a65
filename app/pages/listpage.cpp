#include "pages/listpage.h"

#include "look/buttons.h"
#include "look/datatable.h"
#include "look/emptystate.h"
#include "look/inlinebar.h"
#include "look/pageheader.h"
#include "look/searchfield.h"
#include "look/theme.h"
#include "look/tight.h"
#include "shelf.h"
#include "tablemenu.h"
#include "wording.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::s;
using look::Space::xl;

ListPage::ListPage(const QString &name, const QString &title, Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_header(new look::PageHeader(title))
    , m_bar(new look::InlineBar(look::Kind::Error))
    , m_empty(new look::EmptyState)
    , m_split(new QSplitter(Qt::Horizontal))
{
    setObjectName(name);
    auto *page = look::tight<QVBoxLayout>(this);
    page->addWidget(new Shelf(m_bar, {xl, s, xl, 0}));
    m_bar->setObjectName(name + u"Bar"_s);
    page->addWidget(m_split, 1);

    auto *list = new QWidget;
    auto *column = look::tight<QVBoxLayout>(list);
    column->addWidget(m_header);
    m_above = look::tight<QVBoxLayout>(0);
    column->addLayout(m_above);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_empty);
    m_empty->setObjectName(name + u"Empty"_s);
    column->addWidget(holder, 1);
    m_split->addWidget(list);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);

    connect(&workspace, &Workspace::lockChanged, this, [this] { setSubtitle(m_subtitle); });
    m_slow.setSingleShot(true);
    m_slow.setInterval(1000);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_header->setSubtitle(tr("Loading…")); });
    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, [this] { searchFor(searchText()); });
}

void ListPage::assemble(PagedRows &model, look::DataTable *table, const QString &searchHint)
{
    m_model = &model;
    m_table = table;
    m_table->setModel(&model);
    m_tableMenu = new TableMenu(*m_table);
    m_table->setObjectName(objectName() + u"Table"_s);
    m_stack->addWidget(m_table);
    m_stack->setCurrentWidget(m_table);
    m_search = m_header->addSearch(searchHint, 260);
    m_search->setObjectName(objectName() + u"Search"_s);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        searchFor(searchText());
    });
    auto *again = look::iconButton(u"refresh"_s, tr("Refresh"), u"F5"_s);
    again->setObjectName(objectName() + u"Refresh"_s);
    m_header->addControl(again);
    connect(again, &QToolButton::clicked, this, &ListPage::refresh);
    connect(&model, &PagedRows::progressChanged, this, &ListPage::showProgress);
    connect(&model, &QAbstractItemModel::modelReset, this, &ListPage::countsChanged);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ListPage::countsChanged);
}

void ListPage::setDetail(QWidget *detail)
{
    detail->setMinimumWidth(look::Theme::scaled(340));
    detail->setMaximumWidth(look::Theme::scaled(560));
    m_split->addWidget(detail);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({4000, look::Theme::scaled(404)});
    detail->hide();
}

void ListPage::showDetail(bool visible) { m_split->widget(1)->setVisible(visible); }
bool ListPage::isDetailVisible() const { return m_split->count() > 1 && !m_split->widget(1)->isHidden(); }

bool ListPage::closeDetail()
{
    if (!isDetailVisible())
        return false;
    showDetail(false);
    m_table->setFocus();
    return true;
}

bool ListPage::canSelectAll() const
{
    return m_table->selectionMode() == QAbstractItemView::ExtendedSelection && m_model->rowCount() > 0;
}

void ListPage::selectAll() { m_table->selectAll(); }

void ListPage::startSearch() { m_search->startSearch(); }
void ListPage::refresh() { m_model->reload(); }
QString ListPage::searchText() const { return m_search->text().trimmed(); }

void ListPage::clearFilters()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_typing.stop();
    searchFor({});
}

bool ListPage::stopLoading()
{
    const bool busy = m_model->progress() == PagedRows::Progress::Loading;
    m_model->stop();
    return busy;
}

void ListPage::setSubtitle(const QString &subtitle)
{
    m_subtitle = subtitle;
    if (!m_model || m_model->progress() != PagedRows::Progress::Loading)
        m_header->setSubtitle(subtitleNow());
}

QString ListPage::subtitleNow() const
{
    return m_workspace.isLost() && m_answered.isValid()
        ? tr("As of %1, not refreshed since").arg(m_answered.toString(u"HH:mm:ss"_s))
        : m_subtitle;
}

void ListPage::showProgress()
{
    const auto progress = m_model->progress();
    if (progress == PagedRows::Progress::Loading) {
        m_slow.start();
        return;
    }
    m_slow.stop();
    m_header->setSubtitle(progress == PagedRows::Progress::Stopped ? tr("Stopped; refresh to load again") : subtitleNow());
    if (progress == PagedRows::Progress::Failed)
        return showFailure();
    m_bar->hide();
    if (progress == PagedRows::Progress::Ready) {
        m_answered = QTime::currentTime();
        emit loaded();
    }
    if (m_model->rowCount() > 0 || progress == PagedRows::Progress::Stopped)
        m_stack->setCurrentWidget(m_table);
    else if (isFiltered())
        showEmpty(nothingMatches(), tr("Clear filters"), &ListPage::clearFilters);
    else
        showEmpty(nothingExists(), {}, nullptr);
}

void ListPage::showEmpty(const Texts &texts, const QString &act, void (ListPage::*slot)())
{
    m_empty->set(texts.icon, texts.title, texts.text);
    m_empty->clearActions();
    if (slot) {
        auto *button = m_empty->addAction(act);
        button->setObjectName(objectName() + u"EmptyAct"_s);
        connect(button, &QPushButton::clicked, this, slot);
    }
    m_stack->setCurrentWidget(m_empty);
}

// Rows that are there stay and can be read; the bar says that they are old.
void ListPage::showFailure()
{
    const auto said = sentence(m_model->error(), m_workspace.place());
    if (m_model->rowCount() == 0)
        return showEmpty({u"error"_s, said.problem, said.remedy}, tr("Try again"), &ListPage::refresh);
    if (m_model->error().kind == database::Error::Kind::Lost || m_model->error().kind == database::Error::Kind::Unreachable)
        return m_bar->hide();           // said once, for all pages, by the workspace's lost()
    m_bar->setTexts(said.problem, said.remedy);
    m_bar->clearActions();
    auto *again = m_bar->addAction(tr("Try again"), true);
    again->setObjectName(objectName() + u"Retry"_s);
    connect(again, &QPushButton::clicked, this, &ListPage::refresh);
    m_bar->show();
}

} // namespace candela::app
