#include "dialogs/columnpairs.h"

#include <QStringList>

namespace candela::app {

using namespace Qt::StringLiterals;

std::optional<QHash<QString, QString>> columnsFrom(const QString &text, const QStringList &known)
{
    QHash<QString, QString> columns;
    if (text.trimmed().isEmpty())
        return columns;
    for (const auto &part : text.split(u',')) {
        const auto lucias = part.section(u'=', 0, 0).trimmed();
        const auto own = part.section(u'=', 1).trimmed();
        if (own.isEmpty() || !known.contains(lucias) || columns.contains(lucias))
            return std::nullopt;
        columns.insert(lucias, own);
    }
    return columns;
}

QString columnsText(const QHash<QString, QString> &columns, const QStringList &known)
{
    QStringList pairs;
    for (const auto &name : known) {
        if (columns.contains(name))
            pairs << name + u" = "_s + columns.value(name);
    }
    return pairs.join(u", "_s);
}

} // namespace candela::app
