// What can be done to a user as a whole: each act with the reason, if so, why it cannot be done now.
#pragma once

#include "models/userload.h"

#include <QWidget>

class QHBoxLayout;

namespace candela::app {

class UserButtons : public QWidget
{
    Q_OBJECT
public:
    UserButtons(Workspace &workspace, const UserLoad::Found &user, QWidget *parent = nullptr);

    // Why no key of this user can be reset, if so.
    static QString resetHindrance(const Workspace &workspace, const UserLoad::Found &user);
    // … or why the first one with a password cannot: there may be none.
    static QString firstResetHindrance(const Workspace &workspace, const UserLoad::Found &user);

signals:
    void resetRequested(const candela::auth::Key &key);
    void endRequested();
    void deleteRequested();

private:
    void addReset(QHBoxLayout *row, const UserLoad::Found &user);
    void addEnd(QHBoxLayout *row, const UserLoad::Found &user);

    Workspace &m_workspace;
};

} // namespace candela::app
