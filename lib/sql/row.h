// A finished select and its rows: read by column, so that a wrong column or type does not compile.
#pragma once

#include "sql/dynamiccolumn.h"
#include "sql/scope.h"
#include "sql/value.h"

namespace candela::sql {

// Whether a row holds a column, and as which of its operands.
template <class C, class... Os> inline constexpr bool selects = isOneOf<C, Os...> || isOneOf<Maybe<C>, Os...>;
template <class C, class... Os> using SelectedAs = std::conditional_t<isOneOf<C, Os...>, C, Maybe<C>>;

template <class... Os> class Row
{
public:
    explicit Row(std::tuple<typename Os::Value...> values, QVariantList rest = {})
        : m_values(std::move(values)), m_rest(std::move(rest)) {}

    // The value of a selected column; std::optional where the column, or with a left join its row, may lack.
    template <Operand C> requires selects<C, Os...>
    const typename SelectedAs<C, Os...>::Value &operator[](const C &) const
    {
        return std::get<indexOf<SelectedAs<C, Os...>>()>(m_values);
    }

    // The values of the dynamic columns, in their order.
    const QVariantList &rest() const { return m_rest; }

    template <class T> T as() const
    {
        return std::apply([](const auto &...values) { return T{values...}; }, m_values);
    }

private:
    template <class O> static constexpr std::size_t indexOf()
    {
        std::size_t i = 0;
        (void)((std::same_as<O, Os> || (++i, false)) || ...);
        return i;
    }
    std::tuple<typename Os::Value...> m_values;
    QVariantList m_rest;
};

template <class... Os> struct Query {
    using Row = sql::Row<Os...>;
    SelectStatement statement;

    // Adds columns that only the database knows; their values come in Row::rest().
    //     sql::from(users).limit(100).select(users.id).with(schema.userColumns())
    Query with(const QList<DynamicColumn> &columns) const
    {
        Query next = *this;
        for (const auto &column : columns)
            next.statement.columns.push_back(column.expression());
        return next;
    }

    // Nobody changes these rows before the transaction ends that reads them. For a transaction that sees one state: see
    // database::Sight.
    Query locked() const
    {
        Query next = *this;
        next.statement.locked = true;
        return next;
    }

    static Row decode(const QVariantList &values)
    {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            using Values = std::tuple<typename Os::Value...>;
            return Row(Values{fromVariant(values.at(I), std::type_identity<typename Os::Value>())...},
                values.mid(sizeof...(Os)));
        }(std::index_sequence_for<Os...>());
    }
};

// A select that speaks of a table of the query around it: it cannot be run alone.
template <class Outer, class... Os> struct Correlated { SelectStatement statement; };

} // namespace candela::sql
