// Values between C++ and QVariant: std::optional is NULL, and a NULL keeps its type.
#pragma once

#include <QVariant>

#include <optional>
#include <type_traits>

namespace candela::sql {

template <class T> QVariant toVariant(const T &value) { return QVariant::fromValue(value); }
template <class T> QVariant toVariant(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant(QMetaType::fromType<T>());
}

template <class T> T fromVariant(const QVariant &value, std::type_identity<T>) { return value.value<T>(); }
// What the type cannot hold (a real beyond all integers, words in a column of numbers) is nothing, not zero.
template <class T> std::optional<T> fromVariant(const QVariant &value, std::type_identity<std::optional<T>>)
{
    QVariant converted = value;
    return value.isNull() || !converted.convert(QMetaType::fromType<T>()) ? std::nullopt
                                                                          : std::optional(converted.value<T>());
}

} // namespace candela::sql
