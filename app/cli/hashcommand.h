// candela-cli hash: a password as the column hashed_password holds it. Needs no database.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class HashCommand : public Command
{
    Q_OBJECT
public:
    HashCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace candela::cli
