// A row of a select as text: read by column as Row is, without a value of its own for each cell.
#pragma once

#include "sql/row.h"

#include <QByteArrayView>

#include <charconv>
#include <span>

namespace candela::sql {

// Views of UTF-8 that hold as long as whoever made the row says.
template <class... Os> class TextRow
{
public:
    // A cell for each operand and then the dynamic columns; null: NULL.
    explicit TextRow(std::span<const QByteArrayView> cells) : m_cells(cells) {}

    // The text of a selected column; null: NULL.
    template <Operand C> requires selects<C, Os...>
    QByteArrayView operator[](const C &) const { return m_cells[indexOf<SelectedAs<C, Os...>>()]; }

    // A column of integers; none: NULL, or beyond 64 bits.
    template <Operand C> requires selects<C, Os...> && std::same_as<typename C::Plain, qint64>
    std::optional<qint64> number(const C &column) const
    {
        const auto text = (*this)[column];
        qint64 value = 0;
        const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
        return !text.isEmpty() && error == std::errc() && end == text.end() ? std::optional(value) : std::nullopt;
    }

    // The texts of the dynamic columns, in their order.
    std::span<const QByteArrayView> rest() const { return m_cells.subspan(sizeof...(Os)); }

private:
    template <class O> static constexpr std::size_t indexOf()
    {
        std::size_t i = 0;
        (void)((std::same_as<O, Os> || (++i, false)) || ...);
        return i;
    }
    std::span<const QByteArrayView> m_cells;
};

} // namespace candela::sql
