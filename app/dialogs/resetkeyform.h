// What the operator decides about a reset: the password, whether the user's sessions end, and the format of the hash.
#pragma once

#include "auth/keys.h"
#include "auth/sessions.h"

#include <QWidget>

namespace candela::app {

class EndSessions;
class HashFormat;
class PasswordChoice;

class ResetKeyForm : public QWidget
{
    Q_OBJECT
public:
    // known: words that a guesser would try first.
    explicit ResetKeyForm(const QStringList &known, QWidget *parent = nullptr);

    // The user's sessions; none: the site keeps them in another store.
    void setSessions(const std::optional<auth::SessionCounts> &sessions);
    // See EndSessions::forbid().
    void keepSessions(const QString &grants);
    void setInstallation(const database::Result<const auth::Hasher *> &hasher);
    // All but the key. Where no password was typed, says so at the field and answers nothing.
    std::optional<auth::PasswordReset> request();
    bool isWeak() const;
    void wipe();

signals:
    void changed();

private:
    PasswordChoice *m_password;
    EndSessions *m_endSessions;
    HashFormat *m_format;
};

} // namespace candela::app
