// Rows as one JSON document (RFC 8259, UTF-8), for programs and for reading: a row's object a line.
#pragma once

#include "report/jsontext.h"
#include "report/rowwriter.h"

namespace candela::report {

// {"title": …, "facts": {label: value}, "columns": [names], "rows": [{name: cell}, …]}; without a title, facts and
// charts there are rows alone. The columns are told so that a report without rows has them, and in their order. Charts,
// if any, stand behind the facts: "charts": [{"title": …, "bars": [{"label": …, "count": …}, …]}, …].
class Json final : public RowWriter
{
public:
    explicit Json(QIODevice &device) : RowWriter(device) {}

private:
    void appendHead(const Header &header, QByteArray &out) override;
    void appendRow(Cells row, QByteArray &out) override;
    void appendFoot(QByteArray &out) override;

    JsonKeys m_keys;
    bool m_hasRows = false;
};

} // namespace candela::report
