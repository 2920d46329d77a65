#include "look/toast.h"

#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/iconlabel.h"
#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

constexpr int shadow = 14;

// Soft without an effect object: nested outlines that fade.
void paintShadow(QPainter *p, const QRectF &body)
{
    for (int i = shadow; i > 0; --i) {
        const double fall = 1.0 - double(i) / (shadow + 1);
        QColor colour = Theme::color(Role::Shadow);
        colour.setAlphaF(static_cast<float>((Theme::isDark() ? 0.10 : 0.03) * fall * fall));
        Painting::fillRounded(p, body.adjusted(-i, -i + 3, i, i), Radius::card + i, colour);
    }
}

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"ok"_s, Role::Ok, 18))
    , m_text(new TextLabel({}, Type::Strong))
    , m_detail(new ElidedLabel({}, Type::Body, Role::TextSecondary))
    , m_actions(tight<QHBoxLayout>(Space::s))
{
    constexpr int vertical = shadow + Space::s;
    constexpr int side = shadow + Space::s;
    auto *row = tight<QHBoxLayout>(this, side, vertical, side, vertical + 2, Space::s);
    row->addSpacing(Space::l - Space::s); // margins are not mirrored
    row->addWidget(m_icon);
    row->addSpacing(2);
    row->addWidget(m_text);
    row->addWidget(m_detail, 1);
    row->addSpacing(Space::m);
    row->addLayout(m_actions);
    auto *close = iconButton(u"close"_s, tr("Dismiss"));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    setFocusPolicy(Qt::NoFocus);
    parent->installEventFilter(this);
    hide();
}

void Toast::set(Kind kind, const QString &text, const QString &detail)
{
    m_icon->setIcon(Icons::nameOf(kind), Icons::roleOf(kind));
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(u"%1 %2"_s.arg(text, detail).trimmed());
    if (isVisible()) {
        place(m_margin);
    }
}

QPushButton *Toast::addAction(const QString &text, const QString &shortcut, const QString &icon)
{
    auto *action = button(text, Variant::Link, icon);
    m_actions->addWidget(action);
    action->show();     // a toast that is there already would leave it out of its size until the next turn of the loop
    if (!shortcut.isEmpty()) {
        action->setToolTip(shortcut);
        auto *hint = new TextLabel(shortcut, Type::Caption, Role::TextSecondary);
        m_actions->addWidget(hint);
        hint->show();
    }
    return action;
}

void Toast::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the sender
        delete item;
    }
}

void Toast::setRemaining(double fraction)
{
    m_remaining = fraction;
    update();
}

void Toast::place(int margin)
{
    m_margin = margin;
    layout()->activate();
    const QWidget *host = parentWidget();
    resize(qMin(sizeHint().width(), host->width() - 2 * Space::s + 2 * shadow), sizeHint().height());
    move((host->width() - width()) / 2, host->height() - height() - m_margin + shadow);
    raise();
    show();
}

bool Toast::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place(m_margin);
    }
    return QFrame::eventFilter(object, event);
}

void Toast::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    const QRectF body = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    paintShadow(&p, body);
    Painting::fillRounded(&p, body, Radius::card, Theme::color(Role::Raised), Theme::color(Role::Border));
    if (m_remaining < 0) {
        return;
    }
    const QRectF track(body.left() + Space::m, body.bottom() - 4, body.width() - 2 * Space::m, 2);
    Painting::fillRounded(&p, track, 1, Theme::color(Role::Pressed));
    QRectF left = track;
    left.setWidth(track.width() * qMin(m_remaining, 1.0));
    if (isRightToLeft()) {
        left.moveRight(track.right());
    }
    Painting::fillRounded(&p, left, 1, Theme::color(Role::Accent));
}

} // namespace candela::look
