// Changes attributes of a user, held against what was shown, and ends the sessions where that is wanted.
#pragma once

#include "auth/userchanges.h"
#include "auth/users.h"
#include "dialogs/actdialog.h"

namespace candela::app {

class AttributesForm;
class EndSessions;

class EditUserDialog : public ActDialog
{
    Q_OBJECT
public:
    // The workspace must be open.
    EditUserDialog(Workspace &workspace, const auth::User &user, QWidget *parent = nullptr);

private:
    void act() override;
    QString missing() const override;
    bool sayAtField(const database::Error &error) override;
    Sentence words(const database::Error &error) const override;
    void showUser(const auth::UserAttributes &user);

    const QString m_userId, m_name;
    auth::Attributes m_seen;
    AttributesForm *m_attributes;
    EndSessions *m_endSessions;
};

} // namespace candela::app
