#include "dialogs/connectsave.h"

#include "arrival.h"
#include "dialogs/connectform.h"
#include "dialogs/connectpassword.h"
#include "dialogs/keychainwords.h"
#include "secrets.h"

#include <QPointer>

namespace candela::app {

using database::Result;

ConnectSave::ConnectSave(Profiles &profiles, Secrets &secrets, QObject *parent)
    : QObject(parent), m_profiles(profiles), m_secrets(secrets)
{
}

bool ConnectSave::save(ConnectForm &form)
{
    auto profile = form.profile();
    profile.options.password = {};
    const auto name = profile.name;
    const auto put = m_profiles.put(std::move(profile));
    if (put)
        form.setSaved();
    else
        emit failed(sentence(put.error(), name));
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
        return report(m_secrets.remove(profile.id), &notRemoved);
    if (!form.password().isTyped())
        return emit kept();
    onArrival(m_secrets.write(profile.id, password), this, [this, form = QPointer(&form), id = profile.id](const Result<void> &written) {
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
    const auto name = profile ? profile->name : QString();
    const auto removed = m_profiles.remove(id);
    if (!removed)
        emit failed(sentence(removed.error(), name));
    else if (!isFile)
        report(m_secrets.remove(id), &notRemoved);
    return removed.has_value();
}

void ConnectSave::report(const QFuture<Result<void>> &answer, Sentence (*words)(const database::Error &))
{
    onArrival(answer, this, [this, words](const Result<void> &result) {
        if (result)
            emit kept();
        else
            emit failed(words(result.error()));
    });
}

} // namespace candela::app
