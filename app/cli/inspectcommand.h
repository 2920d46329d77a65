// candela-cli inspect: what the database is, and what may be done there.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class InspectCommand : public Command
{
    Q_OBJECT
public:
    InspectCommand();

protected:
    void begin() override;
};

} // namespace candela::cli
