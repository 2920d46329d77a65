// What the program is, in which version and under which licence.
#pragma once

#include "look/dialogframe.h"

namespace candela::app {

class AboutDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace candela::app
