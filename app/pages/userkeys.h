// The keys of one user, each with the kind of its hash and what can be done with it.
#pragma once

#include "auth/users.h"
#include "keyact.h"

#include <QWidget>

namespace candela::app {

class UserKeys : public QWidget
{
    Q_OBJECT
public:
    // As Users::detail() has them; `noReset`: why none can be reset, if so.
    UserKeys(Workspace &workspace, const std::vector<auth::Key> &keys, const auth::Person &person,
        const QString &noReset, QWidget *parent = nullptr);

signals:
    void addRequested();
    void resetRequested(const candela::auth::Key &key);
    // The key with its person.
    void actRequested(candela::app::KeyAct act, const candela::auth::Key &key);

private:
    QWidget *title(qsizetype keys);
    QWidget *row(const auth::Key &key);
    QWidget *more(const auth::Key &key);

    Workspace &m_workspace;
    const auth::Person m_person;
    const QString m_noReset;
};

} // namespace candela::app
