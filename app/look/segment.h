// One choice of a Segmented.
#pragma once

#include <QAbstractButton>

namespace candela::look {

class Segment : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Segment(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candela::look
