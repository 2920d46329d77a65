// A hairline in a layout.
#pragma once

#include <QWidget>

namespace candela::look {

class Line : public QWidget
{
    Q_OBJECT
public:
    // length in pixels; a horizontal line fills its layout instead.
    explicit Line(Qt::Orientation orientation = Qt::Horizontal, int length = 18, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace candela::look
