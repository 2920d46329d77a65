#include "look/theme.h"

#include "look/colours.h"
#include "look/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QToolTip>

#include <array>

namespace candela::look::Theme {

namespace {

const CandelaStyle *currentStyle()
{
    return qApp ? qobject_cast<const CandelaStyle *>(QApplication::style()) : nullptr;
}

QStringList fixedFamilies()
{
    constexpr std::array names{
        "SF Mono", "Cascadia Mono", "Hack", "JetBrains Mono NL", "Noto Sans Mono", "DejaVu Sans Mono"};
    QStringList families;
    for (const char *name : names) {
        if (const QString family = QString::fromLatin1(name); QFontDatabase::hasFamily(family)) {
            families << family;
        }
    }
    families << QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    return families;
}

double basePointSize()
{
    const double size = QApplication::font().pointSizeF();
    return size > 0 ? size : 10.0; // a font set in pixels has no point size
}

QFont fixedFont(double factor)
{
    QFont font = QApplication::font();
    const CandelaStyle *style = currentStyle();
    font.setFamilies(style ? style->fixedFamilies() : fixedFamilies());
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(basePointSize() * factor);
    return font;
}

QFont headingFont(double factor, double letterSpacing)
{
    QFont font = QApplication::font();
    font.setPointSizeF(basePointSize() * factor);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, letterSpacing);
    return font;
}

} // namespace

void apply(Scheme scheme)
{
    auto *style = new CandelaStyle(scheme, fixedFamilies());
    QApplication::setStyle(style); // which owns it from here and deletes the one before
    // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): the analyser does not see into QApplication
    const QPalette palette = Colours::palette(scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

Scheme scheme()
{
    const CandelaStyle *style = currentStyle();
    return style ? style->scheme() : Scheme::Light;
}

bool isDark()
{
    const Scheme now = scheme();
    return now == Scheme::Dark || now == Scheme::HighContrastDark;
}

bool isHighContrast()
{
    const Scheme now = scheme();
    return now == Scheme::HighContrastLight || now == Scheme::HighContrastDark;
}

QColor color(Role role) { return Colours::value(role, scheme()); }

QFont font(Type type)
{
    QFont result = QApplication::font();
    switch (type) {
    case Type::Caption:
        result.setPointSizeF(basePointSize() * 0.90);
        break;
    case Type::Body:
        break;
    case Type::Strong:
        result.setWeight(QFont::DemiBold);
        break;
    case Type::Subtitle:
        return headingFont(1.15, 100);
    case Type::Title:
        return headingFont(1.50, 98.5);
    case Type::Display:
        return headingFont(1.85, 98);
    case Type::Mono:
        return fixedFont(0.95);
    case Type::MonoCaption:
        return fixedFont(0.87);
    case Type::MonoLarge:
        return fixedFont(1.35);
    }
    return result;
}

QFont labelFont()
{
    QFont result = font(Type::Caption);
    result.setWeight(QFont::Medium);
    return result;
}

double scale() { return qMax(1.0, basePointSize() / 10.0); }

int scaled(int width) { return qRound(width * scale()); }

int rowHeight(int lines)
{
    const int line = QFontMetrics(QApplication::font()).height();
    return lines == 1 ? line + 20 : line + QFontMetrics(font(Type::Caption)).height() + 20;
}

int controlHeight() { return QFontMetrics(QApplication::font()).height() + 15; }

int iconSize() { return qMax(16, QFontMetrics(QApplication::font()).height()); }

} // namespace candela::look::Theme
