// How a job's result reaches an object of the window. QFuture::then() with a context is no way in Qt 6.4: where the
// context is gone before the job ends, it asserts, and it looks at the context from the job's thread.
#pragma once

#include "database/error.h"

#include <QFuture>
#include <QFutureWatcher>

namespace candela::app {

// Calls `receive` with the result on the context's thread; never, if the context is destroyed before.
template <class T, std::invocable<const T &> Receive>
void onArrival(const QFuture<T> &future, QObject *context, Receive receive)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, receive = std::move(receive)]() mutable {
        watcher->deleteLater();
        const T result = watcher->result();
        receive(result);
    });
    watcher->setFuture(future);
}

// The same for a question whose answer is a Result. It is asked once more where the connection is gone, as may be one that
// nobody has used for long: the next job has a new one.
template <class Ask, class Receive> void onAnswer(Ask ask, QObject *context, Receive receive)
{
    onArrival(ask(), context, [ask, context, receive](const auto &answer) {
        if (!answer && answer.error().kind == database::Error::Kind::Lost)
            return onArrival(ask(), context, receive);
        receive(answer);
    });
}

} // namespace candela::app
