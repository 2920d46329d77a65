#include "dialogs/keyfield.h"

#include <QLineEdit>

namespace candela::app {

KeyField::KeyField(QWidget *parent) : QKeySequenceEdit(parent) {}

// Screen readers come to the line edit inside.
void KeyField::setName(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    findChild<QLineEdit *>()->setAccessibleName(accessibleName);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    QKeySequenceEdit::keyPressEvent(event);
    if (const auto keys = keySequence(); !keys.isEmpty())
        emit pressed(QKeySequence(keys[0]));
}

void KeyField::focusOutEvent(QFocusEvent *event)
{
    QKeySequenceEdit::focusOutEvent(event);
    emit left();
}

} // namespace candela::app
