#include "auth/foreignkey.h"

#include "auth/catalog.h"

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Result;

static ForeignKey::Rule ruleOf(const QString &words)
{
    return words == u"CASCADE"    ? ForeignKey::Rule::Cascade
        : words == u"SET NULL"    ? ForeignKey::Rule::SetNull
        : words == u"SET DEFAULT" ? ForeignKey::Rule::SetDefault
                                  : ForeignKey::Rule::Refuse;
}

Result<QList<ForeignKey>> ForeignKey::readAll(database::Connection &connection)
{
    return Catalog::rows(connection, connection.dialect().references(), u"references"_s).map([](const auto &rows) {
        QList<ForeignKey> keys;
        QStringList last;
        for (const auto &row : rows) {
            const sql::TableName from{row[0].toString(), row[1].toString()}, to{row[3].toString(), row[4].toString()};
            if (const QStringList which{from.schema, from.table, row[7].toString()}; which != last) {
                keys.append({from, to, {}, {}, ruleOf(row[6].toString())});
                last = which;
            }
            keys.last().columns << row[2].toString();
            keys.last().referenced << row[5].toString();
        }
        return keys;
    });
}

} // namespace candela::auth
