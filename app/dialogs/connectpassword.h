// The row of the password, and whether the keychain keeps it. A kept password never enters the field: dots of a
// constant number stand for it, and the first change takes its place. What is typed wins over what is read.
#pragma once

#include "profile.h"
#include "secrets.h"

#include <QObject>
#include <QTimer>

class QComboBox;

namespace candela::look {
class FormGrid;
}

namespace candela::app {

class ConnectField;

class ConnectPassword : public QObject
{
    Q_OBJECT
public:
    ConnectPassword(Secrets &secrets, look::FormGrid &grid, QObject *parent);

    // Forgets the one before. Where the keychain may keep one, it is read a moment later, so that passing by a profile
    // asks nothing; for a profile that is not saved, only to say where there is no keychain.
    void load(const Profile &profile, bool saved);
    // As if typed.
    void setTyped(const database::Secret &password);
    // It is in the keychain now as it stands here.
    void setKept();

    // What to log in with; empty until it is read or typed.
    database::Secret password() const;
    KeepPassword keep() const;
    bool isTyped() const { return m_typed; }
    // An answer of the keychain is on its way, and nothing was typed meanwhile: settled() will come.
    bool isReading() const { return m_reading; }
    ConnectField *field() const { return m_field; }
    void setVisible(bool visible);
    // Empties it and wipes its text.
    void wipe();

signals:
    void edited();
    void settled();

private:
    void read();
    void receive(const database::Result<database::Secret> &password);
    void settle(const QString &note);
    void takeEdit();
    void showNote(const QString &note);

    Secrets &m_secrets;
    ConnectField *m_field;
    QComboBox *m_keep;
    QTimer m_pause;
    QUuid m_profile;
    quint64 m_turn = 0; // a late answer for another profile is told by it
    database::Secret m_kept;
    bool m_saved = false, m_showsKept = false, m_typed = false, m_reading = false;
};

} // namespace candela::app
