// The painting of CandelaStyle, one function a part, grouped by file: buttons, inputs, views, menus, bars.
// A function that answers bool returns false for an option it cannot paint.
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QStyleOptionViewItem;
class QWidget;

namespace candela::look::StyleParts {

[[nodiscard]] bool isEnabled(const QStyleOption *o);
[[nodiscard]] bool isHovered(const QStyleOption *o);
[[nodiscard]] bool hasFocus(const QStyleOption *o);
// Focus that came by keyboard: the only focus buttons show.
[[nodiscard]] bool hasKeyboardFocus(const QStyleOption *o);
// Qt::TextShowMnemonic or Qt::TextHideMnemonic, as the style wants it now.
[[nodiscard]] int mnemonicFlag(const QStyleOption *o, const QWidget *w);

// stylebuttons.cpp
void pushButtonBevel(const QStyleOption *o, QPainter *p, const QWidget *w);
[[nodiscard]] bool pushButtonLabel(const QStyleOption *o, QPainter *p, const QWidget *w);
void toolButtonPanel(const QStyleOption *o, QPainter *p, const QWidget *w);
void checkBox(const QStyleOption *o, QPainter *p);
void radioButton(const QStyleOption *o, QPainter *p);
void focusFrame(const QStyleOption *o, QPainter *p, const QWidget *w);

// styleinputs.cpp
// Around views and groups, and as an input around a text edit.
void frame(const QStyleOption *o, QPainter *p, const QWidget *w);
void inputFrame(const QStyleOption *o, QPainter *p, const QWidget *w);
void comboBox(const QStyleOptionComplex *o, QPainter *p, const QWidget *w);
[[nodiscard]] bool comboBoxLabel(const QStyleOption *o, QPainter *p);
[[nodiscard]] bool spinBox(const QStyleOptionComplex *o, QPainter *p, const QWidget *w);
[[nodiscard]] QRect comboBoxPart(const QStyleOptionComplex *o, QStyle::SubControl part);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionComplex *o, QStyle::SubControl part);

// styleviews.cpp
// Text of a selected item in the colour that the tint asks for.
void keepSelectedText(QStyleOptionViewItem *item);
[[nodiscard]] bool itemPanel(bool wholeRow, const QStyleOption *o, QPainter *p);
void headerSection(const QStyleOption *o, QPainter *p, bool empty);
[[nodiscard]] bool header(const QStyleOption *o, QPainter *p, const QWidget *w);
void headerArrow(const QStyleOption *o, QPainter *p);
[[nodiscard]] bool tabShape(const QStyleOption *o, QPainter *p);
[[nodiscard]] bool tabLabel(const QStyleOption *o, QPainter *p, const QWidget *w);

// stylemenus.cpp
void menuPanel(const QStyleOption *o, QPainter *p);
[[nodiscard]] bool menuItem(const QStyleOption *o, QPainter *p, const QWidget *w);
[[nodiscard]] bool menuBarItem(const QStyleOption *o, QPainter *p, const QWidget *w);
void toolTipPanel(const QStyleOption *o, QPainter *p);

// stylebars.cpp
[[nodiscard]] bool progressBar(bool contents, const QStyleOption *o, QPainter *p);
[[nodiscard]] bool scrollBar(const QStyleOptionComplex *o, QPainter *p, const QWidget *w);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionComplex *o, QStyle::SubControl part);
void splitter(const QStyleOption *o, QPainter *p);

} // namespace candela::look::StyleParts
