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

} // namespace candela::app
