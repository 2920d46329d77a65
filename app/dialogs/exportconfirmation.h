// What to know before session ids are written in full.
#pragma once

#include <QWidget>

namespace candela::app {

class ExportConfirmation : public QWidget
{
    Q_OBJECT
public:
    explicit ExportConfirmation(QWidget *parent = nullptr);
};

} // namespace candela::app
