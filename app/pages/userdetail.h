// One user: attributes, keys with the kind of their hash, and sessions, with the acts on each.
#pragma once

#include "auth/users.h"
#include "keyact.h"

#include <QScrollArea>
#include <QTimer>

#include <stop_token>

class QVBoxLayout;

namespace candela::app {

class Ageing;

class UserDetail : public QScrollArea
{
    Q_OBJECT
public:
    explicit UserDetail(Workspace &workspace, QWidget *parent = nullptr);
    ~UserDetail() override;

    void show(const QString &userId);
    void reload();
    // As the button does, where it is enabled.
    void resetFirstKey();
    // Whom acts from elsewhere are about; null: nobody is shown, or another one is still being loaded.
    const auth::User *shownUser() const;

signals:
    void closeRequested();
    void resetRequested(const candela::auth::Key &key, const candela::auth::UserDetail &user);
    void endSessionsRequested(const candela::auth::UserDetail &user);
    void revokeRequested(const std::vector<candela::auth::Session> &sessions);
    void shownChanged();
    // The key with its person.
    void keyActRequested(candela::app::KeyAct act, const candela::auth::Key &key);
    void addKeyRequested(const candela::auth::User &user);
    void editRequested(const candela::auth::User &user);
    void deleteRequested(const candela::auth::User &user);
    void sessionsRequested(const QString &userId, const QString &name);

private:
    void fill(const auth::UserDetail &user);
    void fillMessage(const QString &title, const QString &text);
    QWidget *head(const QString &name, const QString &address);
    QWidget *acts(const auth::UserDetail &user);
    void addAttributes(QVBoxLayout *column, const auth::UserDetail &user);
    QWidget *keysOf(const auth::UserDetail &user);
    void addSessions(QVBoxLayout *column, const auth::UserDetail &user);
    QWidget *sessionRow(const auth::Session &session);

    Workspace &m_workspace;
    Ageing *m_ageing;
    QString m_userId;
    std::optional<auth::UserDetail> m_user;         // as shown last
    std::stop_source m_loading;
    QTimer m_slow;                                  // another user's detail must not be taken for this one's
};

} // namespace candela::app
