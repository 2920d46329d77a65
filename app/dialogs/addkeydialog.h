// Gives a user another key, with a password that is shown once, or without one.
#pragma once

#include "auth/people.h"
#include "dialogs/actdialog.h"

namespace candela::app {

class NewKeyFields;
class PasswordHandover;

class AddKeyDialog : public ActDialog
{
    Q_OBJECT
public:
    // The workspace must be open.
    AddKeyDialog(Workspace &workspace, const QString &userId, const auth::Person &person, QWidget *parent = nullptr);

    void done(int result) override;

private:
    void act() override;
    QString missing() const override;
    bool sayAtField(const database::Error &error) override;
    Sentence words(const database::Error &error) const override;
    void judge();
    void showAdded(const QString &keyId, const std::optional<database::Secret> &password);

    const QString m_userId, m_name;
    NewKeyFields *m_key;
    PasswordHandover *m_handover = nullptr;
};

} // namespace candela::app
