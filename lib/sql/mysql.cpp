#include "sql/accounts.h"
#include "sql/conditions.h"
#include "sql/dialect.h"

namespace candela::sql {

namespace {

class MySql : public Dialect
{
    QChar quote() const override { return u'`'; }
    CompiledQuery startsExactly(const QString &column, const QString &, const QString &text, qsizetype) const override
    {
        return {like(column) + QStringLiteral("? escape '!'"), {literally(text) + u'%'}};
    }
    bool isText(const QString &type) const override
    {
        return type.startsWith(QStringLiteral("char")) || type.startsWith(QStringLiteral("varchar"))
            || type.endsWith(QStringLiteral("text"));
    }
    QString asText(const QString &value) const override { return QStringLiteral("cast(%1 as char)").arg(value); }
    // Sorts look at 1024 bytes (max_sort_length), of which a character can take several.
    QString ordering(const QString &text) const override { return cut(text, 128); }
    QString exact(const QString &text) const override { return QStringLiteral("cast(%1 as binary)").arg(text); }
    QString beforeColon(const QString &value) const override
    {
        return QStringLiteral("substring_index(%1, ':', 1)").arg(value);
    }
    QString quotient(const QString &integer, qint64 divisor) const override
    {
        return QStringLiteral("%1 div %2").arg(integer, QString::number(divisor));
    }
    bool tellsTextsApart() const override { return false; }
    // Not `insert ignore`, which would also let through cut values and keys that refer to nothing.
    QString onConflict(const Conflict &conflict) const override
    {
        QStringList updates;
        for (const auto &column : conflict.update)
            updates << quoted(column) + QStringLiteral(" = values(") + quoted(column) + u')';
        if (updates.isEmpty())
            updates << quoted(conflict.target.first()) + QStringLiteral(" = ") + quoted(conflict.target.first());
        return QStringLiteral(" on duplicate key update ") + updates.join(QStringLiteral(", "));
    }
    QString beginWriting() const override { return QStringLiteral("start transaction"); }
    QStringList beginSnapshot() const override
    {
        return {QStringLiteral("set transaction isolation level repeatable read"),
            QStringLiteral("start transaction with consistent snapshot, read only")};
    }
    // Its transactions read one state, but change rows in whatever state they are by then.
    QStringView locking() const override { return u" for update"; }
    QString clock() const override { return QStringLiteral("select cast(unix_timestamp(now(3)) * 1000 as unsigned)"); }
    QString version() const override
    {
        return QStringLiteral(
            "select concat(if(version() like '%MariaDB%', 'MariaDB ', 'MySQL '), substring_index(version(), '-', 1))");
    }
    QString columns() const override
    {
        return QStringLiteral(
            "select c.table_schema, c.table_name, c.column_name, lower(c.column_type), "
            "if(c.is_nullable = 'YES', 1, 0), "
            // MariaDB writes NULL out where that is the default.
            "if(coalesce(c.column_default, 'NULL') <> 'NULL' or c.extra like '%auto_increment%' "
            "or c.extra like '%generated%', 1, 0) from information_schema.columns c "
            "join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name "
            "where c.table_schema = database() and t.table_type = 'BASE TABLE' order by c.table_name, "
            "c.ordinal_position limit 100000");
    }
    QString references() const override
    {
        return QStringLiteral(
            "select k.table_schema, k.table_name, k.column_name, k.referenced_table_schema, k.referenced_table_name, "
            "k.referenced_column_name, r.delete_rule, k.constraint_name from information_schema.key_column_usage k "
            "join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema "
            "and r.table_name = k.table_name and r.constraint_name = k.constraint_name "
            "where k.table_schema = database() and r.constraint_schema = database() "
            "and k.referenced_table_name is not null "
            "order by k.table_name, k.constraint_name, k.ordinal_position limit 100000");
    }
    QString indexes() const override
    {
        return QStringLiteral(
            "select distinct table_schema, table_name, column_name from information_schema.statistics "
            "where table_schema = database() and seq_in_index = 1 and sub_part is null and column_name is not null "
            "and index_type = 'BTREE' order by table_name, column_name limit 100000");
    }
    // The catalog itself takes `User` and `user` for one.
    CompiledQuery estimate(const TableName &table) const override
    {
        const bool own = table.schema.isEmpty();
        CompiledQuery query{QStringLiteral(
            "select cast(table_rows as signed) from information_schema.tables where table_schema = %1 "
            "and table_name = ? and cast(table_name as binary) = cast(? as binary) limit 1")
                .arg(own ? QStringLiteral("database()") : QStringLiteral("?")), {table.table, table.table}};
        if (!own)
            query.parameters.prepend(table.schema);
        return query;
    }
    const Accounts *accounts() const override { return &mysqlAccounts(); }
    bool accepts(const QString &identifier) const override
    {
        return Dialect::accepts(identifier) && identifier.size() <= 64;
    }
};

} // namespace

const Dialect &mysql()
{
    static const MySql dialect;
    return dialect;
}

} // namespace candela::sql
