// Text in a page, as text whatever it holds.
#pragma once

#include <QByteArray>
#include <QStringView>

namespace candela::report {

// As UTF-8, fit for between tags and for a value in quotes, in HTML and XML alike. Control characters become pictures;
// what turns the direction of text, and what is no character, U+FFFD; every line end LF.
void appendHtmlText(QByteArray &out, QStringView text);

} // namespace candela::report
