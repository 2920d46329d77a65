// Resets the password of one key: asks how, does it, and shows the new password once.
#pragma once

#include "auth/sessions.h"
#include "auth/keys.h"
#include "look/dialogframe.h"
#include "recorded.h"
#include "workspace.h"

namespace candela::app {

class BusyNote;
class FailureBar;
class KeyLine;
class ReasonField;
class ResetKeyForm;
class ResetKeyResult;
class StopButton;
struct KeyState;

class ResetKeyDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // The key and the sessions as the operator has seen them; what has changed since is noticed. The workspace, which
    // must be open, is told of the change and ends what comes after it.
    ResetKeyDialog(Workspace &workspace, const auth::Key &key, const auth::Person &person,
        const auth::SessionCounts &sessions, QWidget *parent = nullptr);
    ~ResetKeyDialog() override;

    // The reset itself.
    void accept() override;
    // Cancels; stops what runs, or closes what is done.
    void reject() override;
    void done(int result) override;

private:
    enum class State { Refused, Asking, Running, Done };
    enum class Remedy { None, LoadAgain, CheckAgain };

    void refuse();
    void makeForm(const auth::Person &person, const std::optional<auth::SessionCounts> &sessions);
    void loadInstallation();
    void dropReset();
    void setState(State state);
    void updateReset();
    void finish(const database::Result<Recorded<auth::ResetOutcome>> &outcome);
    void succeed(const auth::ResetOutcome &outcome);
    void fail(const database::Error &error);
    void readBack();
    void loadAgain();
    void showAgain(const database::Result<KeyState> &now);
    void wipe();

    Workspace &m_workspace;
    auth::Key m_key;
    const QString m_name;
    State m_state = State::Asking;
    Remedy m_remedy = Remedy::None;
    bool m_endsSessions = false;
    database::Secret m_password; // while it is written, and to be read back
    std::stop_source m_stop;
    FailureBar *m_bar;
    KeyLine *m_keyLine;
    ResetKeyForm *m_form = nullptr;
    ReasonField *m_reason;
    ResetKeyResult *m_result = nullptr;
    BusyNote *m_busy;
    StopButton *m_cancel;
    QPushButton *m_reset = nullptr;
};

} // namespace candela::app
