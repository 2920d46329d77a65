// One user: attributes, keys with the kind of their hash, and sessions, with the acts on each. What takes long is shown
// when it is there, and stopped when another user is asked for or the pane is hidden.
#pragma once

#include "auth/users.h"
#include "keyact.h"
#include "models/userload.h"
#include "pages/detailpane.h"

#include <QTimer>

class QVBoxLayout;

namespace candela::app {

class UserDetail : public DetailPane
{
    Q_OBJECT
public:
    explicit UserDetail(Workspace &workspace, QWidget *parent = nullptr);

    void show(const QString &userId);
    const QString &userId() const { return m_userId; }
    void reload();
    // What is not here yet reads "unknown"; answers whether anybody has seen that something is under way.
    bool stop();
    // As the button does, where it is enabled.
    void resetFirstKey();
    // Why it is not, if so.
    QString resetHindrance() const;
    // Whom acts from elsewhere are about; null: nobody is shown, or another one is still being loaded.
    const auth::User *shownUser() const;

signals:
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

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Found = UserLoad::Found;

    void take();
    void showSlow();
    void sayMissing(const database::Error &error);
    bool isShown() const { return m_shown && m_shown->detail.user.id == m_userId; }
    void fill(const Found &found);
    void fillMessage(const QString &title, const QString &text);
    void fillInstead(const QString &title, QWidget *content);
    QWidget *missing(const database::Error &error, const QString &name, bool hasLetter = true);
    void retry();
    QWidget *head(const QString &name, const QString &address);
    QWidget *acts(const Found &found);
    void addAttributes(QVBoxLayout *column, const auth::UserDetail &user);
    QWidget *keysOf(const Found &found);
    QWidget *sessionsOf(const Found &found);
    QWidget *section(const QString &title, const Found &found, UserLoad::Part Found::*part);

    Workspace &m_workspace;
    QString m_userId;
    std::optional<Found> m_shown;                   // as shown last
    UserLoad *m_load;
    QTimer m_slow;                                  // what comes sooner is shown at once, and nothing flickers
    bool m_isStale = false;                         // asked for, and not loaded because nobody sees it
};

} // namespace candela::app
