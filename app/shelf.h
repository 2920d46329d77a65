// Holds one widget within margins, and takes no room at all while that is hidden.
#pragma once

#include <QWidget>

namespace candela::app {

class Shelf : public QWidget
{
    Q_OBJECT
public:
    // Takes the content over; it is hidden at first.
    Shelf(QWidget *content, const QMargins &margins, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace candela::app
