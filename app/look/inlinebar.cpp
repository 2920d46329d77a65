#include "look/inlinebar.h"

#include "look/buttons.h"
#include "look/iconlabel.h"
#include "look/icons.h"
#include "look/leadlabel.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::look {

InlineBar::InlineBar(Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_icon(new IconLabel({}, Role::Info, 18))
    , m_texts(new LeadLabel)
    , m_actions(tight<QHBoxLayout>(Space::xs))
    , m_close(iconButton(u"close"_s, tr("Dismiss")))
{
    auto *row = tight<QHBoxLayout>(this, 7, 7, 7, 7, Space::s);
    row->addSpacing(Space::m - 7); // margins are not mirrored
    row->addWidget(m_icon);
    row->addSpacing(2);
    row->addWidget(m_texts, 1);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    setMinimumHeight(Theme::controlHeight() + 14); // with and without buttons alike
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setKind(kind);
}

void InlineBar::setKind(Kind kind)
{
    m_kind = kind;
    m_icon->setIcon(Icons::nameOf(kind), Icons::roleOf(kind));
    update();
}

void InlineBar::setTexts(const QString &lead, const QString &text)
{
    m_texts->setTexts(lead, text);
    setAccessibleName(u"%1 %2"_s.arg(lead, text).trimmed());
}

QPushButton *InlineBar::addAction(const QString &text, bool remedy)
{
    auto *action = button(text, remedy ? Variant::Standard : Variant::Ghost);
    m_actions->addWidget(action);
    return action;
}

void InlineBar::clearActions()
{
    const auto buttons = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *old : buttons) {
        old->hide();
        old->deleteLater(); // one of them may be the sender
    }
}

void InlineBar::setClosable(bool on) { m_close->setVisible(on); }

void InlineBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineBar::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    QColor edge = Theme::color(Icons::roleOf(m_kind));
    if (!Theme::isHighContrast()) {
        edge.setAlphaF(0.35F);
    }
    Painting::fillRounded(&p, QRectF(rect()), Radius::control, Theme::color(Icons::fillOf(m_kind)), edge);
}

} // namespace candela::look
