// The users: found by the beginning of a name, address, key or id, with keys and sessions of the one chosen.
#pragma once

#include "models/counts.h"
#include "models/usersmodel.h"
#include "pages/listpage.h"

namespace candela::app {

class UserDetail;

class UsersPage : public ListPage
{
    Q_OBJECT
public:
    explicit UsersPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    QString countsLine() const override;
    QString totalText() const override { return m_total; }
    // Opens the detail of this user, whether or not the list shows the row.
    void showUser(const QString &userId);
    UserDetail &detail() const { return *m_detail; }

private:
    void count();
    void showCurrent();

    void searchFor(const QString &text) override;
    bool isFiltered() const override;
    Texts nothingExists() const override;
    Texts nothingMatches() const override;

    UsersModel *m_model;
    Counts<qint64> *m_counts;
    UserDetail *m_detail;
    QString m_total;            // of all users, not of a search
};

} // namespace candela::app
