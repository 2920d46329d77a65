// Text from a database that spreadsheets, terminals and readers can be given without being driven by it.
#pragma once

#include <QString>

namespace candela::report {

// A character with which a spreadsheet begins a formula: = + - @ (also full-width), TAB, CR, LF or NUL (CWE-1236).
bool startsFormula(char16_t c);
// Whether a spreadsheet would take the text for a formula: one of those stands first, maybe after blanks.
bool isFormula(QStringView text);
// A control character other than TAB, CR and LF: it cuts text short (NUL) or drives a terminal (ESC, CSI).
bool isControl(QChar c);
// The text with pictures (U+2400…) or U+FFFD in place of such characters.
QString visible(QStringView text);
// A character other than LF that begins a new line: CR, or one of Unicode's.
bool endsLine(QChar c);
// A character that changes the direction of those around it, so that text reads otherwise than it is.
bool turnsText(QChar c);
// The text for pages: every end of a line is LF, a TAB a blank, and U+FFFD stands for what drives or turns text.
QString paintable(QStringView text);
// UTF-8 with U+FFFD for each half of a pair that stands alone; QString::toUtf8() makes `?` of them.
QByteArray validUtf8(QStringView text);

} // namespace candela::report
