// A chart as a figure in a page, drawn in SVG.
#pragma once

#include "report/chart.h"

#include <QByteArray>

namespace candela::report {

// A bar a line, its label before it and its count behind it, so that it reads without its colours and on paper. The
// page's style gives the colours: see Html.
void appendHtmlChart(QByteArray &out, const Chart &chart);

} // namespace candela::report
