#include "pages/countsline.h"

#include "models/pagedrows.h"
#include "numbers.h"

#include <QCoreApplication>

namespace candela::app {

namespace {

struct CountsLine {
    Q_DECLARE_TR_FUNCTIONS(CountsLine)
};

} // namespace

QString countsLine(const PagedRows &rows, const QString &all)
{
    using Progress = PagedRows::Progress;
    if (rows.rowCount() == 0 && rows.progress() != Progress::Ready)
        return rows.progress() > Progress::Ready ? CountsLine::tr("Not loaded") : CountsLine::tr("Loading…");
    const auto number = numberText(rows.rowCount());
    const bool first = rows.end() == PagedRows::End::First;
    if (rows.isCapped())
        return first ? CountsLine::tr("The first %1; a filter or Ctrl+End shows others").arg(number)
                     : CountsLine::tr("The last %1; a filter or Ctrl+Home shows others").arg(number);
    if (rows.isComplete() && !rows.isCut())
        return CountsLine::tr("Showing all %1").arg(number);
    if (all.isEmpty())
        return first ? CountsLine::tr("Showing the first %1").arg(number) : CountsLine::tr("Showing the last %1").arg(number);
    return first ? CountsLine::tr("Showing %1 of %2").arg(number, all)
                 : CountsLine::tr("Showing the last %1 of %2").arg(number, all);
}

} // namespace candela::app
