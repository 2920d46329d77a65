// What can be done to sessions from the window: asks in a dialog, says what was done, and offers to undo it.
#pragma once

#include "auth/sessions.h"
#include "dialogs/revocationkind.h"
#include "undo.h"

namespace candela::auth {
struct UserDetail;
}

namespace candela::app {

class RevokeDialog;
class Toasts;

class SessionActs : public QObject
{
    Q_OBJECT
public:
    // Dialogs belong to the window of `toasts`' widget. The schema must have a session table.
    SessionActs(Workspace &workspace, Toasts &toasts, QWidget *parent);

    void revoke(const std::vector<auth::Session> &sessions);
    void revokeAllOf(const auth::UserDetail &user);
    // All sessions of their user but these; they must be one user's.
    void revokeOthers(const std::vector<auth::Session> &kept);
    static bool areOneUsers(const std::vector<auth::Session> &sessions);
    // What the filter means at the moment.
    void revokeMatching(const auth::SessionFilter &filter);
    void revokeDead();
    void revokeEverything();

    bool canUndo() const;
    void undo() { m_undo.undo(); }

signals:
    void changed();         // what canUndo() answers

private:
    void open(RevokeDialog *dialog);
    void sayRevoked(const auth::Revocation &revocation);
    void offerUndo(const std::vector<auth::KeptSession> &sessions);
    void sayUndone(const auth::KeptSessions::Restored &restored);
    void sayNotUndone(const database::Error &error);
    void sayUnrecorded(const database::Error &error);

    Workspace &m_workspace;
    Toasts &m_toasts;
    QWidget *m_parent;
    Undo m_undo;
};

} // namespace candela::app
