#include "report/htmlchart.h"

#include "report/cell.h"
#include "report/htmltext.h"

#include <algorithm>
#include <cmath>

namespace candela::report {

namespace {

constexpr int width = 480;
constexpr int lineHeight = 22;
constexpr int barHeight = 12;
constexpr int barStart = 152;
constexpr int barEnd = 392;     // behind it is room for a count
constexpr int gap = 8;
constexpr qsizetype longestLabel = 22;

// A count that is not nothing can be seen.
int lengthOf(qint64 count, qint64 most)
{
    if (count <= 0)
        return 0;
    return std::max(1, int(std::lround(double(barEnd - barStart) * double(count) / double(most))));
}

void appendNumbered(QByteArray &out, const char *name, int number)
{
    out.append(' ').append(name).append("=\"");
    appendNumber(out, number);
    out.append('"');
}

void appendText(QByteArray &out, int x, int y, const QString &text, const char *anchor)
{
    out.append("<text");
    appendNumbered(out, "x", x);
    appendNumbered(out, "y", y);
    out.append(" text-anchor=\"").append(anchor).append("\">");
    const bool isLong = text.size() > longestLabel;
    if (isLong) {
        out.append("<title>");
        appendHtmlText(out, text);
        out.append("</title>");
    }
    appendHtmlText(out, isLong ? text.left(longestLabel - 1) + QChar(0x2026) : text);
    out.append("</text>");
}

void appendBar(QByteArray &out, const Chart::Bar &bar, int top, int length)
{
    constexpr int baseline = 15;
    appendText(out, barStart - gap, top + baseline, bar.label, "end");
    out.append("<rect");
    appendNumbered(out, "x", barStart);
    appendNumbered(out, "y", top + (lineHeight - barHeight) / 2);
    appendNumbered(out, "width", length);
    appendNumbered(out, "height", barHeight);
    out.append(" />");
    appendText(out, barStart + length + gap, top + baseline, QString::number(bar.count), "start");
    out.append('\n');
}

} // namespace

void appendHtmlChart(QByteArray &out, const Chart &chart)
{
    out.append("<figure>\n<figcaption>");
    appendHtmlText(out, chart.title);
    out.append("</figcaption>\n");
    if (!chart.bars.isEmpty()) {
        const auto most = std::max_element(chart.bars.begin(), chart.bars.end(),
            [](const auto &a, const auto &b) { return a.count < b.count; })->count;
        out.append("<svg viewBox=\"0 0 ");
        appendNumber(out, width);
        out.append(' ');
        appendNumber(out, chart.bars.size() * lineHeight);
        out.append("\">\n");
        int top = 0;
        for (const auto &bar : chart.bars) {
            appendBar(out, bar, top, lengthOf(bar.count, most));
            top += lineHeight;
        }
        out.append("</svg>\n");
    }
    out.append("</figure>\n");
}

} // namespace candela::report
