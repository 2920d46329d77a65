// Rows as comma-separated values: RFC 4180 with CRLF, UTF-8 without a byte order mark, the column names first.
#pragma once

#include "report/rowwriter.h"

namespace candela::report {

// Null is an empty field and empty text is `""`, as PostgreSQL and SQLite write them; a row of one null is `""` too,
// since readers skip an empty line. Booleans are true and false. The header's title and facts have no place in CSV.
class Csv final : public RowWriter
{
public:
    // How text is written (numbers are never touched):
    // Safe - for spreadsheets: a `'` before what they would take for a formula, that is text that starts, maybe after
    //        blanks, with = + - @ (also full-width), TAB, CR, LF or NUL (CWE-1236, OWASP CSV injection, ASVS 1.2.10);
    //        control characters other than TAB, CR and LF become visible pictures (U+2400…) or U+FFFD.
    // Raw -  for programs: as it is, NUL included.
    enum class Text { Safe, Raw };

    // `device` is open for writing and outlives the writer.
    explicit Csv(QIODevice &device, Text text = Text::Safe);

private:
    void appendHead(const Header &header, QByteArray &out) override;
    void appendRow(Cells row, QByteArray &out) override;
    void append(QByteArrayView utf8, QByteArray &out) const;
    void append(QStringView text, QByteArray &out) const;

    const Text m_text;
};

} // namespace candela::report
