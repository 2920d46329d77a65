#include "ageing.h"

#include "auth/sessionstate.h"
#include "workspace.h"

namespace candela::app {

Ageing::Ageing(const Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        emit passed(now());
        goOn();
    });
}

qint64 Ageing::now() const { return m_workspace.now(); }

void Ageing::watch(const QList<std::optional<qint64>> &moments)
{
    m_ahead.clear();
    for (const auto &moment : moments) {
        if (auth::isTime(moment))
            m_ahead << *moment;
    }
    goOn();
}

void Ageing::goOn()
{
    static constexpr qint64 usual = 30'000;
    qint64 wait = usual;
    const auto time = now();
    m_ahead.removeIf([time](qint64 moment) { return moment < time; });
    for (const auto moment : std::as_const(m_ahead))
        wait = qMin(wait, moment - time + 1);       // its last millisecond still counts
    m_timer.start(int(wait));
}

} // namespace candela::app
