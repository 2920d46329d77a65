// candela-cli keys: keys in the order of their ids, without anything of their hashes but the kind.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class KeysCommand : public Command
{
    Q_OBJECT
public:
    KeysCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace candela::cli
