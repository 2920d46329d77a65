#include "dialogs/connectprofiles.h"

#include "dialogs/wordfilter.h"
#include "look/buttons.h"
#include "look/emptystate.h"
#include "look/profiledelegate.h"
#include "look/searchfield.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::m;
using look::Space::s;

ConnectProfiles::ConnectProfiles(const Profiles &profiles, QWidget *parent)
    : Ground(look::Role::Sidebar, Right, parent)
    , m_list(new ProfileList(profiles, this))
    , m_found(new WordFilter(ProfileList::SearchRole, this))
    , m_search(new look::SearchField(
          tr("Search connections"), QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)))
    , m_view(new QListView)
    , m_empty(new look::EmptyState)
    , m_stack(new QStackedWidget)
    , m_duplicate(look::iconButton(u"copy"_s, tr("Duplicate connection")))
    , m_remove(look::iconButton(u"trash"_s, tr("Delete connection")))
    , m_more(look::iconButton(u"more"_s, tr("Import and export")))
{
    setObjectName("profiles"_L1);
    setFixedWidth(look::Theme::scaled(248));
    m_found->setSourceModel(m_list);
    auto *column = look::tight<QVBoxLayout>(this, 0, m, 1, s, s);
    auto *above = look::tight<QHBoxLayout>();
    above->setContentsMargins(m, 0, m, 0);
    above->addWidget(m_search);
    column->addLayout(above);
    column->addWidget(m_stack, 1);
    addSearch();
    addList();
    addButtons();
    addMenu();
    showState();
    showActs();
}

void ConnectProfiles::addSearch()
{
    m_search->setObjectName("profileSearch"_L1);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ConnectProfiles::search);
}

void ConnectProfiles::addList()
{
    m_view->setObjectName("profileList"_L1);
    m_view->setAccessibleName(tr("Connections"));
    m_view->setModel(m_found);
    m_view->setItemDelegate(new look::ProfileDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->viewport()->setMouseTracking(true);
    look::setGround(m_view, look::Role::Sidebar);
    m_view->installEventFilter(this);
    m_empty->setObjectName("profilesEmpty"_L1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_telling || !index.isValid())
            return;
        m_current = index.data(ProfileList::IdRole).toUuid();
        showActs();
        emit chosen(m_current);
    });
    connect(m_view, &QListView::doubleClicked, this, &ConnectProfiles::opened);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_found, signal, this, &ConnectProfiles::showState);
    // The view has forgotten which one is current.
    connect(m_found, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        setCurrent(m_current);
    });
}

void ConnectProfiles::addButtons()
{
    auto *row = look::tight<QHBoxLayout>(2);
    row->setContentsMargins(s, 0, s, 0);
    auto *add = look::button(tr("Ne&w"), look::Variant::Ghost, u"plus"_s);
    add->setObjectName("newProfile"_L1);
    add->setAutoDefault(false);
    m_duplicate->setObjectName("duplicateProfile"_L1);
    m_remove->setObjectName("removeProfile"_L1);
    m_more->setObjectName("profileMenu"_L1);
    row->addWidget(add);
    row->addStretch(1);
    for (auto *button : {m_duplicate, m_remove, m_more})
        row->addWidget(button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(add, &QPushButton::clicked, this, &ConnectProfiles::newRequested);
    connect(m_duplicate, &QToolButton::clicked, this, [this] { emit duplicateRequested(m_current); });
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removeRequested(m_current); });
}

void ConnectProfiles::addMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("transferMenu"_L1);
    menu->addAction(tr("&Import connections…"), this, &ConnectProfiles::importRequested)
        ->setObjectName("importProfiles"_L1);
    m_exportOne = menu->addAction(tr("&Export this connection…"), this, [this] { emit exportRequested(m_current); });
    m_exportOne->setObjectName("exportProfile"_L1);
    m_exportAll = menu->addAction(tr("Export &all connections…"), this, [this] { emit exportRequested({}); });
    m_exportAll->setObjectName("exportProfiles"_L1);
    connect(menu, &QMenu::aboutToShow, this, &ConnectProfiles::showActs);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

QUuid ConnectProfiles::current() const { return m_current; }

void ConnectProfiles::setCurrent(const QUuid &id)
{
    const QScopedValueRollback quiet(m_telling, false);
    m_current = id;
    const auto source = m_list->index(m_list->rowOf(id));
    if (source.isValid() && !m_found->mapFromSource(source).isValid())
        m_search->clear();
    const auto index = m_found->mapFromSource(source);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    showActs();
}

QUuid ConnectProfiles::neighbour(const QUuid &id) const
{
    const int row = m_list->rowOf(id), next = row + 1 < m_list->rowCount() ? row + 1 : row - 1;
    return m_list->index(next).data(ProfileList::IdRole).toUuid();
}

void ConnectProfiles::startSearch() { m_search->startSearch(); }

// The form keeps what it shows while its entry is searched away.
void ConnectProfiles::search(const QString &text)
{
    const QScopedValueRollback quiet(m_telling, false);
    m_found->search(text);
    const auto index = m_found->mapFromSource(m_list->index(m_list->rowOf(m_current)));
    m_view->setCurrentIndex(index);
    if (!index.isValid())
        m_view->clearSelection();
    showState();
}

void ConnectProfiles::showState()
{
    m_stack->setCurrentIndex(m_found->rowCount() > 0 ? 0 : 1);
    if (m_found->rowCount() > 0)
        return;
    m_empty->clearActions();
    if (m_list->rowCount() == 0)
        return m_empty->set(u"database"_s, tr("No connections"), tr("Save one, and it stands here."));
    m_empty->set(u"search"_s, tr("Nothing matches"), tr("No name, host, database or tag holds these words."));
    auto *clear = m_empty->addAction(tr("Clear search"));
    clear->setObjectName("clearSearch"_L1);
    connect(clear, &QPushButton::clicked, m_search, &QLineEdit::clear);
}

void ConnectProfiles::showActs()
{
    const int row = m_list->rowOf(m_current);
    const bool isSaved = row >= 0 && !m_list->isUnsaved(m_current);
    m_duplicate->setEnabled(isSaved);
    m_remove->setEnabled(row >= 0);
    if (!m_exportOne)
        return;
    m_exportOne->setEnabled(isSaved);
    m_exportAll->setEnabled(m_list->rowCount() > 0
        && !m_list->isUnsaved(m_list->index(m_list->rowCount() - 1).data(ProfileList::IdRole).toUuid()));
}

bool ConnectProfiles::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Ground::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (object == m_search && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        && m_found->rowCount() > 0) {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_found->index(0, 0));
        return true;
    }
    if (object == m_view && key == Qt::Key_Delete && m_remove->isEnabled()) {
        emit removeRequested(m_current);
        return true;
    }
    return Ground::eventFilter(object, event);
}

} // namespace candela::app
