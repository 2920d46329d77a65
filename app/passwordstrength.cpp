#include "passwordstrength.h"

#include <QCoreApplication>
#include <QtMath>

namespace candela::app {

namespace {

struct StrengthWords {
    Q_DECLARE_TR_FUNCTIONS(StrengthWords)
};

} // namespace

int scoreOf(double bits)
{
    int score = 0;
    for (const double decimals : {3., 6., 8., 10.}) {
        if (bits >= decimals * std::log2(10.))
            ++score;
    }
    return score;
}

QString verdict(int score)
{
    switch (score) {
    case 0:
        return StrengthWords::tr("Very weak");
    case 1:
        return StrengthWords::tr("Weak");
    case 2:
        return StrengthWords::tr("Fair");
    case 3:
        return StrengthWords::tr("Strong");
    default:
        return StrengthWords::tr("Very strong");
    }
}

QString strengthLine(int score, double bits)
{
    return StrengthWords::tr("%1: about %2 bits").arg(verdict(score)).arg(qFloor(bits));
}

} // namespace candela::app
