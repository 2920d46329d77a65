// Rows as tab-separated values, as spreadsheets take them from the clipboard.
#pragma once

#include "report/rowwriter.h"

namespace candela::report {

// A line a row, ended by LF. Text is written as Csv::Text::Safe has it, but that tabs and line ends are blanks; it is
// in quotes where it begins with one, because a spreadsheet would read on from there to the next quote, over cells and
// rows. Null and empty text are an empty field. The header's title and facts have no place in it.
class Tsv final : public RowWriter
{
public:
    enum class Names { Written, LeftOut };

    explicit Tsv(QIODevice &device, Names names = Names::Written) : RowWriter(device), m_names(names) {}

private:
    void appendHead(const Header &header, QByteArray &out) override;
    void appendRow(Cells row, QByteArray &out) override;

    const Names m_names;
};

} // namespace candela::report
