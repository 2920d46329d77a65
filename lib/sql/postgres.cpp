#include "sql/accounts.h"
#include "sql/conditions.h"
#include "sql/dialect.h"
#include "sql/postgresrange.h"

#include <QStringBuilder>

namespace candela::sql {

namespace {

class Postgres : public Dialect
{
    QString placeholder(qsizetype number) const override { return u'$' % QString::number(number); }
    // A uuid or number has no pattern operator of its own.
    QString like(const QString &value) const override { return QStringLiteral("cast(%1 as text) ilike ").arg(value); }
    CompiledQuery startsExactly(
        const QString &column, const QString &table, const QString &text, qsizetype taken) const override
    {
        const auto range = postgresRangeOf(text);
        const auto pattern = literally(text) + u'%';
        const auto exactly = QStringLiteral("%1 like %2 escape '!'");
        if (range.isEmpty())
            return {exactly.arg(column, placeholder(taken + 1)), {pattern}};
        return {u'(' + postgresRange(column, table, placeholder(taken + 1)) + QStringLiteral(" and ")
                + exactly.arg(column, placeholder(taken + 2)) + u')',
            {range, pattern}};
    }
    bool isText(const QString &type) const override
    {
        return type == u"text" || type.startsWith(QStringLiteral("character varying"));
    }
    // left() counts the characters of every text, which takes longer than to read it; there are no more than bytes.
    QString cut(const QString &text, qint64 characters) const override
    {
        const auto number = QString::number(characters);
        return QStringLiteral("case when octet_length(%1) <= %2 then %1 else left(%1, %2) end").arg(text, number);
    }
    QString exact(const QString &text) const override { return text + QStringLiteral(" collate \"C\""); }
    QString beforeColon(const QString &value) const override
    {
        return QStringLiteral("split_part(cast(%1 as text), ':', 1)").arg(value);
    }
    QString beginWriting() const override { return QStringLiteral("begin"); }
    // Locking rows while reading them would take the right to update them, where removing them takes that to delete.
    QString beginSteady() const override { return QStringLiteral("begin isolation level repeatable read"); }
    QStringList beginSnapshot() const override
    {
        // Every reading of a table begins with its first row, and not where somebody else's has come.
        return {QStringLiteral("begin isolation level repeatable read read only"),
            QStringLiteral("set local synchronize_seqscans = off")};
    }
    // By key, every row would be looked up by itself.
    QStringView declaresCursor() const override { return u"declare candela no scroll cursor for "; }
    QString fetches(qint64 rows) const override { return QStringLiteral("fetch forward %1 from candela").arg(rows); }
    QString clock() const override
    {
        return QStringLiteral("select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)");
    }
    QString version() const override
    {
        return QStringLiteral("select 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1)");
    }
    // relkind r and p: a view in a table's place could answer anything.
    QString columns() const override
    {
        return QStringLiteral(
            "select n.nspname, c.relname, a.attname, "
            "case t.typtype when 'd' then format_type(t.typbasetype, t.typtypmod) "
            "else format_type(a.atttypid, a.atttypmod) end, case when a.attnotnull then 0 else 1 end, "
            "case when a.atthasdef or a.attidentity <> '' or t.typdefault is not null then 1 else 0 end "
            "from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
            "join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped "
            "join pg_catalog.pg_type t on t.oid = a.atttypid "
            "where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') "
            "and n.nspname !~ '^pg_' "
            "order by n.nspname <> 'public', n.nspname, c.relname, a.attnum limit 100000");
    }
    QString references() const override
    {
        return QStringLiteral(
            "select n.nspname, c.relname, a.attname, fn.nspname, f.relname, fa.attname, "
            "case k.confdeltype when 'r' then 'RESTRICT' when 'c' then 'CASCADE' when 'n' then 'SET NULL' "
            "when 'd' then 'SET DEFAULT' else 'NO ACTION' end, k.conname from pg_catalog.pg_constraint k "
            "cross join lateral unnest(k.conkey, k.confkey) with ordinality as u(number, referenced, place) "
            "join pg_catalog.pg_class c on c.oid = k.conrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
            "join pg_catalog.pg_class f on f.oid = k.confrelid "
            "join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace "
            "join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = u.number "
            "join pg_catalog.pg_attribute fa on fa.attrelid = f.oid and fa.attnum = u.referenced "
            "where k.contype = 'f' order by n.nspname, c.relname, k.conname, u.place limit 100000");
    }
    QString indexes() const override
    {
        return QStringLiteral(
            "select distinct n.nspname, c.relname, a.attname from pg_catalog.pg_index i "
            "join pg_catalog.pg_class c on c.oid = i.indrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
            "join pg_catalog.pg_class x on x.oid = i.indexrelid join pg_catalog.pg_am m on m.oid = x.relam "
            "join pg_catalog.pg_opclass o on o.oid = i.indclass[0] "
            "join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] "
            "where i.indisvalid and i.indisready and i.indpred is null and i.indkey[0] <> 0 and m.amname = 'btree' "
            "and o.opcdefault and i.indcollation[0] = a.attcollation "
            "and c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') "
            "and n.nspname !~ '^pg_' order by 1, 2, 3 limit 100000");
    }
    // Before anybody has counted it (-1, until 14 also 0), by its size if that is more than a million bytes: a row of
    // Lucia's takes about a hundred.
    CompiledQuery estimate(const TableName &table) const override
    {
        return about(table, QStringLiteral("case when c.reltuples > 0 then cast(c.reltuples as bigint) "
                "when pg_relation_size(c.oid) > 1000000 then pg_relation_size(c.oid) / 100 when c.reltuples = 0 then 0 end"),
            QStringLiteral("c.relkind in ('r', 'p')"));
    }
    // By their place alone since 14, in tables that are neither parts of others nor kept otherwise, and not by what only
    // speaks the protocol. To read the place takes the right to read the whole row.
    CompiledQuery blocks(const TableName &table) const override
    {
        return about(table, QStringLiteral("pg_relation_size(c.oid) / cast(current_setting('block_size') as bigint)"),
            QStringLiteral("c.relkind = 'r' and c.relam = (select oid from pg_catalog.pg_am where amname = 'heap') "
                "and not c.relhassubclass and has_table_privilege(c.oid, 'select') "
                "and cast(current_setting('server_version_num') as int) >= 140000 "
                "and version() like 'PostgreSQL %' and version() not like '%-YB-%'"));
    }
    const Accounts *accounts() const override { return &postgresAccounts(); }
    // Longer names are cut by the server without a word.
    bool accepts(const QString &identifier) const override
    {
        return Dialect::accepts(identifier) && identifier.toUtf8().size() <= 63;
    }

private:
    // One value of the catalog's row of a table, which the connection finds by that name.
    static CompiledQuery about(const TableName &table, const QString &value, const QString &which)
    {
        const bool own = table.schema.isEmpty();
        CompiledQuery query{QStringLiteral(
            "select %1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
            "where %2 and c.relname = $1 and n.nspname = %3 "
            "order by array_position(current_schemas(false), n.nspname) limit 1")
                .arg(value, which, own ? QStringLiteral("any(current_schemas(false))") : QStringLiteral("$2")), {table.table}};
        if (!own)
            query.parameters << table.schema;
        return query;
    }
};

} // namespace

const Dialect &postgres()
{
    static const Postgres dialect;
    return dialect;
}

} // namespace candela::sql
