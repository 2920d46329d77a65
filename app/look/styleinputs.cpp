#include "look/styleparts.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/variant.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace candela::look::StyleParts {

namespace {

void edge(const QStyleOption *o, QPainter *p, const QWidget *w, const QColor &fill, bool focused)
{
    const bool invalid = isInvalid(w);
    const Role line = invalid ? Role::Danger : isEnabled(o) ? Role::ControlBorder : Role::Border;
    Painting::fillRounded(p, QRectF(o->rect), Radius::control, fill, Theme::color(line), invalid ? 1.5 : 1.0);
    if (focused) {
        Painting::focusRing(p, o->rect, Radius::control);
    }
}

} // namespace

void frame(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    if (qobject_cast<const QPlainTextEdit *>(w) || qobject_cast<const QTextEdit *>(w)) {
        inputFrame(o, p, w);
    } else if (const auto *f = qstyleoption_cast<const QStyleOptionFrame *>(o); f && f->lineWidth > 0) {
        Painting::fillRounded(p, QRectF(o->rect), Radius::control, {}, Theme::color(Role::Border));
    }
}

void inputFrame(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const auto *option = qstyleoption_cast<const QStyleOptionFrame *>(o);
    if (option && option->lineWidth <= 0) {
        return; // the editor inside a spin box or an editable combo box
    }
    edge(o, p, w, isEnabled(o) ? o->palette.color(QPalette::Base) : Theme::color(Role::Window), hasFocus(o));
}

void comboBox(const QStyleOptionComplex *o, QPainter *p, const QWidget *w)
{
    const bool down = o->state & (QStyle::State_Sunken | QStyle::State_On);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(o);
    const bool editable = combo && combo->editable;
    const Role fill = !isEnabled(o) ? Role::Window
        : editable                  ? Role::Surface
        : down                      ? Role::Pressed
        : isHovered(o)              ? Role::Hover
                                    : Role::Surface;
    edge(o, p, w, Theme::color(fill), editable ? hasFocus(o) : hasKeyboardFocus(o));
    Icons::paint(p, Painting::square(p, o->rect, o->rect.right() - Theme::scaled(24), Theme::scaled(16)),
        u"chevron-down"_s, Theme::color(isEnabled(o) ? Role::TextSecondary : Role::TextDisabled));
}

bool comboBoxLabel(const QStyleOption *o, QPainter *p)
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(o);
    if (!combo || combo->editable) {
        return combo != nullptr;
    }
    QRect room = o->rect.adjusted(10, 0, -Theme::scaled(28), 0);
    if (!combo->currentIcon.isNull()) {
        combo->currentIcon.paint(p, Painting::square(p, o->rect, room.left(), Theme::iconSize()).toRect());
        room.setLeft(room.left() + Theme::iconSize() + 6);
    }
    p->save();
    p->setPen(Theme::color(isEnabled(o) ? Role::Text : Role::TextDisabled));
    p->drawText(Painting::mirrored(p, o->rect, room),
        int(QStyle::visualAlignment(o->direction, Qt::AlignLeft | Qt::AlignVCenter)),
        combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width()));
    p->restore();
    return true;
}

bool spinBox(const QStyleOptionComplex *o, QPainter *p, const QWidget *w)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(o);
    if (!spin) {
        return false;
    }
    edge(o, p, w, isEnabled(o) ? o->palette.color(QPalette::Base) : Theme::color(Role::Window), hasFocus(o));
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return true;
    }
    const auto step = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag flag, double angle) {
        const QRectF box(spinBoxPart(o, part));
        if (spin->activeSubControls == part && isHovered(o)) {
            Painting::fillRounded(p, box.adjusted(1, 1, -1, -1), 3, Theme::color(Role::Hover));
        }
        const bool possible = isEnabled(o) && (spin->stepEnabled & flag);
        p->save();
        p->translate(box.center());
        p->rotate(angle);
        Painting::chevron(p, 3, Theme::color(possible ? Role::TextSecondary : Role::TextDisabled), 1.4);
        p->restore();
    };
    step(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, 180);
    step(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, 0);
    return true;
}

QRect comboBoxPart(const QStyleOptionComplex *o, QStyle::SubControl part)
{
    const QRect r = o->rect;
    const int arrow = Theme::scaled(28);
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(o->direction, r, QRect(r.right() - arrow + 1, r.top(), arrow, r.height()));
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(o->direction, r, r.adjusted(Space::s, 1, -arrow, -1));
    default:
        return r; // the list drops from the whole width
    }
}

QRect spinBoxPart(const QStyleOptionComplex *o, QStyle::SubControl part)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(o);
    const bool buttons = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect r = o->rect;
    const int width = buttons ? Theme::scaled(20) : 0;
    const int half = r.height() / 2;
    QRect result = r;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        result = buttons ? QRect(r.right() - width, r.top() + 2, width - 1, half - 2) : QRect();
        break;
    case QStyle::SC_SpinBoxDown:
        result = buttons ? QRect(r.right() - width, r.top() + half, width - 1, half - 2) : QRect();
        break;
    case QStyle::SC_SpinBoxEditField:
        result = r.adjusted(6, 1, -width - 2, -1);
        break;
    default:
        break;
    }
    return QStyle::visualRect(o->direction, r, result);
}

} // namespace candela::look::StyleParts
