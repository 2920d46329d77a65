#include "dialogs/connectsave.h"

#include "arrival.h"
#include "dialogs/connectform.h"
#include "dialogs/connectpassword.h"
#include "keychainwords.h"
#include "profilewords.h"
#include "secrets.h"

#include <QPointer>

namespace candela::app {

using database::Result;

ConnectSave::ConnectSave(Profiles &profiles, Secrets &secrets, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
{
}

bool ConnectSave::save(ConnectForm &form)
{
    auto profile = form.profile();
    profile.options.password = {};
    const auto put = m_profiles.put(std::move(profile));
    if (put)
        form.setSaved();
    else
        emit failed(profilesSentence(put.error()));
    return put.has_value();
}

void ConnectSave::keepPassword(ConnectForm &form)
{
    const auto profile = form.profile();
    if (!profile.options.file.isEmpty())
        return emit kept();
    const bool keeps = profile.keepPassword == KeepPassword::InKeychain;
    const auto &password = profile.options.password;
    if (!keeps || (form.password().isTyped() && password.isEmpty()))
        return removePassword(profile.id, true);
    if (!form.password().isTyped())
        return emit kept();
    onArrival(m_secrets.write(profile.id, password), this,
        [this, form = QPointer(&form), id = profile.id](const Result<void> &written) {
            if (!written)
                return emit failed(notKept(written.error()));
            if (form && form->id() == id)
                form->password().setKept();
            emit kept();
        });
}

bool ConnectSave::remove(const QUuid &id)
{
    const auto *profile = m_profiles.find(id);
    const bool isFile = profile && !profile->options.file.isEmpty();
    const bool asks = profile && profile->keepPassword == KeepPassword::AskEachTime;
    const auto removed = m_profiles.remove(id);
    if (!removed)
        emit failed(profilesSentence(removed.error()));
    else if (!isFile)
        removePassword(id, asks);
    return removed.has_value();
}

void ConnectSave::removePassword(const QUuid &id, bool hardlyThere)
{
    const auto answer = m_secrets.remove(id);
    emit removing(answer);
    onArrival(answer, this, [this, hardlyThere](const Result<void> &result) {
        if (result || (hardlyThere && result.error().kind == database::Error::Kind::Unsupported))
            emit kept();
        else
            emit failed(notRemoved(result.error()));
    });
}

} // namespace candela::app
