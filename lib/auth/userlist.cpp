#include "auth/userlist.h"

#include <QStringDecoder>

#include <algorithm>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::Result;

namespace {

Failure fail(QStringView fault, qint64 line = 0)
{
    return Failure(Error{Error::Kind::Input, fault.toString(), {}, line > 0 ? QString::number(line) : QString()});
}

struct Record {
    qint64 line = 0;
    QStringList fields;

    bool isBlank() const
    {
        return std::all_of(
            fields.begin(), fields.end(), [](const QString &field) { return field.trimmed().isEmpty(); });
    }
};

// The records of a text, one after the other. A separator of NUL separates nothing.
class Records
{
public:
    Records(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    bool isAtEnd() const { return m_at >= m_text.size(); }

    Result<Record> next()
    {
        Record record{m_line, {}};
        for (;;) {
            if (!appendField(record.fields))
                return fail(fault::badQuotes, record.line);
            if (isAtEnd() || isLineEnd())
                break;
            ++m_at; // the separator
        }
        endLine();
        return record;
    }

private:
    bool isLineEnd() const { return m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    void endLine()
    {
        if (isAtEnd())
            return;
        m_at += m_text[m_at] == u'\r' && m_text.mid(m_at + 1).startsWith(u'\n') ? 2 : 1;
        ++m_line;
    }

    bool appendField(QStringList &fields)
    {
        if (!isAtEnd() && m_text[m_at] == u'"')
            return appendQuoted(fields);
        const auto start = m_at;
        while (!isAtEnd() && !isLineEnd() && !isSeparator())
            ++m_at;
        fields << m_text.mid(start, m_at - start).toString();
        return true;
    }

    bool appendQuoted(QStringList &fields)
    {
        QString field;
        for (++m_at; !isAtEnd();) {
            if (m_text[m_at] == u'"') {
                if (!m_text.mid(m_at + 1).startsWith(u'"')) {
                    ++m_at;
                    fields << field;
                    return isAtEnd() || isLineEnd() || isSeparator();
                }
                ++m_at;
            } else if (isLineEnd()) {
                const auto start = m_at;
                endLine();
                field += m_text.mid(start, m_at - start);
                continue;
            }
            field += m_text[m_at++];
        }
        return false;
    }

    bool isSeparator() const { return !m_separator.isNull() && m_text[m_at] == m_separator; }

    const QStringView m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

Result<std::vector<Record>> recordsOf(QStringView text, QChar separator)
{
    std::vector<Record> all;
    for (Records records(text, separator); !records.isAtEnd();) {
        auto record = records.next();
        if (!record)
            return Failure(record.error());
        if (record->line > UserList::mostLines)
            return fail(fault::listTooLong);
        if (!record->isBlank())
            all.push_back(std::move(*record));
    }
    return all;
}

// The column that a heading means, or -1 where the record is none.
qsizetype namedColumn(const Record &record)
{
    QStringList names;
    for (const auto &field : record.fields)
        names << field.trimmed().toLower();
    for (const auto &name : {u"user_id"_s, u"userid"_s, u"email"_s, u"e-mail"_s, u"username"_s, u"id"_s}) {
        if (const auto at = names.indexOf(name); at >= 0)
            return at;
    }
    return -1;
}

bool isTable(const std::vector<Record> &records)
{
    if (records.empty() || records.front().fields.size() < 2)
        return false;
    const auto columns = records.front().fields.size();
    return namedColumn(records.front()) >= 0 || std::all_of(records.begin(), records.end(), [=](const Record &record) {
        return record.fields.size() == columns;
    });
}

Result<std::vector<Record>> separated(QStringView text)
{
    for (const auto separator : {u'\t', u';', u','}) {
        if (!text.contains(separator))
            continue;
        // One that is wrong for this list may well tear its quotes apart.
        if (auto records = recordsOf(text, separator); records && isTable(*records))
            return records;
    }
    return recordsOf(text, {});
}

qint64 lineOf(QStringView text, qsizetype position)
{
    return 1 + text.left(position).count(u'\n');
}

} // namespace

Result<UserList> readUserList(const QString &text, std::optional<qsizetype> column)
{
    if (const auto nul = text.indexOf(QChar(0)); nul >= 0)
        return fail(fault::notText, lineOf(text, nul));
    if (!text.isValidUtf16())
        return fail(fault::notText);
    if (text.size() > UserList::mostBytes)
        return fail(fault::listTooLong);
    auto view = QStringView(text);
    if (view.startsWith(QChar::ByteOrderMark))
        view = view.mid(1);
    const auto records = separated(view);
    if (!records)
        return Failure(records.error());
    UserList list;
    if (records->empty())
        return list;
    const auto named = namedColumn(records->front());
    list.hasHeading = named >= 0;
    for (qsizetype i = 0; i < records->front().fields.size(); ++i)
        list.columns << (list.hasHeading ? records->front().fields[i].trimmed() : QString::number(i + 1));
    list.column = std::clamp<qsizetype>(column.value_or(std::max<qsizetype>(named, 0)), 0, list.columns.size() - 1);
    for (auto record = records->begin() + (list.hasHeading ? 1 : 0); record != records->end(); ++record) {
        const auto written = record->fields.value(list.column);
        if (written.size() > UserList::longest)
            return fail(fault::valueTooLong, record->line);
        list.users.push_back({record->line, written, written.trimmed()});
    }
    return list;
}

Result<QString> listText(const QByteArray &bytes)
{
    if (bytes.size() > UserList::mostBytes)
        return fail(fault::listTooLong);
    const auto marked = QStringConverter::encodingForData(bytes);
    const bool wide = marked == QStringConverter::Utf16LE || marked == QStringConverter::Utf16BE;
    QStringDecoder decoder(wide ? *marked : QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(fault::notText);
    return text;
}

} // namespace candela::auth
