// candela-cli sessions: the sessions that a filter meets, in the order of their ids, by their fingerprints.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class SessionsCommand : public Command
{
    Q_OBJECT
public:
    SessionsCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace candela::cli
