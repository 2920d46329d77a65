#include "table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candela::bench {

using namespace Qt::StringLiterals;

static QString number(double value, const QString &unit)
{
    return QString::number(value, 'f', unit == u"×" ? 2 : value < 10 ? 1 : 0) + (unit == u"×" ? unit : u' ' + unit);
}

static QStringList cells(const Finding &finding)
{
    const auto verdict = !finding.figure ? u"not measured"_s
        : !finding.limit                 ? QString()
        : finding.isMissed()             ? u"MISSED"_s
                                         : u"held"_s;
    return {finding.what, finding.engine, finding.figure ? number(*finding.figure, finding.unit) : QString(),
        finding.limit ? u"≤ "_s + number(*finding.limit, finding.unit) : QString(), verdict, finding.note};
}

QByteArray asText(const Findings &findings)
{
    QList<QStringList> lines = {{u"what"_s, u"engine"_s, u"figure"_s, u"limit"_s, {}, u"by"_s}};
    for (const auto &finding : findings)
        lines << cells(finding);
    QList<qsizetype> widths(lines.first().size(), 0);
    for (const auto &line : lines) {
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString text;
    for (const auto &line : lines) {
        QString row;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const bool isNumber = i == 2 || i == 3;
            row += (isNumber ? line[i].rightJustified(widths[i]) : line[i].leftJustified(widths[i])) + u"  "_s;
        }
        text += row.trimmed() + u'\n';
    }
    return text.toUtf8();
}

QByteArray asJson(const Findings &findings)
{
    QJsonArray array;
    for (const auto &finding : findings) {
        QJsonObject object{{u"id"_s, finding.id}, {u"what"_s, finding.what}, {u"unit"_s, finding.unit},
            {u"note"_s, finding.note}};
        object.insert(u"engine"_s, finding.engine.isEmpty() ? QJsonValue() : QJsonValue(finding.engine));
        object.insert(u"figure"_s, finding.figure ? QJsonValue(*finding.figure) : QJsonValue());
        object.insert(u"limit"_s, finding.limit ? QJsonValue(*finding.limit) : QJsonValue());
        object.insert(u"held"_s, finding.figure && finding.limit ? QJsonValue(!finding.isMissed()) : QJsonValue());
        array << object;
    }
    return QJsonDocument(QJsonObject{{u"findings"_s, array}}).toJson();
}

} // namespace candela::bench
