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
    // The detail's as well, first.
    bool stopLoading() override;
    ReportOffers reports() const override;
    // Opens the detail of this user, whether or not the list shows the row.
    void showUser(const QString &userId);
    UserDetail &detail() const { return *m_detail; }

private:
    void count();
    void showCounts();
    QList<int> sortableColumns() const;

    void showInDetail(int row) override;
    void showRefreshed(bool) override {}        // the detail loads its user anew, and says it if that is gone
    void load(PagedRows::End end) override;
    Sorting sorting() const override;
    void setSorting(const Sorting &sorting) override;
    bool isIndexed(int column) const override;
    QString knownTotal() const override;
    QString matchingText() const override;
    std::optional<qint64> matchingRows() const override;
    bool isFiltered() const override;
    Texts nothingExists() const override;
    Texts nothingMatches() const override;

    UsersModel *m_model;
    Counts<qint64> *m_counts;
    std::optional<auth::Search> m_counted;      // what m_counts is about
    auth::UserOrder m_order;
    UserDetail *m_detail;
    std::optional<qint64> m_all;                // of all users, when they were counted last
};

} // namespace candela::app
