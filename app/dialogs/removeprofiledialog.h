// Asks before a saved connection is deleted, and says what goes with it and what does not.
#pragma once

#include "look/dialogframe.h"
#include "profile.h"

namespace candela::app {

class RemoveProfileDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    explicit RemoveProfileDialog(const Profile &profile, QWidget *parent = nullptr);
};

} // namespace candela::app
