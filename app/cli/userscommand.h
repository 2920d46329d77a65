// candela-cli users: users in the order of their ids, all or those that a search finds.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class UsersCommand : public Command
{
    Q_OBJECT
public:
    UsersCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace candela::cli
