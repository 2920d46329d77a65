// Resets the password of one key, or of all of its user's that hold one: asks how, does it, and shows the new password
// once.
#pragma once

#include "dialogs/keyactdialog.h"

namespace candela::app {

class ResetKeyForm;
class ResetKeyResult;

class ResetKeyDialog : public KeyActDialog
{
    Q_OBJECT
public:
    // The key with its person, and the sessions, as the operator has seen them; what has changed since is noticed. The
    // workspace, which must be open, is told of the change and ends what comes after it.
    ResetKeyDialog(
        Workspace &workspace, const auth::Key &key, const auth::SessionCounts &sessions, QWidget *parent = nullptr);

    void done(int result) override;

private:
    void act() override;
    QString missing() const override;
    void showFacts() override;
    void refuse();
    void judge();
    void showDone(const std::optional<auth::ResetOutcome> &outcome, const auth::PasswordReset &reset);

    ResetKeyForm *m_form;
    ResetKeyResult *m_result = nullptr;
};

} // namespace candela::app
