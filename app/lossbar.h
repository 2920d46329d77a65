// Says that the connection is lost, why, and from when what is shown is; reconnects.
#pragma once

#include "failurebar.h"
#include "workspace.h"

namespace candela::app {

class LossBar : public FailureBar
{
    Q_OBJECT
public:
    explicit LossBar(Workspace &workspace, QWidget *parent = nullptr);

private:
    void say(const database::Error &error);

    Workspace &m_workspace;
    bool m_isRetrying = false;
};

} // namespace candela::app
