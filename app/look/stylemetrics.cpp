#include "look/style.h"

#include "look/icons.h"
#include "look/styleparts.h"
#include "look/theme.h"
#include "look/variant.h"

#include <QFontMetrics>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace candela::look {

namespace {

constexpr int narrowestButton = 76;

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
    switch (metric) {
    case PM_DefaultFrameWidth:
        // room for the ring around a text edit, whose viewport would cover it
        return qobject_cast<const QPlainTextEdit *>(w) || qobject_cast<const QTextEdit *>(w) ? 3 : 1;
    case PM_MenuHMargin:
        return 1;
    case PM_ScrollBarExtent:
    case PM_HeaderMarkSize:
        return Theme::scaled(12);
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
    case PM_MenuVMargin:
        return 5;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return Theme::iconSize();
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_MenuBarHMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return Space::l;
    case PM_MenuBarVMargin:
        return 2;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_MenuPanelWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
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
