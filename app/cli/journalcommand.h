// candela-cli journal: what was changed with Candela, the newest first; or whether that is as it was written. Needs no database.
#pragma once

#include "cli/command.h"

namespace candela::cli {

class JournalCommand : public Command
{
    Q_OBJECT
public:
    JournalCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;

private:
    void verify();
    void list();
};

} // namespace candela::cli
