// The one compiler: a checked statement to text and parameters, asking the dialect only where engines differ.
#include "sql/dialect.h"

namespace candela::sql {

namespace {

template <class... Fs> struct Overload : Fs... { using Fs::operator()...; };
template <class... Fs> Overload(Fs...) -> Overload<Fs...>;      // clang 14 needs it

// The three characters that mean something in a pattern are escaped by `!`, which no engine treats
// specially by itself (MySQL would unescape a backslash once more).
QString pattern(const QString &prefix)
{
    QString escaped;
    escaped.reserve(prefix.size() + 8);
    for (const QChar c : prefix) {
        if (c == u'!' || c == u'%' || c == u'_')
            escaped += u'!';
        escaped += c;
    }
    return escaped + u'%';
}

class Compiler
{
public:
    explicit Compiler(const Dialect &dialect) : m_dialect(dialect) { m_query.text.reserve(256); }

    void operator()(const SelectStatement &s)
    {
        add(u"select ");
        list(s.columns, [&](const Expression &e) { expression(e); });
        add(u" from ");
        m_query.text += m_dialect.quoted(s.table);
        for (const auto &join : s.joins) {
            add(u" inner join ");
            m_query.text += m_dialect.quoted(join.table);
            add(u" on ");
            condition(join.on);
        }
        where(s.where);
        if (!s.groupBy.empty()) {
            add(u" group by ");
            list(s.groupBy, [&](const ColumnName &c) { name(c); });
        }
        if (!s.orderBy.empty()) {
            add(u" order by ");
            list(s.orderBy, [&](const Order &o) {
                name(o.column);
                add(o.descending ? QStringView(u" desc") : QStringView());
            });
        }
        if (s.limit) {
            add(u" limit ");
            value(*s.limit);
        }
    }
    void operator()(const InsertStatement &s)
    {
        add(u"insert into ");
        m_query.text += m_dialect.quoted(s.table);
        add(u" (");
        list(s.values, [&](const Assignment &a) { m_query.text += m_dialect.quoted(a.column); });
        add(u") values (");
        list(s.values, [&](const Assignment &a) { value(a.value); });
        add(u")");
    }
    void operator()(const UpdateStatement &s)
    {
        add(u"update ");
        m_query.text += m_dialect.quoted(s.table);
        add(u" set ");
        list(s.values, [&](const Assignment &a) {
            m_query.text += m_dialect.quoted(a.column);
            add(u" = ");
            value(a.value);
        });
        where(s.where);
    }
    void operator()(const DeleteStatement &s)
    {
        add(u"delete from ");
        m_query.text += m_dialect.quoted(s.table);
        where(s.where);
    }

    CompiledQuery result() && { return std::move(m_query); }

private:
    void where(const std::optional<Condition> &c)
    {
        if (c) {
            add(u" where ");
            condition(*c);
        }
    }
    void condition(const Condition &c)
    {
        std::visit(Overload{
            [&](const Compare &x) { compare(x); },
            [&](const IsNull &x) { expression(x.expression); add(u" is null"); },
            [&](const In &x) {
                if (x.values.isEmpty())
                    return add(u"1 = 0");
                name(x.column);
                add(u" in (");
                list(x.values, [&](const QVariant &v) { value(v); });
                add(u")");
            },
            [&](const InSelect &x) { name(x.column); add(u" in ("); (*this)(*x.select); add(u")"); },
            [&](const Not &x) { add(u"not ("); condition(*x.condition); add(u")"); },
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
        if (x.comparison == Comparison::StartsWith) {
            m_query.text += m_dialect.like(text(x.left));
            value(pattern(std::get<QVariant>(x.right).toString()));
            return add(u" escape '!'");
        }
        expression(x.left);
        add(operators[int(x.comparison)]);
        std::visit(Overload{[&](const QVariant &v) { value(v); }, [&](const ColumnName &n) { name(n); }}, x.right);
    }
    void expression(const Expression &e) { m_query.text += text(e); }
    QString text(const Expression &e) const
    {
        static constexpr QStringView aggregates[] = {u"", u"count(", u"min(", u"max(", u"sum("};
        QString column = e.column ? text(*e.column) : QStringLiteral("*");
        switch (e.function) {
        case Function::None: return column;
        case Function::Text: return m_dialect.asText(column, e.characters);
        case Function::Integer: return m_dialect.asInteger(column);
        case Function::Count:
        case Function::Minimum:
        case Function::Maximum:
        case Function::Sum: break;
        }
        return aggregates[int(e.function)].toString() + column + u')';
    }
    QString text(const ColumnName &c) const { return m_dialect.quoted(c.table) + u'.' + m_dialect.quoted(c.column); }
    void name(const ColumnName &c) { m_query.text += text(c); }
    void value(const QVariant &v)
    {
        // Qt's drivers would make NULL of a QString that was never assigned.
        const bool unassigned = v.typeId() == QMetaType::QString && !v.isNull() && v.toString().isNull();
        m_query.parameters << (unassigned ? QVariant(QStringLiteral("")) : v);
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
    CompiledQuery m_query;
};

} // namespace

CompiledQuery Dialect::compile(const Statement &statement) const
{
    Compiler compiler(*this);
    std::visit([&](const auto &s) { compiler(s); }, statement);
    return std::move(compiler).result();
}

} // namespace candela::sql
