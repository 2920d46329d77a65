#include "dialogs/connecttrial.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThread>

namespace candela::app {

using auth::Trial;

ConnectTrial::ConnectTrial(const database::Options &options, const auth::Mapping &mapping, QObject *parent)
    : QObject(parent)
{
    connect(&m_reports, &QFutureWatcherBase::resultReadyAt, this,
        [this](int at) { emit reported(m_reports.resultAt(at)); });
    connect(&m_reports, &QFutureWatcherBase::finished, this, &ConnectTrial::ended);
    auto promise = std::make_shared<QPromise<Trial::Report>>();
    promise->start();
    m_reports.setFuture(promise->future());
    auto *thread = QThread::create([promise, trial = Trial(options, mapping), stop = m_stop.get_token()]() mutable {
        trial.run(stop, [&](const Trial::Report &report) { promise->addResult(report); });
        promise->finish();
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    // The program must not end under a running thread.
    connect(qApp, &QCoreApplication::aboutToQuit, thread, [thread] { thread->wait(Trial::longest); });
    thread->start();
}

ConnectTrial::~ConnectTrial() { m_stop.request_stop(); }

} // namespace candela::app
