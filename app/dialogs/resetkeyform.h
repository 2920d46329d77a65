// What the operator decides about a reset: the password and which other keys get it, whether the user's sessions and mailed
// links end, and the format of the hash.
#pragma once

#include "keyfacts.h"

#include <QWidget>

class QCheckBox;

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class EndSessions;
class HashFormat;
class PasswordChoice;

class ResetKeyForm : public QWidget
{
    Q_OBJECT
public:
    // known: words that a guesser would try first.
    ResetKeyForm(const QStringList &known, const auth::Schema &schema, QWidget *parent = nullptr);

    // The user's sessions; none: the site keeps them in another store.
    void setSessions(const std::optional<auth::SessionCounts> &sessions);
    // See EndSessions::forbid().
    void keepSessions(const QString &grants);
    // The same of mailed links.
    void keepLinks(const QString &grants);
    void setFacts(const KeyFacts &facts);
    // Of keys the others alone. Where no password was typed, says so at the field and answers nothing.
    std::optional<auth::PasswordReset> request();
    bool isWeak() const;
    void wipe();

signals:
    void changed();

private:
    QList<auth::SeenKey> m_others;      // that hold passwords
    PasswordChoice *m_password;
    QCheckBox *m_allKeys;
    EndSessions *m_endSessions;
    QCheckBox *m_endLinks;
    look::TextLabel *m_linksStay;
    HashFormat *m_format;
};

} // namespace candela::app
