// Asks before a user is deleted: what goes with them, and what of other tables refers to them.
#pragma once

#include "auth/userchanges.h"
#include "auth/users.h"
#include "dialogs/actdialog.h"

class QCheckBox;

namespace candela::look {
class BulletList;
}

namespace candela::app {

class DeleteUserDialog : public ActDialog
{
    Q_OBJECT
public:
    // The workspace must be open.
    DeleteUserDialog(Workspace &workspace, const auth::User &user, QWidget *parent = nullptr);

private:
    void act() override;
    QString missing() const override;
    Sentence words(const database::Error &error) const override;
    void showRest();
    QString dependentText(const auth::lucia::Dependent &dependent) const;

    const QString m_userId, m_name;
    auth::UserRest m_rest;
    look::BulletList *m_consequences;
    QCheckBox *m_withDependents;
};

} // namespace candela::app
