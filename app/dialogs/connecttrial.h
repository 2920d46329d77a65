// A trial on a thread of its own. Whatever that thread is stuck in, nobody here waits for it: letting go of this object
// stops the trial and forgets it.
#pragma once

#include "auth/trial.h"

#include <QFutureWatcher>
#include <QObject>

namespace candela::app {

class ConnectTrial : public QObject
{
    Q_OBJECT
public:
    // Begins at once.
    ConnectTrial(const database::Options &options, const auth::Mapping &mapping, QObject *parent);
    ~ConnectTrial() override;

signals:
    void reported(const candela::auth::Trial::Report &report);
    // After the last report.
    void ended();

private:
    QFutureWatcher<auth::Trial::Report> m_reports;
    std::stop_source m_stop;
};

} // namespace candela::app
