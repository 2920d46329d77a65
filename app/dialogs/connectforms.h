// The forms of the connect dialog: the one that is shown, and behind it one for each profile whose changes are neither
// saved nor dropped yet.
#pragma once

#include "profiles.h"

#include <QStackedWidget>

namespace candela::app {

class ConnectForm;
class Secrets;
struct Sentence;

class ConnectForms : public QStackedWidget
{
    Q_OBJECT
public:
    ConnectForms(const Profiles &profiles, Secrets &secrets, QWidget *parent = nullptr);

    ConnectForm &current() const;
    // Shows what was typed for it, else the saved profile of that id.
    void select(const QUuid &id);
    // Shows a connection that is not saved, under the profile's id.
    void add(const Profile &profile);
    // Forgets what was typed for it. The form is shown until another one is.
    void drop(const QUuid &id);
    // One that is not saved, and as empty as it began; null: none.
    QUuid untouched() const;
    void wipe();

signals:
    // Of the form that is shown.
    void edited();
    // Its password has been read, or typed instead.
    void settled();
    void pasted(const candela::app::Sentence &said, bool taken);

private:
    ConnectForm *find(const QUuid &id) const;
    ConnectForm *spare();
    ConnectForm *make();
    void bring(ConnectForm *form);

    const Profiles &m_profiles;
    Secrets &m_secrets;
};

} // namespace candela::app
