// What makes a table the user, key or session table: Lucia's columns under the names that this database gives them, and
// the table names met in the wild.
#pragma once

#include "auth/catalog.h"

namespace candela::auth {

struct Role {
    QStringList columns;                // Lucia's names
    QStringList customary;              // table names, the documented ones first
    QHash<QString, QString> byHand;     // columns that the operator says are called otherwise

    // What a column is called as far as the operator says.
    QString called(const QString &column) const { return byHand.value(column, column); }
    // … and in this table: `_id` stands for an `id` that is not there.
    QString called(const Catalog &catalog, const sql::TableName &table, const QString &column) const;
    // The columns that this table calls otherwise than Lucia: Lucia's name to the database's.
    QHash<QString, QString> renamed(const Catalog &catalog, const sql::TableName &table) const;
    // The columns that this table lacks, as it would call them.
    QStringList missing(const Catalog &catalog, const sql::TableName &table) const;
    // Whether the column is one of Lucia's, so no attribute.
    bool owns(const Catalog &catalog, const sql::TableName &table, const QString &column) const;
    // The tables that lack nothing, leaving out those with the column `without`.
    QList<sql::TableName> fitting(const Catalog &catalog, const QString &without = {}) const;
    // "column=name" of a renaming that cannot be meant: no column of Lucia's, a name the engine cannot hold, or one
    // that another column has already. Null: all can.
    QString wrongRenaming(const sql::Dialect &dialect) const;
};

Role userRole(const QHash<QString, QString> &byHand);
Role keyRole(const QHash<QString, QString> &byHand);
Role sessionRole(const QHash<QString, QString> &byHand);

} // namespace candela::auth
