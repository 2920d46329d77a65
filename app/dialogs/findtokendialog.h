// Finds the session that a pasted cookie, Authorization line or id belongs to. What is pasted signs somebody in, so it
// is shown as dots, wiped from the field as soon as it is looked for, and neither said nor logged.
#pragma once

#include "auth/sessions.h"
#include "database/secret.h"
#include "look/dialogframe.h"
#include "workspace.h"

class QLineEdit;

namespace candela::look {
class FieldError;
}

namespace candela::app {

class BusyNote;
class FailureBar;
class StopButton;

class FindTokenDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // The workspace must be open, its schema with a session table.
    explicit FindTokenDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~FindTokenDialog() override;

    // Looks for it.
    void accept() override;
    // Closes, or stops what runs.
    void reject() override;

signals:
    // The dialog has closed by then.
    void found(const candela::auth::Session &session);

private:
    void addField();
    void addButtons();
    QList<database::Secret> takeTokens();
    void search();
    void retry();
    void setRunning(bool running);
    void finish(const database::Result<std::vector<auth::Session>> &answer);
    void fail(const database::Error &error);
    // So many candidates were looked for.
    void sayMissing(qsizetype looked);
    void sayLost(const database::Error &error);
    void wipeField();

    Workspace &m_workspace;
    QList<database::Secret> m_tokens;       // that are looked for, or can be once more: see auth::tokensIn()
    bool m_running = false, m_reconnecting = false;
    std::stop_source m_stop;
    FailureBar *m_bar;
    QLineEdit *m_field;
    look::FieldError *m_error = nullptr;
    BusyNote *m_busy;
    StopButton *m_cancel;
    QPushButton *m_find = nullptr;
};

} // namespace candela::app
