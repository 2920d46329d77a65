// Saves connections, and with them their passwords in the keychain; deletes both. Only the file is waited for.
#pragma once

#include "profiles.h"
#include "wording.h"

#include <QFuture>

namespace candela::app {

class ConnectForm;
class Secrets;

class ConnectSave : public QObject
{
    Q_OBJECT
public:
    ConnectSave(Profiles &profiles, Secrets &secrets, QObject *parent);

    // Saves what the form holds but its password; false with failed(). The form is unchanged then.
    bool save(ConnectForm &form);
    // Keeps the password that was typed, or removes the one that is kept, as the form says. kept() or failed() follows.
    void keepPassword(ConnectForm &form);
    // False with failed().
    bool remove(const QUuid &id);

signals:
    // The keychain has done as it was told.
    void kept();
    void failed(const candela::app::Sentence &sentence);
    // The keychain is removing a password; failed() says it too, if it fails while this is there.
    void removing(const QFuture<database::Result<void>> &answer);

private:
    // `hardlyThere`: where there is no keychain, there is nothing to say.
    void removePassword(const QUuid &id, bool hardlyThere);

    Profiles &m_profiles;
    Secrets &m_secrets;
};

} // namespace candela::app
