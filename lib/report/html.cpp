#include "report/html.h"

#include "report/cell.h"
#include "report/htmlchart.h"
#include "report/htmltext.h"

namespace candela::report {

namespace {

// Nothing is loaded, and what is not written here as style does not run.
constexpr QByteArrayView policy(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");

constexpr qsizetype longText = 40;

constexpr QByteArrayView style(R"(
:root{--page:#f6f5f3;--surface:#fff;--raised:#edecea;--line:#e3e1dd;--text:#1d1c1a;--quiet:#5f5c57;--bar:#5b70dd}
@media screen and (prefers-color-scheme:dark){
:root{--page:#1b1b1e;--surface:#222226;--raised:#2d2d33;--line:#34343a;--text:#ecebe8;--quiet:#a9a7a3;--bar:#7d90f2}}
*{box-sizing:border-box}
body{margin:0;padding:2rem;background:var(--page);color:var(--text);font:14px/1.45 Inter,system-ui,sans-serif}
h1{margin:0 0 1rem;font-size:1.5rem;overflow-wrap:anywhere}
dl{margin:0 0 1.5rem;display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}
dt,caption,figcaption{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere;unicode-bidi:plaintext}
section{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:1rem;margin-bottom:1.5rem}
figure{margin:0;padding:1rem;background:var(--surface);border:1px solid var(--line);border-radius:8px}
figcaption,caption{text-align:start;font-weight:600;padding-bottom:.5rem}
svg{display:block;width:100%;max-width:34rem;font-size:12px;font-variant-numeric:tabular-nums}
text{fill:var(--text)}
rect{fill:var(--bar)}
table{border-collapse:collapse;background:var(--surface);font-variant-numeric:tabular-nums}
caption{background:var(--page)}
th,td{padding:.35rem .75rem;border:1px solid var(--line);text-align:start;vertical-align:top}
th{position:sticky;top:0;background:var(--raised)}
td{white-space:pre-wrap;unicode-bidi:plaintext}
.n{text-align:end}
.l{min-width:14rem;max-width:32rem;overflow-wrap:anywhere}
@media (forced-colors:active){rect{fill:CanvasText}text{fill:CanvasText}}
@media print{
:root{--page:#fff;--surface:#fff;--raised:#fff}
@page{margin:15mm}
body{padding:0;font-size:9pt}
thead{display:table-header-group}
th{position:static}
h1,figcaption,caption{break-after:avoid}
tr,figure{break-inside:avoid}
rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)");

void appendElement(QByteArray &out, QByteArrayView name, QStringView text)
{
    out.append('<').append(name).append('>');
    appendHtmlText(out, text);
    out.append("</").append(name).append(">\n");
}

// Numbers stand at the end of their cell; what may be one endless word must not make the table as wide.
void appendOpening(QByteArray &out, const Cell &cell)
{
    qsizetype size = 0;
    if (const auto *utf16 = std::get_if<QStringView>(&cell))
        size = utf16->size();
    else if (const auto *utf8 = std::get_if<QByteArrayView>(&cell); utf8 && utf8->size() > longText)
        size = QString::fromUtf8(*utf8).size();
    out.append(isNumber(cell) ? "<td class=\"n\">" : size > longText ? "<td class=\"l\">" : "<td>");
}

} // namespace

void Html::appendHead(const Header &header, QByteArray &out)
{
    out.append("<!DOCTYPE html>\n<html");
    if (!header.words.language.isEmpty()) {
        out.append(" lang=\"");
        appendHtmlText(out, header.words.language);
        out.append('"');
    }
    out.append(">\n<head>\n<meta charset=\"utf-8\" />\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    out.append(policy).append("\" />\n<meta name=\"referrer\" content=\"no-referrer\" />\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\" />\n");
    appendElement(out, "title", header.title);
    out.append("<style>").append(style).append("</style>\n</head>\n<body>\n");
    if (!header.title.isEmpty())
        appendElement(out, "h1", header.title);
    if (!header.facts.isEmpty()) {
        out.append("<dl>\n");
        for (const auto &[label, value] : header.facts) {
            appendElement(out, "dt", label);
            appendElement(out, "dd", value);
        }
        out.append("</dl>\n");
    }
    if (!header.charts.isEmpty()) {
        out.append("<section>\n");
        for (const Chart &chart : header.charts)
            appendHtmlChart(out, chart);
        out.append("</section>\n");
    }
    out.append("<table>\n");
    if (!header.words.rows.isEmpty())
        appendElement(out, "caption", header.words.rows);
    out.append("<thead>\n<tr>");
    for (const QString &name : header.columns) {
        out.append("<th scope=\"col\">");
        appendHtmlText(out, name);
        out.append("</th>");
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
}

void Html::appendRow(Cells row, QByteArray &out)
{
    out.append("<tr>");
    for (const Cell &cell : row) {
        appendOpening(out, cell);
        appendCell(out, cell, [&out](QStringView text) { appendHtmlText(out, text); });
        out.append("</td>");
    }
    out.append("</tr>\n");
}

void Html::appendFoot(QByteArray &out) { out.append("</tbody>\n</table>\n</body>\n</html>\n"); }

} // namespace candela::report
