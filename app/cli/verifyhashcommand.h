// candela-cli verify-hash: whether a password is the one of a hash. Needs no database.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class VerifyHashCommand : public Command
{
    Q_OBJECT
public:
    VerifyHashCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace candela::cli
