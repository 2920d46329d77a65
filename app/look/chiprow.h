// Chips in as many lines as they ask for, and an act that belongs to them on the right; or below, where it would cost them a line.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace candela::look {

class FlowLayout;

class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    FlowLayout &chips() const { return *m_chips; }
    void setAct(QWidget *act);

    // With room for the act beside: the height is dearer.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void giveWay();

    QBoxLayout *m_row;
    FlowLayout *m_chips;
    QWidget *m_act = nullptr;
};

} // namespace candela::look
