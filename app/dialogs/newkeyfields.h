// A key to be made: its name, and the password that opens it, or none where a provider says who it is.
#pragma once

#include "auth/lucia/keyname.h"
#include "auth/people.h"
#include "actrun.h"

#include <QWidget>

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class KeyFields;
class PasswordChoice;

class NewKeyFields : public QWidget
{
    Q_OBJECT
public:
    // `person`: whose it is to be, as far as that is known.
    NewKeyFields(const Workspace &workspace, const auth::Person &person, QWidget *parent = nullptr);

    // What typed passwords are judged by.
    void load(ActRun &run);
    auth::lucia::KeyName name() const;
    // None: without one. Empty, and said at the field, where it is to be typed and was not.
    std::optional<database::Secret> password() const;
    // Why it is no key yet, for a tooltip; empty: it is one.
    QString missing() const;
    // A password that is weak, and taken for this key all the same.
    bool isWeak() const;
    // Says it at the field where the name is taken.
    bool say(const database::Error &error);
    QWidget *first() const;
    void wipe();

signals:
    void changed();

private:
    void judgeName();

    const Workspace &m_workspace;
    const auth::Person m_person;
    KeyFields *m_name;
    PasswordChoice *m_password;
    look::TextLabel *m_provider;
};

} // namespace candela::app
