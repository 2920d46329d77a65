#include "quickconnect.h"

#include "arrival.h"
#include "secrets.h"

namespace candela::app {

using database::Error;
using database::Result;
using database::Secret;

QuickConnect::QuickConnect(Secrets &secrets, QByteArray installKey, QObject *parent)
    : QObject(parent), m_secrets(secrets), m_installKey(std::move(installKey))
{
}

QuickConnect::~QuickConnect() = default;

void QuickConnect::open(const Profile &profile)
{
    stop();
    m_busy = true;
    emit started(profile);
    if (!profile.options.file.isEmpty())
        return start(profile);
    if (profile.keepPassword == KeepPassword::InKeychain)
        return readPassword(profile);
    m_busy = false;
    emit passwordNeeded(profile);
}

void QuickConnect::readPassword(const Profile &profile)
{
    onArrival(m_secrets.read(profile.id), this, [this, profile, turn = m_turn](const Result<Secret> &password) {
        if (turn != m_turn)
            return;
        if (password) {
            auto complete = profile;
            complete.options.password = *password;
            return start(complete);
        }
        m_busy = false;
        emit passwordNeeded(profile);
    });
}

void QuickConnect::start(const Profile &profile)
{
    m_workspace = std::make_unique<Workspace>(profile, m_installKey);
    connect(m_workspace.get(), &Workspace::opened, this, [this] {
        m_workspace->disconnect(this);
        m_busy = false;
        emit connected(m_workspace.release());
    });
    connect(m_workspace.get(), &Workspace::failed, this, [this](const Error &error) {
        const auto failing = m_workspace->profile();
        m_workspace.release()->deleteLater();       // it is still in the midst of telling
        m_busy = false;
        emit failed(failing, error);
    });
    m_workspace->open();
}

void QuickConnect::stop()
{
    ++m_turn;
    m_workspace.reset();
    if (std::exchange(m_busy, false))
        emit stopped();
}

} // namespace candela::app
