#include "look/keytip.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

QAction *found(const QWidget &widget, const QString &act) { return widget.window()->findChild<QAction *>(act); }

QString keyText(const QAction *act)
{
    return act ? act->shortcut().toString(QKeySequence::NativeText) : QString();
}

} // namespace

QString keyOf(const QWidget &widget, const QString &act) { return keyText(found(widget, act)); }

KeyTip::KeyTip(QWidget &widget, const QString &act)
    : QObject(&widget)
    , m_widget(widget)
    , m_act(act)
    , m_plain(widget.toolTip())
    , m_shown(m_plain)
{
    widget.installEventFilter(this);
    if (widget.isVisible()) {
        find();
    }
}

bool KeyTip::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        find();
    } else if (event->type() == QEvent::ToolTipChange && m_widget.toolTip() != m_shown) {
        m_plain = m_widget.toolTip();
        show();
    } else if (event->type() == QEvent::EnabledChange) {
        show();
    }
    return QObject::eventFilter(object, event);
}

// Not before the widget is shown: until then it stands in no window.
void KeyTip::find()
{
    auto *now = found(m_widget, m_act);
    if (now != m_found) {
        if (m_found) {
            m_found->disconnect(this);
        }
        m_found = now;
        if (m_found) {
            connect(m_found, &QAction::changed, this, &KeyTip::show);
        }
    }
    show();
}

void KeyTip::show()
{
    const auto key = keyText(m_found);
    emit keyChanged(key);
    const bool named = !key.isEmpty() && !m_plain.isEmpty() && m_widget.isEnabled();
    const auto text = named ? u"%1 (%2)"_s.arg(m_plain, key) : m_plain;
    if (text == m_shown && m_widget.toolTip() == text) {
        return;
    }
    m_shown = text;
    m_widget.setToolTip(text);
    m_widget.setAccessibleDescription(text);
}

} // namespace candela::look
