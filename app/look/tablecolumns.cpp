#include "look/tablecolumns.h"

#include "look/theme.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

namespace candela::look {

namespace {

constexpr int widest = 2000; // pixels at 10 pt; a file may say more

} // namespace

TableColumns::TableColumns(QTableView &table)
    : QObject(&table)
    , m_table(table)
    , m_header(table.horizontalHeader())
    , m_scale(Theme::scale())
{
    connect(m_header, &QHeaderView::sectionResized, this,
        [this](int column, int, int width) { resized(column, width); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isArranging) {
            emit changed();
        }
    });
}

int TableColumns::scaled(int width) const { return qRound(width * m_scale); }

void TableColumns::setWidths(const QList<int> &widths, int stretchColumn)
{
    const QScopedValueRollback quiet(m_isArranging, true);
    m_given = widths;
    m_widths.clear();
    m_stretch = stretchColumn;
    for (int column = 0; column < widths.size(); ++column) {
        m_widths << scaled(widths.at(column));
        m_header->setSectionResizeMode(
            column, column == stretchColumn ? QHeaderView::Stretch : QHeaderView::Interactive);
        m_header->resizeSection(column, m_widths.last());
    }
    arrange();
}

void TableColumns::setOptional(const QList<int> &columns, int minimumStretch)
{
    m_optional = columns;
    m_minimumStretch = minimumStretch;
    arrange();
}

void TableColumns::setOffAtFirst(const QList<int> &columns)
{
    m_offAtFirst = QSet<int>(columns.begin(), columns.end());
    m_unwanted = m_offAtFirst;
    arrange();
}

void TableColumns::setWanted(int column, bool wanted)
{
    if (column <= 0 || wanted == isWanted(column)) {
        return;
    }
    if (wanted) {
        m_unwanted.remove(column);
    } else {
        m_unwanted.insert(column);
    }
    arrange();
    emit changed();
}

void TableColumns::arrange()
{
    if (!m_table.model()) {
        return;
    }
    const QScopedValueRollback quiet(m_isArranging, true);
    const bool stretches = isWanted(m_stretch);
    m_header->setStretchLastSection(!m_widths.isEmpty() && !stretches);
    int fixed = 0;
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->setSectionHidden(column, !isWanted(column));
        if (isWanted(column) && column != m_stretch) {
            fixed += m_widths.value(column);
        }
    }
    const int least = stretches ? scaled(m_minimumStretch) : 0;
    for (const int column : std::as_const(m_optional)) {
        if (isWanted(column) && m_table.viewport()->width() - fixed < least) {
            fixed -= m_widths.value(column);
            m_header->setSectionHidden(column, true);
        }
    }
}

// Sections also change when the table does, when they hide, and when they fill the rest of the line.
void TableColumns::resized(int column, int width)
{
    const bool fillsLine = column == m_stretch || m_header->stretchLastSection();
    if (m_isArranging || width == 0 || fillsLine || column >= m_widths.size()) {
        return;
    }
    m_widths[column] = width;
    emit changed();
}

ColumnsState TableColumns::state() const
{
    ColumnsState state;
    for (int column = 0; column < m_header->count(); ++column) {
        state.columns << ColumnsState::Column{qRound(m_widths.value(column) / m_scale), isWanted(column)};
        state.order << m_header->logicalIndex(column);
    }
    return state;
}

void TableColumns::setState(const ColumnsState &state)
{
    const QScopedValueRollback quiet(m_isArranging, true);
    const auto known = qMin(m_widths.size(), state.columns.size());
    for (int column = 0; column < known; ++column) {
        const auto &[width, wanted] = state.columns.at(column);
        if (width > 0) {
            m_widths[column] = qBound(m_header->minimumSectionSize(), scaled(qMin(width, widest)), scaled(widest));
            m_header->resizeSection(column, m_widths.at(column));
        }
        if (wanted || column == 0) {
            m_unwanted.remove(column);
        } else {
            m_unwanted.insert(column);
        }
    }
    place(state.order);
    arrange();
}

// Columns that the order does not name follow those it does.
void TableColumns::place(const QList<int> &order)
{
    int to = 0;
    QSet<int> placed;
    for (const int column : order) {
        if (column >= 0 && column < m_header->count() && !placed.contains(column)) {
            m_header->moveSection(m_header->visualIndex(column), to++);
            placed.insert(column);
        }
    }
}

void TableColumns::reset()
{
    ColumnsState given;
    for (int column = 0; column < m_header->count(); ++column) {
        given.columns << ColumnsState::Column{m_given.value(column), !m_offAtFirst.contains(column)};
        given.order << column;
    }
    setState(given);
    emit changed();
}

void TableColumns::rescale()
{
    if (const double scale = Theme::scale(); !qFuzzyCompare(scale, m_scale)) {
        const auto before = state();
        m_scale = scale;
        setState(before);
    }
}

} // namespace candela::look
