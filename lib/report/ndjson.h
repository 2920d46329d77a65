// Rows as newline-delimited JSON: an object a line and nothing else, so that a program can begin before the end is
// there.
#pragma once

#include "report/jsontext.h"
#include "report/rowwriter.h"

namespace candela::report {

// The header's title and facts have no place in it; no rows are no lines.
class NdJson final : public RowWriter
{
public:
    explicit NdJson(QIODevice &device) : RowWriter(device) {}

private:
    void appendHead(const Header &header, QByteArray &out) override;
    void appendRow(Cells row, QByteArray &out) override;

    JsonKeys m_keys;
};

} // namespace candela::report
