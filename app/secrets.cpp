#include "secrets.h"

#include <QPromise>
#include <QTimer>

#include <memory>
#include <qt6keychain/keychain.h>

namespace candela::app {

using database::Error;
using database::failure;
using database::Result;
using database::Secret;

namespace {

Error::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound: return Error::Kind::Missing;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return Error::Kind::Denied;
    // Without a bus or a service on it the answer is OtherError.
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break;
    }
    return Error::Kind::Unsupported;
}

// One act's answer, given once: by the keychain, or by our patience.
template <class T> class Answer
{
public:
    Answer() { m_promise.start(); }
    QFuture<Result<T>> future() { return m_promise.future(); }
    void give(Result<T> result)
    {
        if (std::exchange(m_given, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_given = false;
};

// Starts the job, which deletes itself when it has finished. It is never deleted before: the keychain's answer would
// arrive at what is gone. One that never finishes is left alone, and what it says later is not listened to.
template <class Job, class T, class Finish>
void start(Job *job, const QUuid &profile, const std::shared_ptr<Answer<T>> &answer, Finish finish)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(profile.toString(QUuid::WithoutBraces));
    QObject::connect(job, &QKeychain::Job::finished, job, [job, finish] { finish(*job); });
    QTimer::singleShot(Secrets::patience, job, [answer] { answer->give(failure(Error::Kind::Unreachable)); });
    job->start();
}

template <class T> Result<T> failed(const QKeychain::Job &job)
{
    return failure(kindOf(job.error()), {}, database::harmless(job.errorString()));
}

Secret takenFrom(const QKeychain::ReadPasswordJob &job)
{
    auto text = job.textData();
    const Secret secret(text);
    database::wipe(text);
    return secret;
}

} // namespace

Secrets::Secrets(QString service) : m_service(std::move(service)) {}

QFuture<Result<Secret>> Secrets::read(const QUuid &profile)
{
    const auto answer = std::make_shared<Answer<Secret>>();
    start(new QKeychain::ReadPasswordJob(m_service), profile, answer, [answer](const QKeychain::ReadPasswordJob &job) {
        if (job.error() != QKeychain::NoError)
            return answer->give(failed<Secret>(job));
        // A failed call to KWallet looks like a success without a password.
        const auto secret = takenFrom(job);
        answer->give(secret.isEmpty() ? Result<Secret>(failure(Error::Kind::Missing)) : secret);
    });
    return answer->future();
}

QFuture<Result<void>> Secrets::write(const QUuid &profile, const Secret &password)
{
    const auto answer = std::make_shared<Answer<void>>();
    const auto compare = [answer, password](const QKeychain::ReadPasswordJob &job) {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            return answer->give(failed<void>(job));
        const bool same = job.error() == QKeychain::NoError && takenFrom(job).utf8() == password.utf8();
        answer->give(same ? Result<void>() : failure(Error::Kind::Unwritable));
    };
    auto *writing = new QKeychain::WritePasswordJob(m_service);
    auto text = password.text();
    writing->setTextData(text);
    database::wipe(text);
    start(writing, profile, answer, [=, service = m_service](const QKeychain::WritePasswordJob &job) {
        if (job.error() != QKeychain::NoError)
            return answer->give(failed<void>(job));
        start(new QKeychain::ReadPasswordJob(service), profile, answer, compare);
    });
    return answer->future();
}

QFuture<Result<void>> Secrets::remove(const QUuid &profile)
{
    const auto answer = std::make_shared<Answer<void>>();
    start(new QKeychain::DeletePasswordJob(m_service), profile, answer, [answer](const QKeychain::DeletePasswordJob &job) {
        const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
        answer->give(gone ? Result<void>() : failed<void>(job));
    });
    return answer->future();
}

} // namespace candela::app
