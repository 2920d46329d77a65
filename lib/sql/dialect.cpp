#include "sql/dialect.h"
#include "sql/quoting.h"

#include <QRegularExpression>

#include <algorithm>

namespace candela::sql {

QString Dialect::quoted(const QString &identifier) const
{
    QString text;
    addQuoted(text, identifier, quote());
    return text;
}

QString Dialect::quoted(const TableName &table) const
{
    return table.schema.isEmpty() ? quoted(table.table) : quoted(table.schema) + u'.' + quoted(table.table);
}

QString Dialect::quoted(const QStringList &identifiers) const
{
    QStringList all;
    std::transform(identifiers.begin(), identifiers.end(), std::back_inserter(all),
        [this](const QString &identifier) { return quoted(identifier); });
    return all.join(QStringLiteral(", "));
}

// As the SQL standard's neighbours PostgreSQL and SQLite have it.
QString Dialect::onConflict(const Conflict &conflict) const
{
    QStringList updates;
    for (const auto &column : conflict.update)
        updates << quoted(column) + QStringLiteral(" = ") + quoted(QStringLiteral("excluded")) + u'.' + quoted(column);
    return QStringLiteral(" on conflict (%1) do ").arg(quoted(conflict.target))
        + (updates.isEmpty() ? QStringLiteral("nothing")
                             : QStringLiteral("update set ") + updates.join(QStringLiteral(", ")));
}

QString Dialect::quotient(const QString &integer, qint64 divisor) const
{
    return QStringLiteral("(%1) / %2").arg(integer, QString::number(divisor));
}

QString Dialect::cut(const QString &text, qint64 characters) const
{
    return QStringLiteral("left(%1, %2)").arg(text, QString::number(characters));
}

bool Dialect::readsAsInteger(const QString &type) const
{
    static const QRegularExpression integer(
        QStringLiteral("^(tiny|small|medium|big)?int(eger)?(\\(\\d+\\))?( unsigned)?( zerofill)?$"));
    return integer.match(type).hasMatch();
}

bool Dialect::accepts(const QString &identifier) const
{
    return !identifier.isEmpty() && std::none_of(identifier.begin(), identifier.end(), [](QChar c) {
        return c.category() == QChar::Other_Control;
    });
}

} // namespace candela::sql
