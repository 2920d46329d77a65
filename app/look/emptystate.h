// A view without rows says why, and what to do: nothing exists, nothing matches, or it could not be read.
#pragma once

#include "look/variant.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace candela::look {

class IconLabel;
class TextLabel;

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    // icon: a name of Icons.
    void set(const QString &icon, const QString &title, const QString &text, Role iconRole = Role::TextSecondary);
    QPushButton *addAction(const QString &text, Variant variant = Variant::Standard);
    void clearActions();
    // Below the actions, as wide as the view.
    void addBelow(QWidget *widget);

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace candela::look
