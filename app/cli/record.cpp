#include "cli/record.h"

#include "plaintable.h"
#include "report/jsontext.h"
#include "times.h"

#include <QBuffer>
#include <QJsonArray>

#include <algorithm>
#include <climits>
#include <utility>

namespace candela::cli {

using namespace Qt::StringLiterals;

namespace {

void appendValue(QByteArray &out, const QVariant &value)
{
    QString made;
    report::appendJsonCell(out, report::cellOf(value, made));
}

template <class Items, class Append> void appendList(QByteArray &out, const Items &items, const Append &append)
{
    out += '[';
    bool isFirst = true;
    for (const auto &item : items) {
        if (!std::exchange(isFirst, false))
            out += ',';
        append(item);
    }
    out += ']';
}

// Null where it is no time.
QVariant moment(const QVariant &milliseconds)
{
    const auto text = milliseconds.isNull() ? QString() : app::isoTime(milliseconds.toLongLong());
    return text.isEmpty() ? QVariant() : QVariant(text);
}

// A writer on a buffer does not fail.
QString table(const std::vector<Record> &records, int width)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    app::PlainTable plain(buffer, width);
    std::vector<report::Row> rows;
    for (const auto &record : records)
        rows.push_back(record.cells());
    const auto done = plain.begin({{}, records.front().columns(), {}})
                          .and_then([&] { return plain.rows(std::span<const report::Row>(rows)); })
                          .and_then([&] { return plain.end(); });
    return done ? QString::fromUtf8(buffer.data()) : QString();
}

} // namespace

Record &Record::add(const QString &name, const QVariant &value)
{
    m_fields.push_back({name, Kind::Value, value});
    return *this;
}

Record &Record::add(const QString &name, const QStringList &texts)
{
    m_fields.push_back({name, Kind::Texts, texts});
    return *this;
}

Record &Record::add(const QString &name, const Record &inner)
{
    m_fields.push_back({name, Kind::Object, {}, {inner}});
    return *this;
}

Record &Record::add(const QString &name, const std::vector<Record> &inner)
{
    m_fields.push_back({name, Kind::Objects, {}, inner});
    return *this;
}

Record &Record::addTime(const QString &name, const std::optional<qint64> &time)
{
    m_fields.push_back({name, Kind::Time, time ? QVariant(*time) : QVariant()});
    return *this;
}

Record Record::of(const QJsonObject &object)
{
    Record record;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isObject()) {
            record.add(member.key(), of(member->toObject()));
        } else if (member->isArray()) {
            QStringList texts;
            for (const auto &item : member->toArray())
                texts << item.toVariant().toString();
            record.add(member.key(), texts);
        } else {
            record.add(member.key(), member->toVariant());
        }
    }
    return record;
}

Record Record::first(std::size_t fields) const
{
    Record record;
    record.m_fields.assign(m_fields.begin(), m_fields.begin() + std::ptrdiff_t(std::min(fields, m_fields.size())));
    return record;
}

void Record::appendJson(QByteArray &out) const
{
    out += '{';
    bool isFirst = true;
    const auto begin = [&](const QString &name) {
        if (!std::exchange(isFirst, false))
            out += ',';
        report::appendJsonText(out, name);
        out += ':';
    };
    for (const auto &field : m_fields) {
        begin(field.name);
        switch (field.kind) {
        case Kind::Value: appendValue(out, field.value); break;
        case Kind::Texts:
            appendList(out, field.value.toStringList(), [&](const QString &text) { report::appendJsonText(out, text); });
            break;
        case Kind::Time:
            appendValue(out, field.value);
            begin(field.name + u"_at"_s);
            appendValue(out, moment(field.value));
            break;
        case Kind::Object: field.inner.front().appendJson(out); break;
        case Kind::Objects:
            appendList(out, field.inner, [&](const Record &record) { record.appendJson(out); });
            break;
        }
    }
    out += '}';
}

QString Record::shown(const Field &field)
{
    switch (field.kind) {
    case Kind::Texts: return field.value.toStringList().join(u' ');
    case Kind::Time: {
        if (field.value.isNull())
            return u"no time"_s;
        const auto at = moment(field.value);
        return (at.isNull() ? field.value : at).toString();
    }
    case Kind::Objects: return QString::number(field.inner.size());
    default: return field.value.toString();
    }
}

QStringList Record::columns() const
{
    QStringList names;
    for (const auto &field : m_fields)
        field.kind == Kind::Object ? names += field.inner.front().columns() : names << field.name;
    return names;
}

QVariantList Record::cells() const
{
    QVariantList cells;
    for (const auto &field : m_fields) {
        if (field.kind == Kind::Object)
            cells += field.inner.front().cells();
        else
            cells << (field.kind == Kind::Value ? field.value : QVariant(shown(field)));
    }
    return cells;
}

QString Record::lines(int width, int indent) const
{
    const QString margin(indent, u' ');
    int widest = 0;
    for (const auto &field : m_fields) {
        if (field.kind < Kind::Object)
            widest = std::max(widest, app::terminalWidth(field.name));
    }
    QString text;
    for (const auto &field : m_fields) {
        if (field.kind == Kind::Object) {
            text += margin + field.name + u":\n"_s + field.inner.front().lines(width, indent + 2);
        } else if (field.kind == Kind::Objects) {
            text += margin + u"%1: %2\n"_s.arg(field.name).arg(field.inner.size());
            if (!field.inner.empty())
                text += table(field.inner, width);
        } else {
            // As long as it is: what is copied from here must be whole.
            const auto value = shown(field);
            const auto label = margin + field.name + u':';
            text += (value.isEmpty() ? label : label.leftJustified(widest + 2 + indent) + app::fitted(value, INT_MAX)) + u'\n';
        }
    }
    return text;
}

} // namespace candela::cli
