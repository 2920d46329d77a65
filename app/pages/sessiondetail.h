// One session in full, its id when it is asked for: whose, in which state and until when, with its attributes.
#pragma once

#include "auth/sessions.h"
#include "pages/detailpane.h"

class QPushButton;
class QVBoxLayout;

namespace candela::app {

class Ageing;
class Workspace;

class SessionDetail : public DetailPane
{
    Q_OBJECT
public:
    explicit SessionDetail(Workspace &workspace, QWidget *parent = nullptr);

    // activePeriod: how long the site keeps sessions active, as far as that is known; milliseconds.
    void show(const auth::Session &session, qint64 activePeriod);
    // The same in another zone, or with other acts.
    void showAgain();
    // As the database has it now; gone() where it has it no more.
    void reload();

signals:
    void gone();
    void aged();                // what is shown was said anew
    void userRequested(const QString &userId);
    void revokeRequested(const candela::auth::Session &session);

private:
    QWidget *head(const auth::Session &session);
    QWidget *acts(const auth::Session &session);
    void addTimes(QVBoxLayout *column, const auth::Session &session, qint64 activePeriod);

    Workspace &m_workspace;
    Ageing *m_ageing;
    std::optional<auth::Session> m_session;     // that is shown
    qint64 m_activePeriod = auth::defaultActivePeriod;
};

} // namespace candela::app
