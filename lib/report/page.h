// Some rows on their way into a report: their cells one after another, and their texts in blocks that are used again
// for the next page.
#pragma once

#include "report/cell.h"

#include <memory>
#include <vector>

namespace candela::report {

class Page
{
public:
    Page() = default;
    Page(const Page &) = delete;
    Page &operator=(const Page &) = delete;

    // A cell behind the last one, its text copied.
    void add(const Cell &cell) { m_cells.push_back(kept(cell)); }
    // What was added since the last row is one.
    void endRow() { m_ends.push_back(m_cells.size()); }
    // A row of values, or of names.
    void addRow(const QVariantList &values);
    void addRow(const QStringList &names);
    // In place of a cell that is there, its text copied.
    void set(qsizetype row, qsizetype column, const Cell &cell) { m_cells[begin(row) + size_t(column)] = kept(cell); }

    qsizetype size() const { return qsizetype(m_ends.size()); }
    bool isEmpty() const { return m_ends.empty(); }
    // That its rows take.
    qsizetype bytes() const { return qsizetype(m_cells.size() * sizeof(Cell)) + m_textBytes; }
    Cells operator[](qsizetype row) const { return Cells(m_cells).subspan(begin(row), m_ends[size_t(row)] - begin(row)); }
    // Keeps its room.
    void clear();

private:
    static constexpr std::size_t blockSize = 65536;

    std::size_t begin(qsizetype row) const { return row == 0 ? 0 : m_ends[size_t(row) - 1]; }
    Cell kept(const Cell &cell);
    char *room(std::size_t size);

    std::vector<Cell> m_cells;
    std::vector<std::size_t> m_ends;
    std::vector<std::unique_ptr<char[]>> m_blocks, m_large;
    qsizetype m_textBytes = 0;
    std::size_t m_block = 0, m_used = 0;    // the block that is being filled, and how far
};

} // namespace candela::report
