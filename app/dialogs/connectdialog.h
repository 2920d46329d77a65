// The saved connections, and the one that is to be opened. Connect asks nothing: it opens what is shown, changed or
// not. Whether that is saved too is a choice beside it, taken for a new connection, not for changes of a saved one.
#pragma once

#include "look/dialogframe.h"
#include "workspace.h"

#include <QSet>

namespace candela::app {

class ConnectButtons;
class ConnectForm;
class ConnectForms;
class ConnectProfiles;
class ConnectResult;
class ConnectSave;
class ConnectTest;
class ConnectTransfer;
class Profiles;
class Secrets;
struct Sentence;

class ConnectDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // Shows the profile `selected`, else the first one, else an empty form. `installKey` goes to the Workspace.
    ConnectDialog(
        Profiles &profiles, Secrets &secrets, const QUuid &selected, QByteArray installKey, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    // Shows one that is not saved, and is not going to be unless somebody says so.
    void startWith(Profile profile);
    // Shows an empty one.
    void beginNew();
    // Puts the cursor where the password goes.
    void askPassword();

    // Connects, if every field holds what it must.
    void accept() override;
    // Stops the attempt or the test that is under way; else closes.
    void reject() override;
    void done(int result) override;

signals:
    // An open workspace without a parent. Whoever is connected owns it from then on; the dialog closes. Its profile has
    // no id where it is not saved.
    void connected(candela::app::Workspace *workspace);
    // The keychain is removing a password. What becomes of that is said here, while the dialog is open.
    void passwordRemoving(const QFuture<database::Result<void>> &answer);

private:
    enum class Waiting { No, ToTest, ToConnect };

    void connectParts();
    ConnectForm &form() const;
    void showProfile(const QUuid &id);
    void add(Profile profile);
    void askRemove(const QUuid &id);
    void remove(const QUuid &id, const QUuid &next);
    void takeEdit();
    void showActs();
    bool save();
    void test();
    // Whether the keychain has yet to answer; whatever waits goes on then.
    bool waitForPassword(Waiting next);
    void goOn();
    void openWorkspace();
    void succeed();
    void fail(const database::Error &error);

    Profiles &m_profiles;
    const QByteArray m_installKey;
    ConnectProfiles *m_list;
    ConnectForms *m_forms;
    ConnectResult *m_result;
    ConnectTest *m_test;
    ConnectSave *m_save;
    ConnectTransfer *m_transfer;
    ConnectButtons *m_acts = nullptr;
    std::unique_ptr<Workspace> m_workspace; // engaged while connecting
    Waiting m_waiting = Waiting::No;
    QSet<QUuid> m_passing; // not to be saved unless somebody says so
};

} // namespace candela::app
