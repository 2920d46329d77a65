// Makes a user as Lucia's createUser does: an id, the attributes that the site's columns ask for, and a key to sign in by,
// whose password is shown once.
#pragma once

#include "dialogs/actdialog.h"

class QCheckBox;
class QLineEdit;

namespace candela::look {
class FieldError;
class FormGrid;
} // namespace candela::look

namespace candela::app {

class AttributesForm;
class NewKeyFields;
class PasswordHandover;

class CreateUserDialog : public ActDialog
{
    Q_OBJECT
public:
    // The workspace must be open.
    explicit CreateUserDialog(Workspace &workspace, QWidget *parent = nullptr);

    void done(int result) override;

signals:
    void created(const QString &userId);

private:
    void act() override;
    QString missing() const override;
    bool sayAtField(const database::Error &error) override;
    void addId(look::FormGrid *grid);
    void judge();
    void showCreated(const QString &userId, const std::optional<database::Secret> &password);

    const std::optional<qsizetype> m_longestId;     // in characters
    QLineEdit *m_id;
    look::FieldError *m_idError = nullptr;
    AttributesForm *m_attributes;
    QCheckBox *m_withKey;
    NewKeyFields *m_key;
    PasswordHandover *m_handover = nullptr;
};

} // namespace candela::app
