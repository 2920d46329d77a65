// The one toast of a window: what is said next takes its place.
#pragma once

#include "look/toast.h"

#include <QPointer>
#include <QTimer>

#include <chrono>

namespace candela::app {

class Toasts : public QObject
{
    Q_OBJECT
public:
    // Above the lower edge of that widget, which outlives this.
    explicit Toasts(QWidget *over);

    // Without acts; shown by place(), and hidden after that time.
    look::Toast &fresh(std::chrono::milliseconds shown = std::chrono::seconds(8));
    void hide();

private:
    QWidget *m_over;
    QPointer<look::Toast> m_toast;
    QTimer m_end;
};

} // namespace candela::app
