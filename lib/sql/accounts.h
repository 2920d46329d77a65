// How a server calls its accounts, makes them and lets them in: SQL for its administrator, made of constants and quoted
// names.
#pragma once

#include <QStringList>

namespace candela::sql {

class Accounts
{
public:
    virtual ~Accounts() = default;

    // One row: whom the server takes us for, and the database.
    virtual QString current() const = 0;
    // Whether the server can have an account of that name.
    virtual bool accepts(const QString &account) const = 0;
    virtual QString quoted(const QString &account) const = 0;
    // Makes one that nobody can log in with before it is given a password.
    virtual QString create(const QString &account) const = 0;
    // What lets it get at the tables of these schemas, as far as rights to the tables do not.
    virtual QStringList admit(const QString &account, const QString &database, const QStringList &schemas) const = 0;
    // A right to columns that does nothing but show their foreign keys; empty: whoever may read the table sees them.
    virtual QString foreignKeys(const QStringList &) const { return {}; }
    // How the administrator's own client gives it a password; `placeholder` stands where that has to be typed, if so.
    virtual QString givePassword(const QString &account, const QString &placeholder) const = 0;
};

const Accounts &mysqlAccounts();
const Accounts &postgresAccounts();

} // namespace candela::sql
