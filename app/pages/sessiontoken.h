// A session's id, which opens the site to whoever has it: dots until it is asked for, hidden again when it is out of sight,
// and on the clipboard for half a minute.
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

class SessionToken : public QWidget
{
    Q_OBJECT
public:
    SessionToken(Workspace &workspace, const QString &sessionId, QWidget *parent = nullptr);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void reveal(bool revealed);
    void copy();

    Workspace &m_workspace;
    database::Secret m_id;
    SecretLabel *m_label;
    QToolButton *m_eye;
    look::TextLabel *m_note;
    QPointer<Clipboard> m_clipboard;    // outlives this, so that the id is taken back
};

} // namespace candela::app
