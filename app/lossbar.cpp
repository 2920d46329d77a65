#include "lossbar.h"

#include "times.h"

#include <QPushButton>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;

// Which side ended it is what the server's code tells; without one, nothing came any more.
static QString cause(const Error &error)
{
    static const QStringList ended
        = {u"57P01"_s, u"57P02"_s, u"57P03"_s, u"57P05"_s, u"25P03"_s, u"1927"_s, u"1053"_s, u"2006"_s};
    return ended.contains(error.code) ? LossBar::tr("The server closed it.") : LossBar::tr("The server does not answer.");
}

LossBar::LossBar(Workspace &workspace, QWidget *parent) : FailureBar(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::lost, this, &LossBar::say);
    connect(&workspace, &Workspace::returned, this, [this] {
        m_isRetrying = false;
        clear();
    });
    connect(this, &FailureBar::remedyRequested, this, [this] {
        m_isRetrying = true;
        showNote(look::Kind::Info, tr("Connecting to %1…").arg(m_workspace.place()), {});
        m_workspace.reconnect();
    });
}

void LossBar::say(const Error &error)
{
    const auto from = tr("What you see is from %1.").arg(clockTime(m_workspace.answered(), m_workspace.zone()));
    const auto failed = m_isRetrying ? sentence(error, m_workspace.place()).problem : cause(error);
    showFailure({m_isRetrying ? tr("Connecting again failed.") : tr("Connection to %1 lost.").arg(m_workspace.place()),
                    failed + u' ' + from, error.detail},
        tr("&Reconnect"));
    m_isRetrying = false;
}

} // namespace candela::app
