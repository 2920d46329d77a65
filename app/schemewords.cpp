#include "schemewords.h"

#include <QCoreApplication>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

struct SchemeWords {
    Q_DECLARE_TR_FUNCTIONS(SchemeWords)
};

} // namespace

QString schemeText(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::System: break;
    case SchemeChoice::Light: return SchemeWords::tr("&Light");
    case SchemeChoice::Dark: return SchemeWords::tr("&Dark");
    case SchemeChoice::ContrastLight: return SchemeWords::tr("&High contrast, light");
    case SchemeChoice::ContrastDark: return SchemeWords::tr("High &contrast, dark");
    }
    return SchemeWords::tr("As the &system");
}

QString schemeName(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::System: break;
    case SchemeChoice::Light: return u"actLight"_s;
    case SchemeChoice::Dark: return u"actDark"_s;
    case SchemeChoice::ContrastLight: return u"actContrastLight"_s;
    case SchemeChoice::ContrastDark: return u"actContrastDark"_s;
    }
    return u"actSystemScheme"_s;
}

} // namespace candela::app
