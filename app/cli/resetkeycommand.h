// candela-cli reset-key: gives a key another password and ends the sessions of its user; only with --yes.
#pragma once

#include "cli/command.h"
#include "actrun.h"
#include "auth/passwordreset.h"
#include "keyfacts.h"

namespace candela::cli {

class ResetKeyCommand : public Command
{
    Q_OBJECT
public:
    ResetKeyCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;
    void stop() override;

protected:
    void begin() override;

private:
    void decide();
    // Draws it, or reads it.
    database::Result<database::Secret> password();
    void tell() const;
    app::Sentence inTheWay() const;
    void reset(const database::Secret &password);
    void finishWith(const std::optional<auth::ResetOutcome> &outcome, const database::Secret &password);
    void sweep(const QString &userId);
    void failWith(const database::Error &error, Exit exit);

    bool ends() const;
    std::optional<app::KeyFacts> m_facts;
    app::ActRun *m_run = nullptr;
    bool m_isSweeping = false;
};

} // namespace candela::cli
