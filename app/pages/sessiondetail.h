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

signals:
    void aged();                // what is shown was said anew
    void userRequested(const QString &userId);
    void revokeRequested(const candela::auth::Session &session);

private:
    QWidget *head(const auth::Session &session);
    QWidget *acts(const auth::Session &session);
    void addTimes(QVBoxLayout *column, const auth::Session &session, qint64 activePeriod);

    Workspace &m_workspace;
    Ageing *m_ageing;
    QString m_shown;            // the id
};

} // namespace candela::app
