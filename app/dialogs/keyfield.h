// Takes the keys that are pressed in it: one chord, at once, without waiting for more of them.
#pragma once

#include <QKeySequenceEdit>

namespace candela::app {

class KeyField : public QKeySequenceEdit
{
    Q_OBJECT
public:
    explicit KeyField(QWidget *parent = nullptr);

    void setName(const QString &accessibleName);

signals:
    void pressed(const QKeySequence &keys);
    // The focus left it, maybe after half a chord: what it shows need not be what holds.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace candela::app
