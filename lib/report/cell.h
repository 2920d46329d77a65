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

enum class CellKind { Nothing, Truth, Signed, Unsigned, Real, Text };

inline CellKind kindOf(const QVariant &cell)
{
    if (cell.isNull())
        return CellKind::Nothing;
    switch (cell.typeId()) {
    case QMetaType::Bool:
        return CellKind::Truth;
    case QMetaType::Int: case QMetaType::Long: case QMetaType::LongLong: case QMetaType::Short: case QMetaType::SChar:
        return CellKind::Signed;
    case QMetaType::UInt: case QMetaType::ULong: case QMetaType::ULongLong:
    case QMetaType::UShort: case QMetaType::UChar:
        return CellKind::Unsigned;
    case QMetaType::Double:
        return std::isfinite(cell.toDouble()) ? CellKind::Real : CellKind::Text;
    default:
        return CellKind::Text;
    }
}

// Calls text(QStringView) with what a cell of CellKind::Text holds.
template <class Text> void visitText(const QVariant &cell, const Text &text)
{
    if (cell.typeId() == QMetaType::QString)
        text(QStringView(*static_cast<const QString *>(cell.constData())));
    else
        text(QStringView(cell.toString()));
}

// Appends a boolean as true or false and a finite number as its digits (the shortest that read back as the same
// double); nothing for null. Calls text(QStringView) for everything else.
template <class Text> void appendCell(QByteArray &out, const QVariant &cell, const Text &text)
{
    switch (kindOf(cell)) {
    case CellKind::Nothing:
        return;
    case CellKind::Truth:
        out.append(cell.toBool() ? "true" : "false");
        return;
    case CellKind::Signed:
        return appendNumber(out, cell.toLongLong());
    case CellKind::Unsigned:
        return appendNumber(out, cell.toULongLong());
    case CellKind::Real:
        return appendNumber(out, cell.toDouble());
    case CellKind::Text:
        return visitText(cell, text);
    }
}

} // namespace candela::report
