#include "auth/resettokens.h"

#include "auth/role.h"
#include "auth/rowsofuser.h"

namespace candela::auth {

using namespace Qt::StringLiterals;

std::optional<ResetTokenTable> findResetTokens(const Catalog &catalog, const UserTable &users)
{
    const Role role{{u"id"_s, u"user_id"_s},
        {u"password_reset_token"_s, u"password_reset_tokens"_s, u"PasswordResetToken"_s}, {}};
    for (const auto &name : role.customary) {
        const sql::TableName table{users.name().schema, name};
        if (catalog.contains(table) && role.missing(catalog, table).isEmpty())
            return ResetTokenTable(table, role.renamed(catalog, table));
    }
    return {};
}

database::Result<qint64> removeResetTokensOf(
    database::Transaction &transaction, const Schema &schema, const QString &userId)
{
    return schema.resetTokens ? removeOf(transaction, *schema.resetTokens, userId) : database::Result<qint64>(0);
}

} // namespace candela::auth
