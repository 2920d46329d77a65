// Work on files, which may be slow or far away, is done on another thread than the window's; see arrival.h for how its
// result comes back.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace candela::app {

// Job: T(). What it refers to has to outlive it, so it had better own all of that.
template <class Job> auto offThread(Job job) -> QFuture<std::invoke_result_t<Job &>>
{
    using T = std::invoke_result_t<Job &>;
    auto promise = std::make_shared<QPromise<T>>();
    const auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, job = std::move(job)]() mutable {
        promise->addResult(job());
        promise->finish();
    });
    return future;
}

} // namespace candela::app
