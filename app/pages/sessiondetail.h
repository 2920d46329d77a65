// One session in full but for its id: whose, in which state and until when, with its attributes.
#pragma once

#include "auth/sessions.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace candela::app {

class Workspace;

class SessionDetail : public QScrollArea
{
    Q_OBJECT
public:
    explicit SessionDetail(Workspace &workspace, QWidget *parent = nullptr);

    void show(const auth::Session &session);

signals:
    void closeRequested();
    void userRequested(const QString &userId);
    void revokeRequested(const candela::auth::Session &session);

private:
    QWidget *head(const auth::Session &session);
    QWidget *acts(const auth::Session &session);

    Workspace &m_workspace;
};

} // namespace candela::app
