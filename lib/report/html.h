// Rows as a table in a page of its own, under the report's title, facts and charts, for reading and printing.
#pragma once

#include "report/rowwriter.h"

namespace candela::report {

// One file that loads nothing and runs nothing: no script, no address, and a policy that forbids both. Light or dark as
// the reader's system is, light on paper, where the names stand above the rows of each page. Well-formed as XML too.
// Text reads as it is (see appendHtmlText), with its line ends; null and empty text are an empty cell.
class Html final : public RowWriter
{
public:
    explicit Html(QIODevice &device) : RowWriter(device) {}

private:
    void appendHead(const Header &header, QByteArray &out) override;
    void appendRow(Cells row, QByteArray &out) override;
    void appendFoot(QByteArray &out) override;
};

} // namespace candela::report
