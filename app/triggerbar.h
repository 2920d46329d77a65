// Says that a file has triggers on Lucia's tables, which hold changes back until somebody has looked at them, and lets
// that somebody allow changes, which is recorded.
#pragma once

#include "look/inlinebar.h"
#include "workspace.h"

namespace candela::app {

class TriggerBar : public look::InlineBar
{
    Q_OBJECT
public:
    explicit TriggerBar(Workspace &workspace, QWidget *parent = nullptr);

private:
    // Once the journal has it.
    void trust(Workspace &workspace, QPushButton *allow);
};

} // namespace candela::app
