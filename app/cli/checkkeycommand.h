// candela-cli check-key: whether a password opens a key.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class CheckKeyCommand : public Command
{
    Q_OBJECT
public:
    CheckKeyCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace candela::cli
