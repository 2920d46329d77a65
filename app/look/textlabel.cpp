#include "look/textlabel.h"

#include "look/theme.h"

#include <QEvent>
#include <QStyle>

namespace candela::look {

TextLabel::TextLabel(const QString &text, Type type, Role role, QWidget *parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void TextLabel::setRole(Role role)
{
    m_role = role;
    restyle();
}

void TextLabel::setType(Type type)
{
    m_type = type;
    restyle();
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    restyle();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        restyle();
        break;
    default:
        break;
    }
}

// setFont() and setPalette() come back as change events.
void TextLabel::restyle()
{
    if (m_restyling) {
        return;
    }
    m_restyling = true;
    setFont(Theme::font(m_type));
    QPalette own;
    own.setColor(QPalette::WindowText, Theme::color(m_role));
    own.setColor(QPalette::Text, Theme::color(m_role));
    own.setColor(QPalette::Disabled, QPalette::WindowText, Theme::color(Role::TextDisabled));
    own.setColor(QPalette::Disabled, QPalette::Text, Theme::color(Role::TextDisabled));
    setPalette(own);
    QLabel::setAlignment(QStyle::visualAlignment(layoutDirection(), m_alignment) | Qt::AlignAbsolute);
    m_restyling = false;
}

} // namespace candela::look
