#include "report.h"

#include "auth/fingerprint.h"
#include "auth/sessionstate.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace candela::app {

Report::~Report() = default;

QStringList Report::columns(const Choice &choice) const
{
    auto names = columns();
    if (!choice.columns.isEmpty())
        names.removeIf([&](const QString &name) { return !choice.columns.contains(name); });
    return names;
}

report::Header Report::headerOf(const QString &title, qint64 moment, const Choice &choice) const
{
    const auto &from = m_source;
    report::Header header{title, columns(choice), {}};
    header.words.language = tr("en", "the code of this very language");
    header.words.summary = tr("Summary");
    header.words.cut = tr("Cells cut short");
    if (!choice.summary)
        return header;
    header.facts = {{tr("Rows"), words()}, {tr("Made"), tr("%1, by the server's clock").arg(isoTime(moment))}};
    if (!from.maker.isEmpty())
        header.facts.append({tr("By", "whoever made a report"), from.maker});
    const auto times = !hasTimes() ? zoneName(from.zone)
        : choice.zone ? tr("%1; times in the rows are in %2").arg(zoneName(from.zone), zoneName(*choice.zone))
                      : tr("%1; times in the rows are milliseconds since 1970, UTC").arg(zoneName(from.zone));
    header.facts.append({{tr("Database"), from.place}, {tr("Engine"), from.engine}, {tr("Zone"), times}});
    return header;
}

QString Report::numbered(qint64 rows) { return QLocale().toString(rows); }

QVariant Report::time(const std::optional<qint64> &time, const Choice &choice)
{
    if (!time)
        return {};
    return choice.zone && auth::isTime(time) ? QVariant(isoTime(time, *choice.zone)) : QVariant(*time);
}

QList<qsizetype> Report::byName(const QList<auth::Attribute> &attributes)
{
    QList<qsizetype> order(attributes.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
        [&](qsizetype a, qsizetype b) { return attributes[a].name < attributes[b].name; });
    return order;
}

QString Report::shownSearch(const QString &text) { return auth::couldHoldToken(text) ? auth::masked(text) : text; }

} // namespace candela::app
