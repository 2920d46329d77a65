// Which of the rows that a list has asked for are there, in a line for the footer.
#pragma once

class QString;

namespace candela::app {

class PagedRows;

// `all`: how many match, "1,234" or "≈1,000"; empty: nobody knows.
QString countsLine(const PagedRows &rows, const QString &all);

} // namespace candela::app
