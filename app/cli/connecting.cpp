#include "cli/connecting.h"

#include "cli/secretinput.h"
#include "database/connectionurl.h"
#include "installkey.h"
#include "profiles.h"
#include "profilewords.h"

#include <algorithm>

namespace candela::cli {

using namespace Qt::StringLiterals;
using app::Profile;
using app::Profiles;
using database::Error;
using database::Result;
using database::Secret;

Connecting::Connecting(const Invocation::Target &target, Secret given, Command::Needs needs, QObject *parent)
    : QObject(parent)
    , m_target(target)
    , m_given(std::move(given))
    , m_needs(needs)
{
}

void Connecting::fail(const app::Sentence &said, Exit exit)
{
    emit failed({Error::Kind::Input, {}, {}, {}}, said, exit);
}

void Connecting::start()
{
    if (!(m_target.url.isEmpty() ? takeProfile() : takeUrl()))
        return;
    if (m_target.namesTables)
        m_profile.mapping = m_target.tables;
    m_profile.options.readOnly = m_profile.options.readOnly || m_target.readOnly || m_needs == Command::Needs::Reading;
    takePassword();
}

void Connecting::stop()
{
    m_isStopped = true;
    if (m_workspace)
        m_workspace->stopOpening();
}

bool Connecting::takeProfile()
{
    Profiles profiles(Profiles::defaultPath());
    if (const auto loaded = profiles.load(); !loaded) {
        fail(app::profilesSentence(loaded.error()));
        return false;
    }
    QList<Profile> called;
    for (const auto &profile : profiles.all()) {
        if (profile.name == m_target.profile || profile.id.toString(QUuid::WithoutBraces) == m_target.profile)
            called << profile;
    }
    if (called.size() == 1) {
        m_profile = called.front();
        return true;
    }
    QStringList ids;
    for (const auto &profile : called)
        ids << profile.id.toString(QUuid::WithoutBraces);
    if (called.isEmpty())
        fail({m_target.profile.contains(u"://") ? u"An address is given by --url, not by --profile."_s
                                                : u"There is no profile %1."_s.arg(m_target.profile),
            u"Save one in Candela's window, or name the database by --url."_s, {}});
    else
        fail({u"Several profiles are called %1."_s.arg(m_target.profile),
            u"Name one by its id: %1"_s.arg(ids.join(u", "_s)), {}});
    return false;
}

bool Connecting::takeUrl()
{
    const auto url = database::parseConnectionUrl(m_target.url);
    if (!url) {
        fail({u"--url: this is no address of a database."_s,
            url.error().subject.isEmpty() ? u"Write postgres://user@host/name, mysql://user@host/name or sqlite:/path."_s
                                          : u"Check: %1"_s.arg(url.error().subject), {}}, Exit::Usage);
        return false;
    }
    const auto hosts = database::servers(url->options);
    const bool isHere = std::all_of(
        hosts.begin(), hosts.end(), [](const auto &server) { return database::isLoopback(server.host); });
    if (!url->options.password.isEmpty() && !isHere) {
        fail({u"--url has a password in it, which every user of this computer can see in the list of processes."_s,
            u"Take it out, and give it by CANDELA_PASSWORD or --password-stdin. Then change it."_s, {}}, Exit::Usage);
        return false;
    }
    m_profile.options = url->options;
    // As the window does: what does not leave this computer is not encrypted unless that is said.
    if (!url->namesTls && isHere)
        m_profile.options.tls = database::Tls::Off;
    m_profile.keepPassword = app::KeepPassword::AskEachTime;
    m_profile.name = m_profile.place();
    if (!url->ignored.isEmpty()) {
        fail({u"--url has parameters that mean nothing here: %1."_s.arg(url->ignored.join(u", "_s)),
            u"Take them out."_s, {}}, Exit::Usage);
        return false;
    }
    return true;
}

// From standard input, the environment, the URL, or the keychain.
void Connecting::takePassword()
{
    if (m_target.passwordFromInput) {
        const auto line = readSecret(u"Password of the database"_s);
        if (!line)
            return emit failed(line.error(), sentence(line.error(), {}),
                line.error().kind == Error::Kind::Cancelled ? Exit::Partly : Exit::Usage);
        m_profile.options.password = *line;
        return open();
    }
    if (!m_given.isEmpty())
        m_profile.options.password = m_given;
    const bool isKept = m_profile.keepPassword == app::KeepPassword::InKeychain && m_profile.options.file.isEmpty();
    if (!isKept || !m_given.isEmpty())
        return open();
    // None may be needed: the server says so.
    app::onArrival(m_secrets.read(m_profile.id), this, [this](const Result<Secret> &kept) {
        if (kept)
            m_profile.options.password = *kept;
        if (m_isStopped)
            return emit failed({Error::Kind::Cancelled, {}, {}, {}}, {u"Stopped."_s, {}, {}}, Exit::Partly);
        open();
    });
}

void Connecting::open()
{
    const auto key = app::installKey();
    if (!key)
        return emit failed(key.error(), sentence(key.error(), {}), Exit::Refused);
    m_workspace = std::make_unique<app::Workspace>(m_profile, *key);
    connect(m_workspace.get(), &app::Workspace::opened, this, &Connecting::opened);
    connect(m_workspace.get(), &app::Workspace::failed, this, [this](const Error &error) {
        auto said = sentence(error, m_profile.place());
        if (error.kind == Error::Kind::Refused && m_profile.options.password.isEmpty())
            said.remedy = u"No password was given, and the keychain has none or is locked. Give it by CANDELA_PASSWORD or "
                          u"--password-stdin."_s;
        emit failed(error, said,
            error.kind == Error::Kind::Cancelled ? Exit::Partly : Exit::Unavailable);
    });
    m_workspace->open();
}

} // namespace candela::cli
