#include "report/json.h"

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

void appendFacts(QByteArray &out, const QList<std::pair<QString, QString>> &facts)
{
    QStringList labels;
    std::vector<Cell> values;
    for (const auto &[label, value] : facts) {
        labels.append(label);
        values.push_back(QStringView(value));
    }
    JsonKeys(labels).appendObject(out, values);
}

void appendList(QByteArray &out, const QStringList &names)
{
    out.append('[');
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0)
            out.append(',');
        appendJsonText(out, names[i]);
    }
    out.append(']');
}

void appendCharts(QByteArray &out, const QList<Chart> &charts)
{
    static const JsonKeys keys({u"label"_s, u"count"_s});
    QByteArrayView between = "\n";
    for (const auto &chart : charts) {
        out.append(between).append("{\"title\":");
        appendJsonText(out, chart.title);
        out.append(",\"bars\":[");
        for (qsizetype i = 0; i < chart.bars.size(); ++i) {
            if (i > 0)
                out.append(',');
            const std::array<Cell, 2> bar{QStringView(chart.bars[i].label), chart.bars[i].count};
            keys.appendObject(out, bar);
        }
        out.append("]}");
        between = ",\n";
    }
}

} // namespace

void Json::appendHead(const Header &header, QByteArray &out)
{
    m_keys = JsonKeys(header.columns);
    out.append("{\n");
    if (!header.title.isEmpty() || !header.facts.isEmpty() || !header.charts.isEmpty()) {
        out.append("\"title\":");
        appendJsonText(out, header.title);
        out.append(",\n\"facts\":");
        appendFacts(out, header.facts);
        if (!header.charts.isEmpty()) {
            out.append(",\n\"charts\":[");
            appendCharts(out, header.charts);
            out.append("\n]");
        }
        out.append(",\n\"columns\":");
        appendList(out, m_keys.names());
        out.append(",\n");
    }
    out.append("\"rows\":[");
}

void Json::appendRow(Cells row, QByteArray &out)
{
    out.append(m_hasRows ? ",\n" : "\n");
    m_hasRows = true;
    m_keys.appendObject(out, row);
}

void Json::appendFoot(QByteArray &out) { out.append(m_hasRows ? "\n]\n}\n" : "]\n}\n"); }

} // namespace candela::report
