// Opens a saved connection by one act: with the password that the keychain keeps, where it takes one.
#pragma once

#include "workspace.h"

namespace candela::app {

class Secrets;

class QuickConnect : public QObject
{
    Q_OBJECT
public:
    // `installKey` goes to the Workspace.
    QuickConnect(Secrets &secrets, QByteArray installKey, QObject *parent = nullptr);
    ~QuickConnect() override;

    // Gives up what is under way. started() and exactly one of connected(), passwordNeeded(), failed() and stopped()
    // follow, some of them at once.
    void open(const Profile &profile);
    // Does nothing where nothing is under way.
    void stop();

signals:
    void started(const candela::app::Profile &profile);
    // An open workspace without a parent. Whoever is connected owns it from then on.
    void connected(candela::app::Workspace *workspace);
    // The keychain has none, or does not say.
    void passwordNeeded(const candela::app::Profile &profile);
    void failed(const candela::app::Profile &profile, const candela::database::Error &error);
    void stopped();

private:
    void readPassword(const Profile &profile);
    void start(const Profile &profile);

    Secrets &m_secrets;
    const QByteArray m_installKey;
    std::unique_ptr<Workspace> m_workspace;     // engaged while it opens
    bool m_busy = false;
    quint64 m_turn = 0;                         // a late answer for an earlier one is told by it
};

} // namespace candela::app
