// A filter as a pill: checkable with a state mark and a count that may arrive later, or an added filter
// with a cross that removes it.
#pragma once

#include "look/pill.h"

#include <QAbstractButton>

namespace candela::look {

class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setMark(Pill::Mark mark, Role color);
    // "41 077", "≈262 000", "…" while it is counted; empty hides it.
    void setCount(const QString &count);
    [[nodiscard]] QString count() const { return m_count; }
    // An added filter: not checkable, always in force. Its body is clicked to change it.
    void setRemovable(bool on);
    void setIconName(const QString &name);

    QSize sizeHint() const override;
    // A long text gives way.
    QSize minimumSizeHint() const override;

signals:
    // The cross was clicked, or Delete or Backspace pressed.
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    // Its keys come before the window's acts.
    bool event(QEvent *event) override;

private:
    void describe();
    [[nodiscard]] QString shown() const;
    [[nodiscard]] bool removes(const QKeyEvent &event) const;
    [[nodiscard]] bool onCross(const QPoint &at) const;

    Pill::Mark m_mark = Pill::Mark::None;
    Role m_markColor = Role::TextSecondary;
    QString m_count;
    QString m_icon;
    bool m_removable = false;
    bool m_crossPressed = false;
};

} // namespace candela::look
