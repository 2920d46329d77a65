#include "look/style.h"

#include "look/icons.h"
#include "look/styleparts.h"
#include "look/theme.h"
#include "look/variant.h"

#include <QFontMetrics>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>
#include <array>
#include <utility>

namespace candela::look {

namespace {

constexpr int narrowestButton = 76;

constexpr std::pair<QStyle::PixelMetric, int> fixedMetrics[] = {
    {QStyle::PM_MenuHMargin, 1},
    {QStyle::PM_MenuBarVMargin, 2},
    {QStyle::PM_SplitterWidth, 5},
    {QStyle::PM_MenuVMargin, 5},
    {QStyle::PM_ToolTipLabelFrameWidth, 6},
    {QStyle::PM_ScrollBarSliderMin, 28},
    {QStyle::PM_CheckBoxLabelSpacing, Space::s},
    {QStyle::PM_RadioButtonLabelSpacing, Space::s},
    {QStyle::PM_MenuBarHMargin, Space::s},
    {QStyle::PM_LayoutHorizontalSpacing, Space::s},
    {QStyle::PM_LayoutVerticalSpacing, Space::s},
    {QStyle::PM_LayoutLeftMargin, Space::l},
    {QStyle::PM_LayoutRightMargin, Space::l},
    {QStyle::PM_LayoutTopMargin, Space::l},
    {QStyle::PM_LayoutBottomMargin, Space::l},
    {QStyle::PM_MenuPanelWidth, 0},
    {QStyle::PM_MenuBarPanelWidth, 0},
    {QStyle::PM_MenuBarItemSpacing, 0},
    {QStyle::PM_ButtonShiftHorizontal, 0},
    {QStyle::PM_ButtonShiftVertical, 0},
    {QStyle::PM_TabBarTabShiftVertical, 0},
    {QStyle::PM_TabBarTabShiftHorizontal, 0},
    {QStyle::PM_TabBarTabOverlap, 0},
    {QStyle::PM_ScrollView_ScrollBarSpacing, 0},
};

constexpr std::array iconMetrics{
    QStyle::PM_IndicatorWidth,
    QStyle::PM_IndicatorHeight,
    QStyle::PM_ExclusiveIndicatorWidth,
    QStyle::PM_ExclusiveIndicatorHeight,
    QStyle::PM_ButtonIconSize,
    QStyle::PM_SmallIconSize,
    QStyle::PM_ListViewIconSize,
    QStyle::PM_ToolBarIconSize,
};

QSize pushButtonSize(const QStyleOption *o, const QSize &contents, const QWidget *w)
{
    const int height = Theme::controlHeight();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(o);
    if (button && button->text.isEmpty()) {
        return {height, height};
    }
    const Variant variant = variantOf(w);
    int width = contents.width() + 2 * (variant == Variant::Link ? 2 : Space::m);
    if (button && !button->icon.isNull()) {
        width += 2;
    }
    if (button && (button->features & QStyleOptionButton::HasMenu)) {
        width += Theme::scaled(14);
    }
    const bool plain = variant == Variant::Ghost || variant == Variant::Link;
    return {plain ? width : qMax(width, narrowestButton), height};
}

QSize toolButtonSize(const QStyleOption *o, const QSize &contents)
{
    const int height = Theme::controlHeight() - 2;
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(o);
    if (button && (button->toolButtonStyle == Qt::ToolButtonIconOnly || button->text.isEmpty())) {
        return {height, height};
    }
    return {contents.width() + Space::m, height};
}

QSize menuItemSize(const QStyleOption *o, const QSize &contents)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(o);
    if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
        return {contents.width(), 9};
    }
    return {contents.width() + Theme::scaled(34) + Theme::scaled(40), Theme::controlHeight() - 2};
}

QSize tabSize(const QStyleOption *o)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(o);
    const QFontMetrics metrics(Theme::font(Type::Strong)); // the selected one must not push its neighbours
    const int text = tab ? metrics.size(Qt::TextShowMnemonic, tab->text).width() : 0;
    return {text + 2 * Space::m, Theme::controlHeight() + 6};
}

} // namespace

QRect CandelaStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *o, SubControl part, const QWidget *w) const
{
    switch (control) {
    case CC_ScrollBar:
        return StyleParts::scrollBarPart(o, part);
    case CC_ComboBox:
        return StyleParts::comboBoxPart(o, part);
    case CC_SpinBox:
        return StyleParts::spinBoxPart(o, part);
    default:
        return QProxyStyle::subControlRect(control, o, part, w);
    }
}

QRect CandelaStyle::subElementRect(SubElement element, const QStyleOption *o, const QWidget *w) const
{
    switch (element) {
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return o->rect;
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(o); frame && frame->lineWidth > 0) {
            return o->rect.adjusted(Space::s, 1, -Space::s, -1);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, o, w);
}

QSize CandelaStyle::sizeFromContents(
    ContentsType type, const QStyleOption *o, const QSize &contents, const QWidget *w) const
{
    const int height = Theme::controlHeight();
    switch (type) {
    case CT_PushButton:
        return pushButtonSize(o, contents, w);
    case CT_ToolButton:
        return toolButtonSize(o, contents);
    case CT_LineEdit:
        return {contents.width(), height};
    case CT_ComboBox:
        return {contents.width() + Theme::scaled(40), height};
    case CT_SpinBox:
        return {contents.width() + Theme::scaled(24), height};
    case CT_TabBarTab:
        return tabSize(o);
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, o, contents, w).width(),
            QFontMetrics(Theme::font(Type::Caption)).height() + 15};
    case CT_MenuItem:
        return menuItemSize(o, contents);
    case CT_MenuBarItem:
        return {contents.width() + 16, height - 2};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, o, contents, w);
        return {size.width(), qMax(size.height(), 24)};
    }
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, o, contents, w).expandedTo({0, height - 4});
    case CT_ProgressBar:
        return {contents.width(), 8};
    default:
        return QProxyStyle::sizeFromContents(type, o, contents, w);
    }
}

int CandelaStyle::pixelMetric(PixelMetric metric, const QStyleOption *o, const QWidget *w) const
{
    for (const auto &[known, pixels] : fixedMetrics) {
        if (known == metric) {
            return pixels;
        }
    }
    if (std::find(iconMetrics.begin(), iconMetrics.end(), metric) != iconMetrics.end()) {
        return Theme::iconSize();
    }
    switch (metric) {
    case PM_DefaultFrameWidth:
        // room for the ring around a text edit, whose viewport would cover it
        return qobject_cast<const QPlainTextEdit *>(w) || qobject_cast<const QTextEdit *>(w) ? 3 : 1;
    case PM_ScrollBarExtent:
    case PM_HeaderMarkSize:
        return Theme::scaled(12);
    default:
        return QProxyStyle::pixelMetric(metric, o, w);
    }
}

QIcon CandelaStyle::standardIcon(StandardPixmap icon, const QStyleOption *o, const QWidget *w) const
{
    switch (icon) {
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return Icons::get(Icons::nameOf(Kind::Info), Icons::roleOf(Kind::Info));
    case SP_MessageBoxWarning:
        return Icons::get(Icons::nameOf(Kind::Warning), Icons::roleOf(Kind::Warning));
    case SP_MessageBoxCritical:
        return Icons::get(Icons::nameOf(Kind::Error), Icons::roleOf(Kind::Error));
    default:
        return QProxyStyle::standardIcon(icon, o, w);
    }
}

int CandelaStyle::styleHint(StyleHint hint, const QStyleOption *o, const QWidget *w, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_mnemonics;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_ContextMenu:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_Scrollable:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFormAlignment:
        return Qt::AlignLeft | Qt::AlignTop;
    default:
        return QProxyStyle::styleHint(hint, o, w, data);
    }
}

} // namespace candela::look
