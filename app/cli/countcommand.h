// candela-cli count: how many sessions a filter meets, by state.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class CountCommand : public Command
{
    Q_OBJECT
public:
    CountCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace candela::cli
