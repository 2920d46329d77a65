#include "numbers.h"

#include <QCoreApplication>
#include <QLocale>

namespace candela::app {

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(NumberWords)
};

QString numberText(qint64 number) { return QLocale().toString(number); }

QString aboutText(const std::optional<qint64> &number)
{
    return number ? QStringLiteral("≈") + numberText(*number) : NumberWords::tr("unknown");
}

QString leastText(qint64 number) { return QStringLiteral("≥") + numberText(number); }

QString countedText(const QString &number, bool isCounting, const QString &table)
{
    return isCounting      ? NumberWords::tr("%1, being counted").arg(table)
        : number.isEmpty() ? table
                           : NumberWords::tr("%1 in %2").arg(number, table);
}

} // namespace candela::app
