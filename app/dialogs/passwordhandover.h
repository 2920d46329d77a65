// A new password, shown this once: dots until it is asked for, copied on demand, and taken off the clipboard again.
#pragma once

#include "database/secret.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class Clipboard;
class SecretLabel;
class Workspace;

class PasswordHandover : public QWidget
{
    Q_OBJECT
public:
    // title: what was done, "The new password of Mara Lindqvist".
    PasswordHandover(
        Workspace &workspace, const QString &title, const database::Secret &password, QWidget *parent = nullptr);

    void wipe();

private:
    QWidget *heading(const QString &title);
    void copy();
    void reveal(bool revealed);

    Workspace &m_workspace;
    database::Secret m_password;
    SecretLabel *m_secret;
    QToolButton *m_eye;
    look::TextLabel *m_clipboardNote;
    QPointer<Clipboard> m_clipboard; // outlives this, so that the password is taken back
};

} // namespace candela::app
