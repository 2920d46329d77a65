// Asks before sessions are revoked: how many, of whom, with what consequences. Then does it, and says what was done.
#pragma once

#include "auth/sessions.h"
#include "dialogs/revokejob.h"
#include "look/dialogframe.h"
#include "workspace.h"

#include <QTimer>

namespace candela::look {
class BulletList;
}

namespace candela::app {

class BusyNote;
class FailureBar;
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
    ~RevokeDialog() override;

    // The revocation itself.
    void accept() override;
    // Cancels, or stops what runs.
    void reject() override;

signals:
    // Once for each time that something was done; the dialog closes itself when nothing is left.
    void revoked(const candela::auth::Revocation &result);

protected:
    void showEvent(QShowEvent *event) override;

private:
    RevokeDialog(
        Workspace &workspace, RevokedUsers *users, QStringList ids, std::optional<QString> allOf, QWidget *parent);
    void addPills();
    void addList();
    void addButtons();
    void countRest();
    void showConsequences();
    void setRunning(bool running);
    void showProgress();
    void finish(const database::Result<auth::Revocation> &result);
    void readBack(auth::Revocation result);
    void showPartial(const auth::Revocation &result);
    void fail(const database::Error &error);

    Workspace &m_workspace;
    RevokedUsers *m_users;
    QStringList m_ids; // still to be revoked
    const std::optional<QString> m_allOf; // instead of ids: this user's
    bool m_running = false;
    bool m_changed = false; // something was revoked, so there is nothing to cancel
    Progress m_progress;
    QTimer m_poll;
    std::stop_source m_stop, m_stopCounting;
    FailureBar *m_bar;
    look::BulletList *m_consequences;
    BusyNote *m_busy;
    StopButton *m_cancel;
    QPushButton *m_revoke = nullptr;
};

} // namespace candela::app
