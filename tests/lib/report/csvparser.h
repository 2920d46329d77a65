// A strict RFC 4180 reader, written without a look at the writer: the other half of the round trip.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

// The records of `text`, each a list of fields; nothing if the text breaks the grammar of RFC 4180 section 2.
inline std::optional<QList<QByteArrayList>> parseCsv(const QByteArray &text)
{
    QList<QByteArrayList> records;
    QByteArrayList record;
    qsizetype at = 0;
    const auto is = [&](char c) { return at < text.size() && text[at] == c; };
    while (at < text.size()) {
        QByteArray field;
        if (is('"')) {
            for (++at;; ++at) {
                if (at >= text.size())
                    return {};                      // never closed
                if (!is('"'))
                    field += text[at];
                else if (at + 1 < text.size() && text[at + 1] == '"')
                    field += text[++at];
                else
                    break;
            }
            ++at;
        } else {
            for (; at < text.size() && !is(',') && !is('\r') && !is('\n'); ++at) {
                if (is('"'))
                    return {};                      // a quote in an unquoted field
                field += text[at];
            }
        }
        record += field;
        if (is(',')) {
            ++at;
            if (at == text.size())
                return {};                          // the last record lacks its CRLF
            continue;
        }
        if (text.mid(at, 2) != "\r\n")
            return {};
        at += 2;
        records += record;
        record.clear();
    }
    return records;
}
