#include "look/choicebutton.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

#include <QStyle>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

constexpr int signInset = 20;

int signSide() { return Theme::scaled(22); }

int textInset() { return 2 * signInset - 2 + signSide(); }

int arrowSide() { return Theme::scaled(16); }

int arrowInset() { return signInset + arrowSide(); }

} // namespace

ChoiceButton::ChoiceButton(const QString &icon, const QString &title, const QString &explanation, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_explanation(explanation)
{
    setText(title);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChoiceButton::sizeHint() const
{
    const int words = QFontMetrics(Theme::font(Type::Body)).horizontalAdvance(m_explanation);
    return {qMax(Theme::scaled(420), words + textInset() + arrowInset() + Space::s), Theme::rowHeight(2) + 14};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    const Role ground = isDown() ? Role::Pressed : underMouse() ? Role::Hover : Role::Surface;
    Painting::fillRounded(&p, QRectF(rect()), Radius::card, Theme::color(ground), Theme::color(Role::Border));
    Icons::paint(&p, Painting::square(&p, rect(), signInset, signSide()), m_icon,
        Theme::color(isEnabled() ? Role::Accent : Role::TextDisabled));
    const QFont strong = Theme::font(Type::Strong);
    const QFont body = Theme::font(Type::Body);
    const QFontMetrics above(strong);
    const QFontMetrics below(body);
    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft));
    const int top = (height() - above.height() - Space::line - below.height()) / 2;
    const int room = width() - textInset() - arrowInset() - Space::xs;
    const auto line = [&](int y, const QFontMetrics &metrics, const QFont &font, Role role, const QString &words) {
        p.setFont(font);
        p.setPen(Theme::color(isEnabled() ? role : Role::TextDisabled));
        p.drawText(Painting::mirrored(&p, rect(), QRect(textInset(), y, room, metrics.height())), align,
            metrics.elidedText(words, Qt::ElideRight, room));
    };
    line(top, above, strong, Role::Text, text());
    line(top + above.height() + Space::line, below, body, Role::TextSecondary, m_explanation);
    Icons::paint(&p, Painting::square(&p, rect(), width() - arrowInset(), arrowSide()),
        isRightToLeft() ? u"chevron-left"_s : u"chevron-right"_s, Theme::color(Role::TextSecondary));
    if (Painting::hasKeyboardFocus(this)) {
        Painting::focusRing(&p, rect(), Radius::card);
    }
}

} // namespace candela::look
