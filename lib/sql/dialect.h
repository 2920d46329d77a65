// What the engines disagree on when a statement becomes text, and the one compiler that makes it.
#pragma once

#include "sql/statement.h"

#include <QStringList>

namespace candela::sql {

class Accounts;
struct CompiledQuery { QString text; QVariantList parameters; };

class Dialect
{
public:
    virtual ~Dialect() = default;
    virtual QChar quote() const { return u'"'; }
    virtual QString placeholder(qsizetype) const { return QStringLiteral("?"); }    // counted from 1
    // A value and the operator that compares it with a pattern, ignoring case.
    virtual QString like(const QString &value) const { return value + QStringLiteral(" like "); }
    // A text column of a table that begins with exactly this text (on MySQL as the column's collation has it), so that
    // the column's index answers; `taken` parameters stand before its own.
    virtual CompiledQuery startsExactly(const QString &column, const QString &table, const QString &text, qsizetype taken) const = 0;
    // Whether startsExactly() is right for columns of this type, named as columns() names it.
    virtual bool isText(const QString &type) const = 0;
    virtual bool tellsTextsApart() const { return true; }   // columns, by default: all that are not the same to the byte
    // What an insert says of rows that are there already, with the space before it.
    virtual QString onConflict(const Conflict &conflict) const;
    virtual QString asText(const QString &value) const { return QStringLiteral("cast(%1 as text)").arg(value); }
    // Its first characters; on MySQL that also keeps the driver from allocating 4 GiB for a JSON column.
    virtual QString cut(const QString &text, qint64 characters) const;
    // As much of a text as an order and a comparison with its value both look at.
    virtual QString ordering(const QString &text) const { return text; }
    virtual QString beforeColon(const QString &value) const = 0;
    virtual QString asInteger(const QString &value) const { return value; }
    virtual QString quotient(const QString &integer, qint64 divisor) const;
    virtual QString exact(const QString &text) const { return text + QStringLiteral(" collate binary"); }    // equals to the byte
    // A select of the numbers in a JSON array, its one value, where one for each of very many takes long. For columns of numbers.
    virtual QStringView unfolding() const { return {}; }
    // What stands before a condition, or an order's operand, to keep an index from being used for it.
    virtual QStringView unindexed() const { return {}; }
    // Whether a column of a type holds nothing else, but for NULL.
    virtual bool keepsTypes() const { return true; }
    // Whether asInteger() is right for columns of this type, named as columns() names it.
    virtual bool readsAsInteger(const QString &type) const;
    virtual QString beginWriting() const = 0;   // SQL that begins a transaction which is going to write
    // The same for one that reads one state: it fails, and can be begun again, where a row was changed since that it changes.
    virtual QString beginSteady() const { return beginWriting(); }
    // What begins one that reads one state; and a select that says first whether that keeps nobody waiting, if it may.
    virtual QStringList beginSnapshot() const = 0;
    virtual QString asksForSnapshot() const { return {}; }
    // What stands before a select whose rows are fetched some at a time in a transaction, and what fetches the next, if any.
    virtual QStringView declaresCursor() const { return {}; }
    virtual QString fetches(qint64) const { return {}; }
    // What a file calls the numbers in whose order a table keeps its rows; and a select of one value that changes when they
    // are numbered anew, NULL where this table has none.
    virtual QStringView rowNumber() const { return {}; }
    virtual CompiledQuery numbering(const TableName &) const { return {}; }
    // How many blocks a table has, if its rows are found by where they lie ("ctid": "(block,place)"); else no row.
    virtual CompiledQuery blocks(const TableName &) const { return {}; }
    // A select of one value that changes when another connection has committed; empty: that cannot be asked.
    virtual QString othersWrote() const { return {}; }
    // What stands behind a select whose rows stay as they are to the end; empty where beginSteady() sees to that.
    virtual QStringView locking() const { return {}; }
    // SQL for the server's clock in milliseconds since 1970; empty: the engine runs on this machine.
    virtual QString clock() const { return {}; }
    virtual QString version() const = 0;        // SQL for the server's, as its owner would say it
    static constexpr qint64 mostCatalogRows = 100'000;      // that the catalog's queries answer
    // Base tables' columns, in order: schema, table, column, type, nullable, whether the database fills it itself (0, 1).
    virtual QString columns() const = 0;
    // Foreign keys: schema, table, column, referenced schema, referenced table, referenced column (NULL: there is none),
    // what becomes of the row when the referenced one is deleted (NO ACTION, RESTRICT, CASCADE, SET NULL, SET DEFAULT),
    // what tells the key from others of its table. A key of several columns has a row for each, one after another.
    virtual QString references() const = 0;
    // Columns that an index begins with which gives their order in all rows: schema, table, column. Not those of a part of
    // the rows, of expressions, of a column's beginning, or sorted otherwise than the column compares.
    virtual QString indexes() const = 0;
    // About how many rows a table has: one value at once, from the engine's statistics or the ends of its numbering. NULL
    // or no row where that is not known; a file's table that has no numbers fails.
    virtual CompiledQuery estimate(const TableName &table) const = 0;
    // What runs by itself when a table is changed: schema, table, trigger. Of files alone, which may be anybody's.
    virtual QString triggers() const { return {}; }

    CompiledQuery compile(const Statement &statement) const;
    // What has the engine answer how it would go about a statement, in its own words, or that it must not.
    virtual QStringView explaining() const { return u"explain "; }
    CompiledQuery explain(const Statement &statement) const;
    // The mark, the identifier with marks doubled, the mark. Drivers' own quoting does not double them.
    QString quoted(const QString &identifier) const;
    QString quoted(const TableName &table) const;
    QString quoted(const QStringList &identifiers) const;               // separated by commas

    // A name the engine can hold: not empty, without control characters, within its length.
    virtual bool accepts(const QString &identifier) const;
    virtual const Accounts *accounts() const { return nullptr; }        // null: rights are the file's
};

const Dialect &sqlite(), &mysql(), &postgres();

} // namespace candela::sql
