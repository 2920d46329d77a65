// Asks before sessions are revoked: how many, of whom, with what consequences. Then does it, and says what was done.
#pragma once

#include "auth/sessions.h"
#include "dialogs/revocationkind.h"
#include "look/dialogframe.h"
#include "revocationrun.h"

class QLineEdit;

namespace candela::app {

class BusyNote;
class FailureBar;
class ReasonField;
class RevokePreview;
class RevokedUsers;
class StopButton;

class RevokeDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // These sessions, as they were shown. The workspace must be open, its schema with a session table.
    RevokeDialog(Workspace &workspace, const std::vector<auth::Session> &chosen, QWidget *parent = nullptr);
    // All sessions of one user, those included that are made until then.
    RevokeDialog(Workspace &workspace, const auth::Person &person, const QString &userId,
        const auth::SessionCounts &sessions, QWidget *parent = nullptr);
    // What the scope meets, which is counted first; not chosen ids.
    RevokeDialog(Workspace &workspace, RevocationKind kind, const auth::SessionScope &scope, QWidget *parent = nullptr);
    ~RevokeDialog() override;

    // The revocation itself.
    void accept() override;
    // Cancels, or stops what runs.
    void reject() override;
    void done(int result) override;

signals:
    // Once for each time that something was done; the dialog closes itself when nothing is left.
    void revoked(const candela::auth::Revocation &result);
    // As it closes: what of it can be put back.
    void kept(const std::vector<candela::auth::KeptSession> &sessions);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addConfirmation();
    void addButtons();
    void showQuestion();
    void showReadiness();
    void setRunning(bool running);
    void showProgress();
    void comeToRest(const RevocationRun::Rest &rest);
    void report();
    void sayEnd(const RevocationRun::Rest &rest);
    qint64 total() const;
    qint64 left() const;

    Workspace &m_workspace;
    const RevocationKind m_kind;
    const auth::SessionScope m_scope;
    RevocationRun *m_run = nullptr;
    auth::Revoking::Tally m_reported;
    bool m_isOver = false;
    FailureBar *m_bar;
    RevokePreview *m_preview;
    ReasonField *m_reason;
    QLineEdit *m_confirmation = nullptr;
    BusyNote *m_busy;
    QPushButton *m_pause;
    StopButton *m_cancel;
    QPushButton *m_revoke = nullptr;
};

} // namespace candela::app
