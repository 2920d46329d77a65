#include "pages/listselection.h"

#include "look/datatable.h"
#include "models/pagedrows.h"
#include "numbers.h"

#include <QItemSelectionModel>
#include <QMouseEvent>

#include <utility>

namespace candela::app {

using Progress = PagedRows::Progress;

ListSelection::ListSelection(look::DataTable &table, PagedRows &rows, int least, QWidget *parent)
    : SelectionBar(parent), m_table(table), m_rows(rows), m_least(least)
{
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { lookAgain(); });
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] { lookAgain(); });
    connect(&rows, &PagedRows::fetchedAll, this, &ListSelection::selectLoaded);
    table.viewport()->installEventFilter(this);
    connect(this, &SelectionBar::clearRequested, this, &ListSelection::clear);
    connect(this, &SelectionBar::selectAllRequested, this, [this] { takeAll(); });
}

// By ranges, which do not overlap: QItemSelectionModel::selectedRows() asks about each row whether it is selected.
std::vector<int> ListSelection::rows() const
{
    std::vector<int> rows;
    for (const auto &range : m_table.selectionModel()->selection()) {
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    return rows;
}

void ListSelection::lookAgain()
{
    const auto chosen = rows();
    m_count = int(chosen.size());
    take(chosen);
    if (!m_isPressed)
        setVisible(m_count >= m_least);
    showTexts();
    emit changed(m_count);
}

bool ListSelection::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    const auto isLeft = [event] { return static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton; };
    if ((type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick) && isLeft())
        m_isPressed = true;
    // Where something else takes the mouse, no release comes.
    const bool isReleased = (type == QEvent::MouseButtonRelease && isLeft()) || type == QEvent::Hide || type == QEvent::WindowDeactivate;
    if (isReleased && std::exchange(m_isPressed, false))
        QMetaObject::invokeMethod(this, [this] { setVisible(m_count >= m_least); }, Qt::QueuedConnection);
    return SelectionBar::eventFilter(watched, event);
}

void ListSelection::setMatching(const std::optional<qint64> &all, const QString &allText)
{
    m_all = all;
    m_allText = allText;
    showTexts();
}

bool ListSelection::isBeyond() const { return m_all ? *m_all > PagedRows::cap : m_rows.isCapped(); }

void ListSelection::showTexts()
{
    const bool canTakeAll = !isBeyond() && m_all && *m_all > m_rows.rowCount();
    setTexts(tr("%Ln selected", nullptr, m_count),
        isBeyond() && !m_allText.isEmpty() ? tr("of %1 that match").arg(m_allText)
                                           : tr("of %1 loaded").arg(numberText(m_rows.rowCount())),
        isBeyond()   ? beyondText()
        : canTakeAll ? tr("Select all %1 &matching").arg(numberText(*m_all))
                     : QString());
}

bool ListSelection::canSelectAll() const { return m_rows.rowCount() > 0; }

void ListSelection::selectLoaded()
{
    if (canSelectAll())
        m_table.selectAll();
}

void ListSelection::selectMatching()
{
    if (m_rows.progress() == Progress::Stopped || m_rows.progress() == Progress::Failed)
        emit reloadRequested();
    if (m_rows.progress() == Progress::Ready && (m_rows.isComplete() || m_rows.isCapped()))
        selectLoaded();
    else if (canSelectAll())
        m_rows.fetchAll();
}

bool ListSelection::clear()
{
    const bool some = m_table.selectionModel()->hasSelection();
    m_table.clearSelection();
    return some;
}

} // namespace candela::app
