#include "pages/listplace.h"

#include "look/datatable.h"

#include <QHash>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace candela::app {

using End = PagedRows::End;

ListPlace::ListPlace(look::DataTable &table, PagedRows &rows) : QObject(&table), m_table(table), m_rows(rows)
{
    connect(&table, &look::DataTable::topReached, &rows, &PagedRows::fetchBefore);
    connect(&table, &look::DataTable::firstRequested, this, &ListPlace::goFirst);
    connect(&table, &look::DataTable::lastRequested, this, &ListPlace::goLast);
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = m_rows.isRefresh() && m_rows.rowCount() > 0 ? std::optional(now()) : std::nullopt;
    });
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        const bool goesToFirst = std::exchange(m_goesToFirst, false);
        if (const auto kept = std::exchange(m_kept, {}))
            restore(*kept);
        else if (goesToFirst && m_rows.end() == End::First)
            showFirst();
        else if (m_rows.end() == End::Last)
            showLast();
        else
            m_table.scrollToTop();
    });
}

void ListPlace::goFirst()
{
    if (m_rows.end() == End::First || m_rows.isComplete())
        return showFirst();
    m_goesToFirst = true;
    emit loadRequested(End::First);
}

void ListPlace::goLast()
{
    if (m_rows.end() == End::First && !m_rows.isComplete())
        emit loadRequested(End::Last);
    else
        showLast();
}

void ListPlace::showFirst()
{
    m_table.setCurrentIndex(m_rows.index(0, 0));
    m_table.scrollToTop();
}

void ListPlace::showLast()
{
    m_table.setCurrentIndex(m_rows.index(m_rows.rowCount() - 1, 0));
    m_table.scrollToBottom();
}

ListPlace::Place ListPlace::now() const
{
    const auto *bar = m_table.verticalScrollBar();
    const auto current = m_table.currentIndex();
    const bool isAtEnd = m_rows.end() == End::Last && bar->value() == bar->maximum();
    Place place{{}, {}, {current.column(), current.row()}, bar->value(), isAtEnd};
    place.keys.reserve(m_rows.rowCount());
    for (int row = 0; row < m_rows.rowCount(); ++row)
        place.keys << m_rows.keyOf(row);
    for (const auto &range : m_table.selectionModel()->selection())
        place.selected.append({range.top(), range.bottom()});
    return place;
}

// In the place of a row that is gone comes the one that followed it, or else the last one before.
void ListPlace::restore(const Place &place)
{
    QHash<QString, int> rows;
    rows.reserve(m_rows.rowCount());
    for (int row = 0; row < m_rows.rowCount(); ++row)
        rows.insert(m_rows.keyOf(row), row);
    const auto nearest = [&](int old) {
        for (int row = old; row < int(place.keys.size()); ++row) {
            if (const auto found = rows.constFind(place.keys[row]); found != rows.cend())
                return *found;
        }
        return m_rows.rowCount() - 1;
    };
    auto &chosen = *m_table.selectionModel();
    if (place.current.y() >= 0) {
        const QSignalBlocker quiet(chosen);         // nobody has chosen another row
        chosen.setCurrentIndex(m_rows.index(nearest(place.current.y()), place.current.x()), QItemSelectionModel::NoUpdate);
    }
    QList<int> selected;
    for (const auto &[first, last] : place.selected) {
        for (int row = first; row <= last; ++row) {
            if (const auto found = rows.constFind(place.keys[row]); found != rows.cend())
                selected << *found;
        }
    }
    std::sort(selected.begin(), selected.end());
    QItemSelection selection;
    for (qsizetype i = 0, from = 0; i < selected.size(); ++i) {
        if (i + 1 < selected.size() && selected[i + 1] <= selected[i] + 1)
            continue;
        selection.append({m_rows.index(selected[from], 0), m_rows.index(selected[i], m_rows.columnCount() - 1)});
        from = i + 1;
    }
    chosen.select(selection, QItemSelectionModel::ClearAndSelect);
    m_table.visualRect(m_rows.index(0, 0));         // lays out what has come
    auto *bar = m_table.verticalScrollBar();
    const int height = m_table.verticalHeader()->defaultSectionSize();
    if (place.isAtEnd)
        bar->setValue(bar->maximum());
    else if (place.scrolled > 0)                    // at the top what is new is seen
        bar->setValue(nearest(place.scrolled / height) * height + place.scrolled % height);
    if (place.current.y() >= 0)
        emit refreshed(rows.contains(place.keys[place.current.y()]));
}

} // namespace candela::app
