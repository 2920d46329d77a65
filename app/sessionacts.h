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
class SessionsPage;
class Toasts;
class UsersPage;

class SessionActs : public QObject
{
    Q_OBJECT
public:
    // The pages belong to the same window; they are followed. The schema must have a session table.
    SessionActs(Workspace &workspace, UsersPage &users, SessionsPage &sessions, Toasts &toasts);

    // What the menus offer; each does nothing where it does not apply.
    void revokeSelection();
    void revokeOthers();        // of the user whose sessions are selected, those that are not
    void revokeMatching();      // what the list shows, further pages included
    void revokeDead();
    void revokeEverything();
    void undo() { m_undo.undo(); }
    // Why not, for a tooltip; empty: it can be done.
    QString revokeHindrance() const;
    QString revokeOthersHindrance() const;
    QString revokeMatchingHindrance() const;
    QString revokeAnyHindrance() const;
    QString undoHindrance() const;

signals:
    void changed();         // what the …Hindrance() answer

private:
    void revoke(const std::vector<auth::Session> &sessions);
    void revokeAllOf(const auth::UserDetail &user);
    void ask(RevocationKind kind, auth::SessionScope scope);
    void open(RevokeDialog *dialog);
    void sayRevoked(const auth::Revocation &revocation);
    void offerUndo(const std::vector<auth::KeptSession> &sessions);
    void sayUndone(const auth::KeptSessions::Restored &restored);
    void sayNotUndone(const database::Error &error);
    void sayUnrecorded(const database::Error &error);

    Workspace &m_workspace;
    SessionsPage &m_sessions;
    Toasts &m_toasts;
    Undo m_undo;
};

} // namespace candela::app
