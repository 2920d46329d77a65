#include "dialogs/passwordstrength.h"

#include <QCoreApplication>
#include <QtMath>

namespace candela::app {

static QString tr(const char *text) { return QCoreApplication::translate("PasswordStrength", text); }

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
    case 0: return tr("Very weak");
    case 1: return tr("Weak");
    case 2: return tr("Fair");
    case 3: return tr("Strong");
    default: return tr("Very strong");
    }
}

QString strengthLine(int score, double bits) { return tr("%1: about %2 bits").arg(verdict(score)).arg(qFloor(bits)); }

} // namespace candela::app
