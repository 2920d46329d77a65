// The way from what somebody named to an open database: the profile, its password, and the connection.
#pragma once

#include "cli/command.h"
#include "cli/invocation.h"
#include "secrets.h"

namespace candela::cli {

class Connecting : public QObject
{
    Q_OBJECT
public:
    // `given` is the password of the environment. Without changes the server holds us to looking.
    Connecting(const Invocation::Target &target, database::Secret given, Command::Needs needs, QObject *parent = nullptr);

    // Answers opened() or failed(), which may happen at once.
    void start();
    void stop();
    // Once it is open.
    app::Workspace &workspace() const { return *m_workspace; }

signals:
    void opened();
    void failed(const candela::database::Error &error, const candela::app::Sentence &said, candela::cli::Exit exit);

private:
    bool takeProfile();
    bool takeUrl();
    void takePassword();
    void open();
    void fail(const app::Sentence &said, Exit exit = Exit::Unavailable);

    const Invocation::Target m_target;
    const database::Secret m_given;
    const Command::Needs m_needs;
    app::Profile m_profile;
    app::Secrets m_secrets;
    std::unique_ptr<app::Workspace> m_workspace;
    bool m_isStopped = false;
};

} // namespace candela::cli
