#include "look/style.h"

#include "look/colours.h"
#include "look/painting.h"
#include "look/styleparts.h"
#include "look/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

// Painting mirrors by the painter's direction, which Qt takes from the application instead of the widget.
class Directed
{
public:
    Directed(QPainter *p, Qt::LayoutDirection direction)
        : m_painter(p)
        , m_before(p->layoutDirection())
    {
        p->setLayoutDirection(direction);
    }
    ~Directed() { m_painter->setLayoutDirection(m_before); }
    Q_DISABLE_COPY_MOVE(Directed)

private:
    QPainter *m_painter;
    Qt::LayoutDirection m_before;
};

} // namespace

CandelaStyle::CandelaStyle(Scheme scheme, const QStringList &fixedFamilies)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_scheme(scheme)
    , m_fixedFamilies(fixedFamilies)
{
}

void CandelaStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void CandelaStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

void CandelaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QHeaderView *>(widget) || qobject_cast<QSplitterHandle *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QMenu *>(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::FramelessWindowHint);
    }
}

QPalette CandelaStyle::standardPalette() const { return Colours::palette(m_scheme); }

// All metrics derive from the interface font, but Qt tells windows and widgets without a font of their own only.
void CandelaStyle::metricsChanged(QObject *window)
{
    auto widgets = window->findChildren<QWidget *>();
    if (auto *itself = qobject_cast<QWidget *>(window)) {
        widgets.prepend(itself);
    }
    for (QWidget *child : std::as_const(widgets)) {
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(child, &change);
    }
}

bool CandelaStyle::eventFilter(QObject *object, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (press || event->type() == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt && m_mnemonics != press) {
            m_mnemonics = press;
            if (QWidget *window = QApplication::activeWindow()) {
                const auto children = window->findChildren<QWidget *>();
                for (QWidget *child : children) {
                    child->update();
                }
            }
        }
    } else if (event->type() == QEvent::ApplicationFontChange) {
        metricsChanged(object);
    } else if (event->type() == QEvent::ApplicationDeactivate) {
        m_mnemonics = false; // Alt+Tab: the release goes to another program
    }
    return QProxyStyle::eventFilter(object, event);
}

void CandelaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *o, QPainter *p, const QWidget *w) const
{
    const Directed directed(p, o->direction);
    switch (element) {
    case PE_FrameFocusRect:
        return StyleParts::focusFrame(o, p, w);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        return StyleParts::inputFrame(o, p, w);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return StyleParts::checkBox(o, p);
    case PE_IndicatorRadioButton:
        return StyleParts::radioButton(o, p);
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (StyleParts::itemPanel(element == PE_PanelItemViewRow, o, p)) {
            return;
        }
        break;
    case PE_IndicatorHeaderArrow:
        return StyleParts::headerArrow(o, p);
    case PE_Frame:
    case PE_FrameGroupBox:
        return StyleParts::frame(o, p, w);
    case PE_FrameTabBarBase:
        return Painting::hairline(p, o->rect.bottomLeft(), o->rect.bottomRight());
    case PE_PanelMenu:
        return StyleParts::menuPanel(o, p);
    case PE_PanelTipLabel:
        return StyleParts::toolTipPanel(o, p);
    case PE_PanelButtonTool:
        return StyleParts::toolButtonPanel(o, p, w);
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameMenu:
    case PE_PanelMenuBar:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, o, p, w);
}

void CandelaStyle::drawControl(ControlElement element, const QStyleOption *o, QPainter *p, const QWidget *w) const
{
    const Directed directed(p, o->direction);
    if (!drawLabelled(element, o, p, w) && !drawPlain(element, o, p, w)) {
        QProxyStyle::drawControl(element, o, p, w);
    }
}

// Controls that show text.
bool CandelaStyle::drawLabelled(ControlElement element, const QStyleOption *o, QPainter *p, const QWidget *w) const
{
    switch (element) {
    case CE_PushButtonLabel:
        return StyleParts::pushButtonLabel(o, p, w);
    case CE_Header:
        return StyleParts::header(o, p, w);
    case CE_TabBarTabLabel:
        return StyleParts::tabLabel(o, p, w);
    case CE_ProgressBarLabel:
        return true;
    case CE_MenuBarItem:
        return StyleParts::menuBarItem(o, p, w);
    case CE_MenuItem:
        return StyleParts::menuItem(o, p, w);
    case CE_ComboBoxLabel:
        return StyleParts::comboBoxLabel(o, p);
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(o)) {
            QStyleOptionViewItem tinted(*item);
            StyleParts::keepSelectedText(&tinted);
            QProxyStyle::drawControl(element, &tinted, p, w);
            return true;
        }
        return false;
    default:
        return false;
    }
}

// Grounds, bars and lines.
bool CandelaStyle::drawPlain(ControlElement element, const QStyleOption *o, QPainter *p, const QWidget *w)
{
    switch (element) {
    case CE_PushButtonBevel:
        StyleParts::pushButtonBevel(o, p, w);
        return true;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        StyleParts::headerSection(o, p, element == CE_HeaderEmptyArea);
        return true;
    case CE_TabBarTabShape:
        return StyleParts::tabShape(o, p);
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        return StyleParts::progressBar(element == CE_ProgressBarContents, o, p);
    case CE_MenuBarEmptyArea:
        p->fillRect(o->rect, Theme::color(Role::Sidebar));
        return true;
    case CE_Splitter:
        StyleParts::splitter(o, p);
        return true;
    default:
        return false;
    }
}

void CandelaStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *o, QPainter *p, const QWidget *w) const
{
    const Directed directed(p, o->direction);
    switch (control) {
    case CC_ComboBox:
        return StyleParts::comboBox(o, p, w);
    case CC_SpinBox:
        if (StyleParts::spinBox(o, p, w)) {
            return;
        }
        break;
    case CC_ScrollBar:
        if (StyleParts::scrollBar(o, p, w)) {
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(o)) {
            StyleParts::toolButtonPanel(o, p, w);
            QStyleOptionToolButton label(*button);
            label.rect = o->rect.adjusted(2, 0, -2, 0);
            label.features &= ~QStyleOptionToolButton::HasMenu;
            label.state &= ~(State_Sunken | State_On); // no shift of the label: the panel shows it
            return QProxyStyle::drawControl(CE_ToolButtonLabel, &label, p, w);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, o, p, w);
}

} // namespace candela::look
