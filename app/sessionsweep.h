// The second sweep after a reset: a sign-in that had checked the old password before the reset can still store its
// session shortly afterwards, and no lock of ours prevents it. Belongs to the workspace, so it happens even when the
// dialog that asked for it is closed.
#pragma once

#include "workspace.h"

#include <QTimer>

namespace candela::app {

class SessionSweep : public QObject
{
    Q_OBJECT
public:
    // A sign-in takes 100 ms or so from checking a password to storing the session; a loaded server far more.
    static constexpr std::chrono::seconds pause{4};

    // Ends all sessions of the user after the pause, answers with one of the signals, and deletes itself.
    // The schema must have a session table.
    SessionSweep(Workspace &workspace, QString userId);

signals:
    // None is left now; so many were there.
    void swept(qint64 ended);
    // Tried three times where that could help.
    void failed(const candela::database::Error &error);

private:
    void sweep();
    void fail(const database::Error &error);

    Workspace &m_workspace;
    const QString m_userId;
    QTimer m_timer;
    int m_attempts = 3;
};

} // namespace candela::app
