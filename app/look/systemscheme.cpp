#include "look/systemscheme.h"

#include "look/colours.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QScopedValueRollback>
#include <QStyleHints>
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#endif

namespace candela::look {

namespace {

Scheme schemeFor(bool dark, bool contrast)
{
    return contrast ? (dark ? Scheme::HighContrastDark : Scheme::HighContrastLight)
        : dark      ? Scheme::Dark
                    : Scheme::Light;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// Pure white and black: only a theme of high contrast puts the one on the other all over.
bool isHighContrast(const QPalette &palette)
{
    return Colours::contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20.5;
}

// By three colours, of which a theme of high contrast may have two.
bool isOurs(const QPalette &palette)
{
    for (int i = 0; i < SchemeCount; ++i) {
        const auto is = [&, scheme = Scheme(i)](QPalette::ColorRole role, Role ours) {
            return palette.color(role) == Colours::value(ours, scheme);
        };
        if (is(QPalette::Window, Role::Window) && is(QPalette::WindowText, Role::Text)
            && is(QPalette::Highlight, Role::AccentFill)) {
            return true;
        }
    }
    return false;
}

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    ask();
    qApp->installEventFilter(this);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, [this] {
        ask();
        emit changed();
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &m_later, qOverload<>(&QTimer::start));
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    connect(QGuiApplication::styleHints()->accessibility(), &QAccessibilityHints::contrastPreferenceChanged, &m_later,
        qOverload<>(&QTimer::start));
#endif
}

Scheme SystemScheme::ofPalette(const QPalette &palette)
{
    return schemeFor(isDark(palette), isHighContrast(palette));
}

// The platform's palette is what is left without ours. One without colours of its own is given the style's, which are
// ours as well and say nothing.
void SystemScheme::ask()
{
    const QScopedValueRollback asking(m_isAsking, true);
    if (isOurs(QGuiApplication::palette())) {
        QApplication::setPalette(QPalette());
    }
    const auto palette = QGuiApplication::palette();
    const bool said = !isOurs(palette);
    bool dark = said ? isDark(palette) : m_scheme == Scheme::Dark || m_scheme == Scheme::HighContrastDark;
    bool contrast = said && isHighContrast(palette);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown) {
        dark = scheme == Qt::ColorScheme::Dark;
    }
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    const auto preference = QGuiApplication::styleHints()->accessibility()->contrastPreference();
    contrast = preference == Qt::ContrastPreference::HighContrast;
#endif
    m_scheme = schemeFor(dark, contrast);
}

// A platform tells windows that its theme is another, or puts its new palette over ours.
bool SystemScheme::eventFilter(QObject *object, QEvent *event)
{
    const bool told = event->type() == QEvent::ThemeChange && object->isWindowType();
    const bool covered = event->type() == QEvent::ApplicationPaletteChange && object == qApp && !m_isAsking
        && !isOurs(QGuiApplication::palette());
    if (told || covered) {
        m_later.start();
    }
    return QObject::eventFilter(object, event);
}

} // namespace candela::look
