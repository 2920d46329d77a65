#include "auth/attributecolumns.h"

#include <QRegularExpression>

namespace candela::auth {

using database::failure;
using database::Result;

namespace {

enum class Reading { Whole, Text, Not };

// What QMYSQL cannot read as it is: it sets the longest value's room aside, its dates end at the millisecond, and it
// takes the bytes of bits for UTF-8.
Reading mysqlReading(const QString &type)
{
    static const QRegularExpression text(QStringLiteral("^(mediumtext|longtext|json|date|datetime|timestamp|time)\\b"));
    static const QRegularExpression unreadable(QStringLiteral(
        "^(longblob|(multi)?(point|linestring|polygon)|geom(etry|collection|etrycollection)|bit\\((8|9|\\d\\d)\\))"));
    return text.match(type).hasMatch()      ? Reading::Text
        : unreadable.match(type).hasMatch() ? Reading::Not
                                            : Reading::Whole;
}

// The drivers have an integer type for each of the engine's.
QVariant plain(const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::Short:
    case QMetaType::Int:
    case QMetaType::Long:
        return value.toLongLong();
    case QMetaType::UChar:
    case QMetaType::UShort:
    case QMetaType::UInt:
    case QMetaType::ULong:
        return value.toULongLong();
    default:
        return value;
    }
}

} // namespace

AttributeColumns::AttributeColumns(const sql::Dialect &dialect, const Table &table, const QList<Attribute> &attributes)
{
    for (const auto &attribute : attributes) {
        const auto reading = &dialect == &sql::mysql() ? mysqlReading(attribute.type) : Reading::Whole;
        const sql::DynamicColumn column{
            {table.name(), attribute.name}, reading == Reading::Text ? longest : sql::DynamicColumn::whole};
        (reading == Reading::Not ? m_unreadable : m_columns).append(column);
    }
}

QStringList AttributeColumns::names() const
{
    QStringList names;
    for (const auto &column : m_columns + m_unreadable)
        names << column.name.column;
    return names;
}

Result<Attributes> AttributeColumns::values(const QVariantList &rest) const
{
    Attributes attributes;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto &[name, characters] = m_columns[i];
        if (characters != sql::DynamicColumn::whole && rest.value(i).toString().size() >= characters)
            return failure(database::Error::Kind::Unsupported, name.column);
        attributes.append({name.column, plain(rest.value(i))});
    }
    for (const auto &column : m_unreadable)
        attributes.append({column.name.column, {}});
    return attributes;
}

Result<void> checkWritable(const sql::Dialect &dialect, const Attributes &attributes)
{
    for (const auto &[column, value] : attributes) {
        const bool isScalar = value.canConvert<QString>() && value.typeId() != QMetaType::QStringList;
        if (!dialect.accepts(column) || (value.isValid() && !isScalar))
            return failure(database::Error::Kind::Input, column.section(QChar(0), 0, 0));
    }
    return {};
}

} // namespace candela::auth
