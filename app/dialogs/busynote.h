// Says what a dialog is busy with, once that has taken a second; shorter work needs no words.
#pragma once

#include "look/elidedlabel.h"

#include <QTimer>

namespace candela::app {

class BusyNote : public look::ElidedLabel
{
    Q_OBJECT
public:
    explicit BusyNote(QWidget *parent = nullptr);

    void start(const QString &text);
    void stop();

private:
    QTimer m_second;
};

} // namespace candela::app
