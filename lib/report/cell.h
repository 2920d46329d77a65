// What a cell of a report is to every format: nothing, a truth, a number in digits, or text.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <array>
#include <charconv>
#include <concepts>
#include <span>
#include <variant>

namespace candela::report {

// Its text lies elsewhere, as UTF-8 or as UTF-16: only the latter holds halves of pairs. A double is finite.
using Cell = std::variant<std::monostate, bool, qint64, quint64, double, QByteArrayView, QStringView>;
using Cells = std::span<const Cell>;

// A value as a cell; `made` keeps the text of what is neither a QString, a truth, a number nor null: what
// QVariant::toString() makes of it.
Cell cellOf(const QVariant &value, QString &made);

inline bool isNumber(const Cell &cell)
{
    return std::holds_alternative<qint64>(cell) || std::holds_alternative<quint64>(cell)
        || std::holds_alternative<double>(cell);
}

template <class Number> void appendNumber(QByteArray &out, Number number)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

// Appends a boolean as true or false and a number as its digits (the shortest that read back as the same double);
// nothing for null. Calls text() for everything else: with UTF-8 only where it takes that as well.
template <std::invocable<QStringView> Text> void appendCell(QByteArray &out, const Cell &cell, const Text &text)
{
    std::visit([&]<class Value>(const Value &value) {
        if constexpr (std::same_as<Value, bool>) {
            out.append(value ? "true" : "false");
        } else if constexpr (std::same_as<Value, QStringView>) {
            text(value);
        } else if constexpr (std::same_as<Value, QByteArrayView>) {
            if constexpr (std::invocable<Text, QByteArrayView>)
                text(value);
            else
                text(QStringView(QString::fromUtf8(value)));
        } else if constexpr (!std::same_as<Value, std::monostate>) {
            appendNumber(out, value);
        }
    }, cell);
}

// As appendCell() would write it.
QString textOf(const Cell &cell);

} // namespace candela::report
