// Fusion's behaviour and metrics, drawn flat from the roles of one scheme. QApplication owns it and it
// never changes: another scheme is another style (Theme::apply).
#pragma once

#include "look/tokens.h"

#include <QProxyStyle>

namespace candela::look {

class CandelaStyle : public QProxyStyle
{
    Q_OBJECT
public:
    // fixedFamilies: the faces of Type::Mono, best first; looked up once, for cells ask in every paint.
    CandelaStyle(Scheme scheme, const QStringList &fixedFamilies);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] const QStringList &fixedFamilies() const { return m_fixedFamilies; }

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;
    void polish(QWidget *widget) override;
    QPalette standardPalette() const override;

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *p, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *p, const QWidget *widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *p, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    // Mnemonics are underlined while Alt is held.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    static void metricsChanged(QObject *window);
    bool drawLabelled(ControlElement element, const QStyleOption *option, QPainter *p, const QWidget *widget) const;
    static bool drawPlain(ControlElement element, const QStyleOption *option, QPainter *p, const QWidget *widget);

    Scheme m_scheme;
    QStringList m_fixedFamilies;
    bool m_mnemonics = false;
};

} // namespace candela::look
