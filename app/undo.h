// What was revoked in the last five minutes and can be put back: in memory alone, and gone with the connection.
#pragma once

#include "auth/keptsessions.h"
#include "workspace.h"

#include <QElapsedTimer>
#include <QTimer>

namespace candela::app {

class Undo : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes period{5};

    // The workspace must be open, its schema with a session table.
    explicit Undo(Workspace &workspace, QObject *parent = nullptr);

    // Takes the place of what was kept before.
    void keep(std::vector<auth::KeptSession> sessions);
    // A new password is to end a user's sessions: those are not put back any more.
    void forget(const QString &userId);
    bool isPossible() const { return !m_sessions.empty() && !m_isRunning; }
    // 1 … 0 of the period.
    double remaining() const;
    qsizetype count() const { return qsizetype(m_sessions.size()); }

    // Puts them back; answers undone() or failed(), after which it may be tried again.
    void undo();

signals:
    void changed();             // what isPossible() answers
    void undone(const candela::auth::KeptSessions::Restored &restored);
    // Unrecorded: nothing was done. Unknown: to try again is safe.
    void failed(const candela::database::Error &error);
    // It was done, but the journal does not say how it ended.
    void unrecorded(const candela::database::Error &error);

private:
    void drop();

    Workspace &m_workspace;
    std::vector<auth::KeptSession> m_sessions;
    QElapsedTimer m_since;
    QTimer m_end;
    bool m_isRunning = false;
};

} // namespace candela::app
