// The sessions of one user that live, and how many there are.
#pragma once

#include "auth/users.h"

#include <QWidget>

class QVBoxLayout;

namespace candela::app {

class Ageing;
class Workspace;

class UserSessions : public QWidget
{
    Q_OBJECT
public:
    // As Users::detail() has them; the site must keep them here.
    UserSessions(Workspace &workspace, const auth::UserDetail &user, QWidget *parent = nullptr);

signals:
    // On the page that shows them all.
    void pageRequested();
    void revokeRequested(const candela::auth::Session &session);

private:
    QWidget *title(const auth::UserDetail &user);
    void addRows(QVBoxLayout *column, const auth::UserDetail &user);
    QWidget *row(const auth::Session &session);

    Workspace &m_workspace;
    Ageing *m_ageing;
};

} // namespace candela::app
