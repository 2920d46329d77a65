#include "report/jsontext.h"

#include "report/cell.h"
#include "report/safetext.h"

#include <QSet>

#include <algorithm>

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

bool isEscaped(QChar c)
{
    return c < u' ' || c == u'"' || c == u'\\' || c == u'<' || c.category() == QChar::Other_Control
        || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph;
}

bool goesAsItIs(QChar c) { return c >= u' ' && c < QChar(0x7F) && c != u'"' && c != u'\\' && c != u'<'; }

void appendEscaped(QByteArray &out, QChar c)
{
    switch (c.unicode()) {
    case u'"': out.append("\\\""); return;
    case u'\\': out.append("\\\\"); return;
    case u'\n': out.append("\\n"); return;
    case u'\r': out.append("\\r"); return;
    case u'\t': out.append("\\t"); return;
    }
    out.append("\\u").append(QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
}

} // namespace

void appendJsonText(QByteArray &out, QStringView text)
{
    out.append('"');
    const auto *at = text.begin();
    while (at != text.end()) {
        const auto *next = std::find_if_not(at, text.end(), goesAsItIs);
        out.append(QStringView(at, next).toLatin1());
        at = next;
        next = std::find_if(at, text.end(), [](QChar c) { return goesAsItIs(c) || isEscaped(c); });
        out.append(validUtf8({at, next}));
        for (at = next; at != text.end() && isEscaped(*at); ++at)
            appendEscaped(out, *at);
    }
    out.append('"');
}

void appendJsonText(QByteArray &out, QByteArrayView utf8)
{
    const bool plain = std::all_of(
        utf8.begin(), utf8.end(), [](char c) { return goesAsItIs(QLatin1Char(c)); });
    if (plain)
        out.append('"').append(utf8).append('"');
    else
        appendJsonText(out, QStringView(QString::fromUtf8(utf8)));
}

void appendJsonCell(QByteArray &out, const Cell &cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        out.append("null");
    else
        appendCell(out, cell, [&](auto text) { appendJsonText(out, text); });
}

JsonKeys::JsonKeys(const QStringList &names)
{
    const QSet<QString> given(names.begin(), names.end());
    QSet<QString> used;
    for (const auto &name : names) {
        auto unique = name;
        for (int i = 2; used.contains(unique) || (i > 2 && given.contains(unique)); ++i)
            unique = u"%1_%2"_s.arg(name, QString::number(i));
        used.insert(unique);
        m_names.append(unique);
        QByteArray key;
        appendJsonText(key, unique);
        m_keys.append(key + ':');
    }
}

void JsonKeys::appendObject(QByteArray &out, Cells row) const
{
    out.append('{');
    for (qsizetype i = 0; i < std::min(m_keys.size(), qsizetype(row.size())); ++i) {
        if (i > 0)
            out.append(',');
        out.append(m_keys[i]);
        appendJsonCell(out, row[size_t(i)]);
    }
    out.append('}');
}

} // namespace candela::report
