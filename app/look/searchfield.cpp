#include "look/searchfield.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace candela::look {

SearchField::SearchField(const QString &placeholder, const QString &shortcut, QWidget *parent)
    : QLineEdit(parent)
    , m_shortcut(shortcut)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    makeRoom();
    auto *clear = addAction(Icons::get(u"close"_s), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear search"));
    clear->setToolTip(tr("Clear search"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
}

// For the magnifier; text margins are not mirrored.
void SearchField::makeRoom()
{
    const int room = Theme::iconSize() + Space::xs;
    setTextMargins(isRightToLeft() ? 0 : room, 0, isRightToLeft() ? room : 0, 0);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange) {
        makeRoom();
    }
}

void SearchField::setShortcut(const QString &shortcut)
{
    m_shortcut = shortcut;
    update();
}

void SearchField::startSearch()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool SearchField::clears(const QKeyEvent &event) const
{
    return event.key() == Qt::Key_Escape && !text().isEmpty() && !m_busy;
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && clears(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (clears(*event)) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    WidgetPainter p(this);
    const int side = Theme::iconSize();
    const Role role = isEnabled() ? Role::TextSecondary : Role::TextDisabled;
    Icons::paint(&p, Painting::square(&p, rect(), Space::s, side), u"search"_s, Theme::color(role));
    if (m_shortcut.isEmpty() || !text().isEmpty() || hasFocus() || !isEnabled() || isRightToLeft()) {
        return;
    }
    const QFont font = Theme::font(Type::Caption);
    const QFontMetrics metrics(font);
    const QSize hint(metrics.horizontalAdvance(m_shortcut) + 10, metrics.height() + 4);
    if (fontMetrics().horizontalAdvance(placeholderText()) + side + hint.width() + 34 > width()) {
        return; // the placeholder comes first
    }
    const QRect box(width() - hint.width() - 7, (height() - hint.height()) / 2, hint.width(), hint.height());
    const QRectF r(Painting::mirrored(&p, rect(), box));
    Painting::fillRounded(&p, r, Radius::small, Theme::color(Role::Window), Theme::color(Role::Border));
    p.setFont(font);
    p.setPen(Theme::color(Role::TextSecondary));
    p.drawText(r, Qt::AlignCenter, m_shortcut);
}

} // namespace candela::look
