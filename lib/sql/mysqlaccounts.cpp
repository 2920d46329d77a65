#include "sql/accounts.h"

#include "sql/dialect.h"

namespace candela::sql {

namespace {

// An account is a user from certain hosts: ops@10.0.0.%. A name may hold a @, a host cannot.
class MySqlAccounts : public Accounts
{
    QString current() const override { return QStringLiteral("select current_user(), database()"); }
    bool accepts(const QString &account) const override
    {
        static constexpr qsizetype longest = 32, longestHost = 255;
        const auto at = account.lastIndexOf(u'@');
        const auto user = at < 0 ? account : account.first(at);
        const auto host = at < 0 ? QStringLiteral("%") : account.sliced(at + 1);
        return mysql().Dialect::accepts(user) && user.size() <= longest && mysql().Dialect::accepts(host)
            && host.size() <= longestHost;
    }
    QString quoted(const QString &account) const override
    {
        const auto at = account.lastIndexOf(u'@');
        if (at < 0)
            return mysql().quoted(account);
        return mysql().quoted(account.first(at)) + u'@' + mysql().quoted(account.sliced(at + 1));
    }
    QString create(const QString &account) const override
    {
        return QStringLiteral("create user ") + quoted(account) + QStringLiteral(" account lock");
    }
    QStringList admit(const QString &, const QString &, const QStringList &) const override { return {}; }
    // MariaDB shows referential_constraints only to holders of a right, other than reading, to a column of the table, or
    // to the whole database. This one allows keys that refer here to be made by whoever may make tables.
    QString foreignKeys(const QStringList &columns) const override
    {
        return QStringLiteral("references (%1)").arg(mysql().quoted(columns));
    }
    // One statement: unlocked before, it would let in whoever knows its name.
    QString givePassword(const QString &account, const QString &placeholder) const override
    {
        return QStringLiteral("alter user %1 identified by %2 account unlock;").arg(quoted(account), placeholder);
    }
};

} // namespace

const Accounts &mysqlAccounts()
{
    static const MySqlAccounts accounts;
    return accounts;
}

} // namespace candela::sql
