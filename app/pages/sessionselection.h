// The bar over selected sessions: whose they are, and their revocation or that of all that match.
#pragma once

#include "auth/sessions.h"
#include "pages/listselection.h"

namespace candela::app {

class SessionsModel;
class Workspace;

class SessionSelection : public ListSelection
{
    Q_OBJECT
public:
    SessionSelection(const Workspace &workspace, look::DataTable &table, SessionsModel &model, QWidget *parent = nullptr);

    bool isOfOneUser() const { return m_isOfOneUser; }
    std::vector<auth::Session> sessions() const;

signals:
    void revokeRequested();
    void revokeMatchingRequested();

private:
    void showLock();

    void take(const std::vector<int> &chosen) override;
    QString beyondText() const override;
    void takeAll() override;

    const Workspace &m_workspace;
    const SessionsModel &m_model;
    QPushButton *m_revoke;
    bool m_isOfOneUser = false;
};

} // namespace candela::app
