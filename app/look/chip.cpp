#include "look/chip.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/tooltip.h"
#include "look/widgetpainter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

constexpr int partGap = 7;

int crossSide() { return Theme::scaled(14); }

int crossRoom() { return crossSide() + 4; }

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    describe();
}

void Chip::setMark(Pill::Mark mark, Role color)
{
    m_mark = mark;
    m_markColor = color;
    updateGeometry();
    update();
}

void Chip::setCount(const QString &count)
{
    m_count = count;
    describe();
    updateGeometry();
    update();
}

void Chip::setRemovable(bool on)
{
    m_removable = on;
    setCheckable(!on);
    describe();
    updateGeometry();
    update();
}

void Chip::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Chip::describe()
{
    setAccessibleName(m_count.isEmpty() ? text() : u"%1, %2"_s.arg(text(), m_count));
    setAccessibleDescription(m_removable ? tr("Filter. Delete removes it.") : QString());
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = 2 * Space::m + metrics.horizontalAdvance(text());
    if (m_mark != Pill::Mark::None) {
        width += Pill::markSide() + partGap;
    }
    if (!m_icon.isEmpty()) {
        width += Theme::iconSize() + 2;
    }
    if (!m_count.isEmpty()) {
        width += partGap + metrics.horizontalAdvance(m_count);
    }
    if (m_removable) {
        width += crossRoom();
    }
    return {width, Theme::controlHeight() - 2};
}

QSize Chip::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    const int text = metrics.horizontalAdvance(this->text());
    return {sizeHint().width() - std::max(0, text - 24 * metrics.averageCharWidth()), sizeHint().height()};
}

// As much of the text as there is room for.
QString Chip::shown() const
{
    const QFontMetrics metrics(font());
    const int lack = sizeHint().width() - width();
    return lack > 0 ? metrics.elidedText(text(), Qt::ElideRight, metrics.horizontalAdvance(text()) - lack) : text();
}

void Chip::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    const bool on = isChecked() || m_removable;
    const Role ground = on ? Role::SelectionFill
        : isDown()         ? Role::Pressed
        : underMouse()     ? Role::Hover
                           : Role::Surface;
    const Role edge = !isEnabled() ? Role::Border : on ? Role::Accent : Role::ButtonBorder;
    Painting::fillRounded(&p, QRectF(rect()), height() / 2.0, Theme::color(ground), Theme::color(edge));
    const auto colour = [this](Role role) { return Theme::color(isEnabled() ? role : Role::TextDisabled); };
    int x = Space::m;
    if (m_mark != Pill::Mark::None) {
        Pill::paintMark(&p, Painting::square(&p, rect(), x, Pill::markSide()), m_mark, colour(m_markColor));
        x += Pill::markSide() + partGap;
    }
    if (!m_icon.isEmpty()) {
        Icons::paint(&p, Painting::square(&p, rect(), x - 2, Theme::iconSize()), m_icon, colour(Role::TextSecondary));
        x += Theme::iconSize() + 2;
    }
    const QFontMetrics metrics(font());
    const auto write = [&](const QString &words, Role role) {
        const int room = metrics.horizontalAdvance(words);
        p.setPen(colour(role));
        p.drawText(Painting::mirrored(&p, rect(), QRect(x, 0, room + 2, height())),
            int(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft)), words);
        x += room + partGap;
    };
    p.setFont(font());
    write(shown(), Role::Text);
    write(m_count, Role::TextSecondary);
    if (m_removable) {
        Icons::paint(&p, Painting::square(&p, rect(), width() - Space::m - crossSide(), crossSide()), u"close"_s,
            colour(Role::TextSecondary));
    }
    if (Painting::hasKeyboardFocus(this)) {
        Painting::focusRing(&p, rect(), height() / 2.0);
    }
}

bool Chip::onCross(const QPoint &at) const
{
    const int fromStart = isRightToLeft() ? width() - 1 - at.x() : at.x();
    return m_removable && rect().contains(at) && fromStart > width() - Space::m - crossRoom();
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_crossPressed = event->button() == Qt::LeftButton && onCross(event->position().toPoint());
    if (!m_crossPressed) {
        QAbstractButton::mousePressEvent(event);
    }
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_crossPressed) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_crossPressed = false;
    if (onCross(event->position().toPoint())) {
        emit removeRequested();
    }
}

bool Chip::removes(const QKeyEvent &event) const
{
    return m_removable && (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shown() != text()) {
        showWholeText(*event, text(), *this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && removes(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (removes(*event)) {
        emit removeRequested();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace candela::look
