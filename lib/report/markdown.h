// Rows as a GitHub table (GFM 4.10) under the report's title, facts and charts' counts, for issues and wikis.
#pragma once

#include "report/rowwriter.h"

namespace candela::report {

// Text reads as it is, whatever it holds: `\`, `|`, HTML and the signs that format are escaped, a line end in a cell is
// <br>, control characters become pictures, and what turns the direction of text U+FFFD. Null and empty text are an
// empty cell.
class Markdown final : public RowWriter
{
public:
    explicit Markdown(QIODevice &device) : RowWriter(device) {}

private:
    void appendHead(const Header &header, QByteArray &out) override;
    void appendRow(Cells row, QByteArray &out) override;
};

} // namespace candela::report
