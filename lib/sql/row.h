// A finished select and its rows: read by column, so that a wrong column or type does not compile.
#pragma once

#include "sql/table.h"
#include "sql/value.h"

namespace candela::sql {

template <class... Cs> class Row
{
public:
    explicit Row(std::tuple<typename Cs::Value...> values, QVariantList rest = {})
        : m_values(std::move(values)), m_rest(std::move(rest)) {}

    template <class C> requires isOneOf<C, Cs...>
    const typename C::Value &operator[](const C &) const { return std::get<indexOf<C>()>(m_values); }

    // The values of the dynamic columns, in their order.
    const QVariantList &rest() const { return m_rest; }

    template <class T> T as() const
    {
        return std::apply([](const auto &...values) { return T{values...}; }, m_values);
    }

private:
    template <class C> static constexpr std::size_t indexOf()
    {
        std::size_t i = 0;
        (void)((std::same_as<C, Cs> || (++i, false)) || ...);
        return i;
    }
    std::tuple<typename Cs::Value...> m_values;
    QVariantList m_rest;
};

template <class... Cs> struct Query {
    using Row = sql::Row<Cs...>;
    SelectStatement statement;

    // Adds columns that only the database knows; their values come in Row::rest().
    Query with(const QList<DynamicColumn> &columns) const
    {
        Query next = *this;
        for (const auto &column : columns)
            next.statement.columns.push_back(column.expression());
        return next;
    }

    static Row decode(const QVariantList &values)
    {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            using Values = std::tuple<typename Cs::Value...>;
            return Row(Values{fromVariant(values.at(I), std::type_identity<typename Cs::Value>())...},
                values.mid(sizeof...(Cs)));
        }(std::index_sequence_for<Cs...>());
    }
};

} // namespace candela::sql
