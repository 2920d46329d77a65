#include "sql/accounts.h"

#include "sql/dialect.h"

namespace candela::sql {

namespace {

class PostgresAccounts : public Accounts
{
    QString current() const override { return QStringLiteral("select current_user, current_database()"); }
    bool accepts(const QString &account) const override { return postgres().accepts(account); }
    QString quoted(const QString &account) const override { return postgres().quoted(account); }
    QString create(const QString &account) const override
    {
        return QStringLiteral("create role ") + quoted(account) + QStringLiteral(" login");
    }
    QStringList admit(const QString &account, const QString &database, const QStringList &schemas) const override
    {
        const auto grant = QStringLiteral("grant %1 %2 to %3");
        QStringList all{grant.arg(QStringLiteral("connect on database"), postgres().quoted(database), quoted(account))};
        for (const auto &schema : schemas)
            all << grant.arg(QStringLiteral("usage on schema"), postgres().quoted(schema), quoted(account));
        return all;
    }
    // psql asks for it twice and sends its hash, so that it stands in no log.
    QString givePassword(const QString &account, const QString &) const override
    {
        return QStringLiteral("\\password ") + quoted(account);
    }
};

} // namespace

const Accounts &postgresAccounts()
{
    static const PostgresAccounts accounts;
    return accounts;
}

} // namespace candela::sql
