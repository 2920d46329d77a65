// The result of an act with its undo. Floats at the bottom centre of its parent, never takes focus, and
// shows how long the undo is still possible.
#pragma once

#include "look/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace candela::look {

class ElidedLabel;
class IconLabel;
class TextLabel;

class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *parent);

    void set(Kind kind, const QString &text, const QString &detail);
    // shortcut is shown, not installed; icon is a name of Icons.
    QPushButton *addAction(const QString &text, const QString &shortcut, const QString &icon);
    void clearActions();
    // 1 … 0 of the time the undo is possible; below 0 there is none and no line.
    void setRemaining(double fraction);
    // Shows it, margin pixels above the parent's lower edge.
    void place(int margin = Space::xl);

signals:
    // The cross was clicked; the toast is hidden.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    // Screen readers read it out.
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    IconLabel *m_icon;
    TextLabel *m_text;
    ElidedLabel *m_detail;
    QHBoxLayout *m_actions;
    double m_remaining = -1;
    int m_margin = Space::xl;
};

} // namespace candela::look
