#include "dialogs/zonedialog.h"

#include "dialogs/wordfilter.h"
#include "dialogs/zonelist.h"
#include "look/datatable.h"
#include "look/emptystate.h"
#include "look/searchfield.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;

ZoneDialog::ZoneDialog(const QTimeZone &zone, QWidget *parent)
    : DialogFrame(tr("Time zone"), 440, parent)
    , m_zones(new ZoneList(this))
    , m_found(new WordFilter(ZoneList::SearchRole, this))
    , m_search(new look::SearchField(tr("Search by city or region")))
    , m_table(new look::DataTable(look::Space::s))
    , m_empty(new look::EmptyState)
    , m_stack(new QStackedWidget)
{
    setObjectName("zoneDialog"_L1);
    setQuestion(tr("Which time zone are times shown in?"));
    m_found->setSourceModel(m_zones);
    m_search->setObjectName("zoneSearch"_L1);
    m_search->installEventFilter(this);
    body()->addWidget(m_search);
    body()->addWidget(m_stack, 1);
    addList();
    addEmpty();
    addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName("cancelZone"_L1);
    m_use = addButton(tr("Use this zone"), QDialogButtonBox::AcceptRole, look::Variant::Primary);
    m_use->setObjectName("useZone"_L1);
    setDefaultButton(m_use);
    connect(m_search, &QLineEdit::textChanged, this, &ZoneDialog::search);
    select(zone.id());
    m_search->setFocus();
}

void ZoneDialog::addList()
{
    m_table->setObjectName("zoneTable"_L1);
    m_table->setAccessibleName(tr("Time zones"));
    m_table->setModel(m_found);
    m_table->setWidths({280, 110}, ZoneList::Name);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(look::Theme::rowHeight() * 9);
    m_stack->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_isSearching && index.isValid())
            m_zone = m_zones->at(m_found->mapToSource(index).row());
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ZoneDialog::accept);
}

void ZoneDialog::addEmpty()
{
    m_empty->setObjectName("zoneEmpty"_L1);
    m_empty->set(u"search"_s, tr("No time zone matches"), 
        tr("Zones are named after a large city, such as Europe/Oslo."));
    auto *clear = m_empty->addAction(tr("Clear search"));
    clear->setObjectName("clearZoneSearch"_L1);
    clear->setAutoDefault(false);
    connect(clear, &QPushButton::clicked, m_search, &QLineEdit::clear);
    connect(clear, &QPushButton::clicked, m_search, [this] { m_search->setFocus(); });
    m_stack->addWidget(m_empty);
}

// The zone that was pointed at stays current while it is among those found. The view alone would go on to another one
// that happens to be near.
void ZoneDialog::search(const QString &text)
{
    const QScopedValueRollback quiet(m_isSearching, true);
    m_found->search(text);
    const bool some = m_found->rowCount() > 0;
    m_stack->setCurrentIndex(some ? 0 : 1);
    m_use->setEnabled(some);
    select(m_zone);
}

void ZoneDialog::select(const QByteArray &zone)
{
    const auto found = m_found->mapFromSource(m_zones->index(m_zones->rowOf(zone), ZoneList::Name));
    const auto index = found.isValid() ? found : m_found->index(0, ZoneList::Name);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ZoneDialog::accept()
{
    if (const auto index = m_found->mapToSource(m_table->currentIndex()); index.isValid()) {
        emit chosen(m_zones->at(index.row()));
        DialogFrame::accept();
    }
}

bool ZoneDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp)
            return QCoreApplication::sendEvent(m_table, event);
    }
    return DialogFrame::eventFilter(object, event);
}

} // namespace candela::app
