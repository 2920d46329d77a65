// A pill in a layout, for panes and dialogs. Tables use StatePillDelegate.
#pragma once

#include "look/pill.h"

#include <QWidget>

namespace candela::look {

class StatePill : public QWidget
{
    Q_OBJECT
public:
    explicit StatePill(SessionState state, QWidget *parent = nullptr);
    explicit StatePill(const Pill &pill, QWidget *parent = nullptr);

    void set(SessionState state);
    void set(const Pill &pill);
    [[nodiscard]] QString text() const { return m_pill.text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pill m_pill;
};

} // namespace candela::look
