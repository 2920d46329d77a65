// candela-cli user: one user with keys and sessions.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class UserCommand : public Command
{
    Q_OBJECT
public:
    UserCommand();

protected:
    void begin() override;
};

} // namespace candela::cli
