// The one compiler: a checked statement to text and parameters, asking the dialect only where engines differ.
#include "sql/dialect.h"
#include "sql/quoting.h"

#include <algorithm>

namespace candela::sql {

namespace {

template <class... Fs> struct Overload : Fs... { using Fs::operator()...; };
template <class... Fs> Overload(Fs...) -> Overload<Fs...>;      // clang 14 needs it

bool areManyNumbers(const QVariantList &values)
{
    return values.size() > 100
        && std::all_of(values.begin(), values.end(), [](const QVariant &v) { return v.typeId() == QMetaType::LongLong; });
}

QString folded(const QVariantList &numbers)
{
    QString text = QStringLiteral("[");
    for (const auto &number : numbers)
        text += QString::number(number.toLongLong()) + u',';
    text.back() = u']';
    return text;
}

class Compiler
{
public:
    explicit Compiler(const Dialect &dialect) : m_dialect(dialect), m_mark(dialect.quote())
    {
        m_query.text.reserve(512);
        m_query.parameters.reserve(8);
    }

    void operator()(const SelectStatement &s)
    {
        add(s.distinct ? u"select distinct " : u"select ");
        list(s.columns, [&](const Expression &e) {
            expression(e);
            alias(e.alias);
        });
        add(u" from ");
        source(s.source);
        for (const auto &join : s.joins) {
            add(join.left ? u" left join " : u" inner join ");
            source(join.source);
            add(u" on ");
            clause(join.on);
        }
        where(s.where);
        if (!s.groupBy.empty()) {
            add(u" group by ");
            list(s.groupBy, [&](const Expression &e) { expression(e); });
        }
        if (s.having) {
            add(u" having ");
            clause(*s.having);
        }
        if (!s.orderBy.empty()) {
            add(u" order by ");
            list(s.orderBy, [&](const Order &o) {
                add(o.unindexed ? m_dialect.unindexed() : QStringView());
                expression(o.expression);
                add(o.descending ? QStringView(u" desc") : QStringView());
            });
        }
        if (s.limit) {
            add(u" limit ");
            value(*s.limit);
        }
        if (s.locked)
            add(m_dialect.locking());
    }
    void operator()(const InsertStatement &s)
    {
        add(u"insert into ");
        name(s.table);
        add(u" (");
        list(s.columns, [&](const QString &c) { name(c); });
        add(u") values ");
        list(s.rows, [&](const QVariantList &row) {
            add(u"(");
            list(row, [&](const QVariant &v) { value(v); });
            add(u")");
        });
        if (s.conflict)
            m_query.text += m_dialect.onConflict(*s.conflict);
    }
    void operator()(const UpdateStatement &s)
    {
        add(u"update ");
        name(s.table);
        add(u" set ");
        list(s.values, [&](const Assignment &a) {
            name(a.column);
            add(u" = ");
            value(a.value);
        });
        where(s.where);
    }
    void operator()(const DeleteStatement &s)
    {
        add(u"delete from ");
        name(s.table);
        where(s.where);
    }

    CompiledQuery result() && { return std::move(m_query); }

private:
    void where(const std::optional<Condition> &c)
    {
        if (c) {
            add(u" where ");
            clause(*c);
        }
    }
    void source(const Source &s)
    {
        name(s.table);
        alias(s.alias);
    }
    void alias(const QString &a)
    {
        if (a.isEmpty())
            return;
        add(u" as ");
        name(a);
    }
    // A whole clause needs no parentheses around its conditions.
    void clause(const Condition &c)
    {
        const auto *all = std::get_if<Combined>(&c.node);
        if (!all || all->junction == Junction::Or)
            return condition(c);
        list(all->terms, [&](const Condition &t) { condition(t); }, u" and ");
    }
    void condition(const Condition &c)
    {
        std::visit(Overload{
            [&](const Compare &x) { compare(x); },
            [&](const Between &x) {
                expression(x.expression);
                add(u" between ");
                value(x.low);
                add(u" and ");
                value(x.high);
            },
            [&](const IsNull &x) { expression(x.expression); add(x.negated ? u" is not null" : u" is null"); },
            [&](const In &x) {
                if (x.values.isEmpty())
                    return add(u"1 = 0");
                name(x.column);
                add(u" in (");
                if (const auto unfolding = m_dialect.unfolding(); !unfolding.isEmpty() && areManyNumbers(x.values)) {
                    add(unfolding);
                    m_query.parameters.append(folded(x.values));
                } else {
                    list(x.values, [&](const QVariant &v) { value(v); });
                }
                add(u")");
            },
            [&](const InSelect &x) { name(x.column); add(u" in ("); (*this)(*x.select); add(u")"); },
            [&](const Exists &x) { add(u"exists ("); (*this)(*x.select); add(u")"); },
            [&](const Not &x) { add(u"not ("); condition(*x.condition); add(u")"); },
            [&](const Unindexed &x) { add(m_dialect.unindexed()); add(u"("); clause(*x.condition); add(u")"); },
            [&](const Combined &x) {
                add(u"(");
                list(
                    x.terms, [&](const Condition &t) { condition(t); },
                    x.junction == Junction::And ? u" and " : u" or ");
                add(u")");
            }}, c.node);
    }
    void compare(const Compare &x)
    {
        static constexpr QStringView operators[] = {u" = ", u" <> ", u" < ", u" <= ", u" > ", u" >= "};
        if (x.comparison == Comparison::Like) {
            m_query.text += m_dialect.like(text(x.left));
            value(std::get<QVariant>(x.right));
            return add(u" escape '!'");
        }
        if (x.comparison == Comparison::Prefix)
            return prefix(*x.left.column, std::get<QVariant>(x.right).toString());
        expression(x.left);
        add(operators[int(x.comparison)]);
        std::visit(Overload{[&](const QVariant &v) { value(v); }, [&](const Expression &e) { expression(e); }}, x.right);
    }
    void prefix(const ColumnName &c, const QString &beginning)
    {
        const auto part
            = m_dialect.startsExactly(text(c), m_dialect.quoted(c.table), beginning, m_query.parameters.size());
        m_query.text += part.text;
        m_query.parameters += part.parameters;
    }
    void expression(const Expression &e)
    {
        if (e.function == Function::None)
            return name(*e.column);
        if (!e.condition)
            return add(text(e));
        add(u"count(case when ");
        condition(*e.condition);
        add(u" then 1 end)");
    }
    QString text(const Expression &e) const
    {
        static constexpr QStringView aggregates[] = {u"", u"count(", u"count(distinct ", u"min(", u"max(", u"sum("};
        QString column = e.column ? text(*e.column) : QStringLiteral("*");
        switch (e.function) {
        case Function::None: return column;
        case Function::Text: {
            const auto text = m_dialect.asText(column);
            return e.number < 0 ? text : m_dialect.cut(text, e.number);
        }
        case Function::Integer: return m_dialect.asInteger(column);
        case Function::SomeInteger: return QStringLiteral("coalesce(%1, -1)").arg(m_dialect.asInteger(column));
        case Function::Quotient: return m_dialect.quotient(m_dialect.asInteger(column), e.number);
        case Function::Before: return m_dialect.beforeColon(column);
        case Function::Full:
            return m_dialect.ordering(QStringLiteral("coalesce(") + m_dialect.asText(column) + QStringLiteral(", '')"));
        case Function::Exact: return m_dialect.exact(m_dialect.asText(column));
        case Function::Count:
        case Function::CountDistinct:
        case Function::Minimum:
        case Function::Maximum:
        case Function::Sum: break;
        }
        return aggregates[int(e.function)].toString() + column + u')';
    }
    QString text(const ColumnName &c) const { return m_dialect.quoted(c.table) + u'.' + m_dialect.quoted(c.column); }
    void name(const QString &n) { addQuoted(m_query.text, n, m_mark); }
    void name(const TableName &t)
    {
        if (!t.schema.isEmpty()) {
            name(t.schema);
            add(u".");
        }
        name(t.table);
    }
    void name(const ColumnName &c)
    {
        name(c.table);
        add(u".");
        name(c.column);
    }
    void value(const QVariant &v)
    {
        m_query.parameters.append(v);
        // Qt's drivers would make NULL of a QString that was never assigned.
        if (v.typeId() == QMetaType::QString && !v.isNull() && v.toString().isNull())
            m_query.parameters.last() = QStringLiteral("");
        m_query.text += m_dialect.placeholder(m_query.parameters.size());
    }
    void add(QStringView part) { m_query.text += part; }
    template <class R, class F> void list(const R &range, F each, QStringView separator = u", ")
    {
        bool first = true;
        for (const auto &item : range) {
            if (!first)
                add(separator);
            first = false;
            each(item);
        }
    }

    const Dialect &m_dialect;
    const QChar m_mark;
    CompiledQuery m_query;
};

} // namespace

CompiledQuery Dialect::compile(const Statement &statement) const
{
    Compiler compiler(*this);
    std::visit([&](const auto &s) { compiler(s); }, statement);
    return std::move(compiler).result();
}

CompiledQuery Dialect::explain(const Statement &statement) const
{
    auto compiled = compile(statement);
    compiled.text.prepend(explaining());
    return compiled;
}

} // namespace candela::sql
