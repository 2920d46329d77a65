// Asks before a journal that is not as it was left is put aside, and says what that means.
#pragma once

#include "look/dialogframe.h"

namespace candela::app {

class StartJournalDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    explicit StartJournalDialog(QWidget *parent = nullptr);
};

} // namespace candela::app
