#include "sql/dialect.h"

#include <QRegularExpression>

namespace candela::sql {

namespace {

// The least text behind all that begin with this one; empty: there is none.
QString following(const QString &text)
{
    auto points = text.toUcs4();
    while (!points.isEmpty() && points.last() == QChar::LastValidCodePoint)
        points.removeLast();
    if (points.isEmpty())
        return {};
    auto &last = points.last();
    if (last == U'Z')
        last = U'z';                                    // '[' would lie before 'z', which is 'Z' to NOCASE
    last = last == 0xd7ff ? 0xe000 : last == 0xfffd ? 0x10000 : last + 1;       // over what SQLite reads as U+FFFD
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

class Sqlite : public Dialect
{
    // A range for the index, whose order is that of code points, or the same with A to Z as a to z (NOCASE); then exactly.
    CompiledQuery startsExactly(const QString &column, const QString &, const QString &text, qsizetype) const override
    {
        const auto exactly = cut(column, text.toUcs4().size()) + QStringLiteral(" = ?)");
        const auto end = following(text);
        if (end.isEmpty())
            return {QStringLiteral("(%1 >= ? and ").arg(column) + exactly, {text, text}};
        return {QStringLiteral("(%1 >= ? and %1 < ? and ").arg(column) + exactly, {text, end, text}};
    }
    // Whose declared type gives it the affinity to text.
    bool isText(const QString &type) const override
    {
        static const QRegularExpression text(QStringLiteral("^(?!.*int).*(char|clob|text)"));
        return text.match(type).hasMatch();
    }
    QString cut(const QString &text, qint64 characters) const override
    {
        return QStringLiteral("substr(%1, 1, %2)").arg(text, QString::number(characters));
    }
    QString beforeColon(const QString &value) const override
    {
        return QStringLiteral("substr(%1, 1, instr(%1 || ':', ':') - 1)").arg(value);
    }
    // Drivers and ORMs leave integers, reals, and numbers as text or blob in one and the same column;
    // what is none of these must not compare as zero.
    QString asInteger(const QString &value) const override
    {
        return QStringLiteral(
            "case typeof(%1) when 'integer' then %1 when 'real' then cast(%1 as integer) when 'null' then null "
            "else case when cast(%1 as text) glob '[0-9]*' and not cast(%1 as text) glob '*[^0-9.]*' "
            "and not cast(%1 as text) glob '*.*.*' "
            "then cast(cast(%1 as text) as integer) end end")
            .arg(value);
    }
    // A column behind it keeps its collation, and a comparison in parentheses its columns' types.
    QStringView unindexed() const override { return u"+"; }
    bool keepsTypes() const override { return false; }
    bool readsAsInteger(const QString &) const override { return true; }
    // It looks for the name of each parameter among those before it.
    QStringView unfolding() const override { return u"select value from json_each(?)"; }
    QStringView explaining() const override { return u"explain query plan "; }
    QString beginWriting() const override { return QStringLiteral("begin immediate"); }
    QStringList beginSnapshot() const override { return {QStringLiteral("begin")}; }
    // Readers of any other kind of file hold its writer up until they end.
    QString asksForSnapshot() const override
    {
        return QStringLiteral("select journal_mode = 'wal' from pragma_journal_mode");
    }
    QString othersWrote() const override { return QStringLiteral("select data_version from pragma_data_version"); }
    QStringView rowNumber() const override { return u"_rowid_"; }
    // VACUUM numbers them anew, and the schema with them. A table without numbers is an index of its own name, and a
    // column may have taken theirs.
    CompiledQuery numbering(const TableName &table) const override
    {
        return {QStringLiteral(
                    "select case when not exists (select 1 from pragma_index_info(?)) and not exists "
                    "(select 1 from pragma_table_info(?) where lower(name) = '_rowid_') then schema_version end "
                    "from pragma_schema_version"),
            {table.table, table.table}};
    }
    QString version() const override { return QStringLiteral("select 'SQLite ' || sqlite_version()"); }
    QString columns() const override
    {
        return QStringLiteral(
            "select '', t.name, c.name, lower(c.type), 1 - c.\"notnull\", "
            "upper(coalesce(c.dflt_value, 'NULL')) <> 'NULL' "
            "from sqlite_master t join pragma_table_info(t.name) c "
            "where t.type = 'table' and t.name not like 'sqlite!_%' escape '!' order by t.name, c.cid limit 100000");
    }
    // A key that names no column refers to the primary key.
    QString references() const override
    {
        return QStringLiteral(
            "select '', t.name, f.\"from\", '', f.\"table\", "
            "coalesce(f.\"to\", (select p.name from pragma_table_info(f.\"table\") p where p.pk = f.seq + 1)), "
            "f.on_delete, f.id from sqlite_master t join pragma_foreign_key_list(t.name) f "
            "where t.type = 'table' order by t.name, f.id, f.seq limit 100000");
    }
    // A primary key has an index, or is the table's own order. The catalog does not say how a column compares, so an index
    // that names a collation is left out.
    QString indexes() const override
    {
        return QStringLiteral(
            "select '', t.name, i.name from sqlite_master t join pragma_index_list(t.name) l "
            "join pragma_index_info(l.name) i left join sqlite_master x on x.type = 'index' and x.name = l.name "
            "where t.type = 'table' and l.partial = 0 and i.seqno = 0 and i.name is not null "
            "and coalesce(x.sql, '') not like '%collate%' "
            "union select '', t.name, c.name from sqlite_master t join pragma_table_info(t.name) c "
            "where t.type = 'table' and c.pk = 1 order by 2, 3 limit 100000");
    }
    // Apart, each of them is a single look-up.
    CompiledQuery estimate(const TableName &table) const override
    {
        return {QStringLiteral("select coalesce((select max(_rowid_) from %1) - (select min(_rowid_) from %1) + 1, 0)")
                    .arg(quoted(table)), {}};
    }
    QString triggers() const override
    {
        return QStringLiteral("select '', tbl_name, name from sqlite_master where type = 'trigger' order by 2, 3 limit 100000");
    }
};

} // namespace

const Dialect &sqlite()
{
    static const Sqlite dialect;
    return dialect;
}

} // namespace candela::sql
