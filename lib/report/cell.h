// What a cell of a report is to every format: nothing, a truth, a number in digits, or text.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <array>
#include <charconv>
#include <cmath>

namespace candela::report {

template <class Number> void appendNumber(QByteArray &out, Number number)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

// Appends a boolean as true or false and a finite number as its digits (the shortest that read back as the same double);
// nothing for null. Calls text(QStringView) for everything else.
template <class Text> void appendCell(QByteArray &out, const QVariant &cell, const Text &text)
{
    if (cell.isNull())
        return;
    switch (cell.typeId()) {
    case QMetaType::QString:
        return text(QStringView(*static_cast<const QString *>(cell.constData())));
    case QMetaType::Bool:
        out.append(cell.toBool() ? "true" : "false");
        return;
    case QMetaType::Int: case QMetaType::Long: case QMetaType::LongLong: case QMetaType::Short: case QMetaType::SChar:
        return appendNumber(out, cell.toLongLong());
    case QMetaType::UInt: case QMetaType::ULong: case QMetaType::ULongLong:
    case QMetaType::UShort: case QMetaType::UChar:
        return appendNumber(out, cell.toULongLong());
    case QMetaType::Double:
        if (std::isfinite(cell.toDouble()))
            return appendNumber(out, cell.toDouble());
        [[fallthrough]];
    default:
        text(QStringView(cell.toString()));
    }
}

} // namespace candela::report
