// candela-cli verify: whether a report is as it was made, by the signed manifest beside it. Needs no database.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class VerifyCommand : public Command
{
    Q_OBJECT
public:
    VerifyCommand();

protected:
    void begin() override;
};

} // namespace candela::cli
