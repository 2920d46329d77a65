#include "report/cell.h"

#include <cmath>

namespace candela::report {

Cell cellOf(const QVariant &value, QString &made)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int: case QMetaType::Long: case QMetaType::LongLong: case QMetaType::Short: case QMetaType::SChar:
        return qint64(value.toLongLong());
    case QMetaType::UInt: case QMetaType::ULong: case QMetaType::ULongLong:
    case QMetaType::UShort: case QMetaType::UChar:
        return quint64(value.toULongLong());
    case QMetaType::QString:
        return QStringView(*static_cast<const QString *>(value.constData()));
    case QMetaType::Double:
        if (std::isfinite(value.toDouble()))
            return value.toDouble();
        break;
    default:
        break;
    }
    made = value.toString();
    return QStringView(made);
}

QString textOf(const Cell &cell)
{
    QByteArray plain;
    QString text;
    appendCell(plain, cell, [&](QStringView given) { text = given.toString(); });
    return plain.isEmpty() ? text : QString::fromLatin1(plain);
}

} // namespace candela::report
