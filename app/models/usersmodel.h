// Users in the order of their ids, each with keys and sessions counted.
#pragma once

#include "auth/users.h"
#include "models/pagedmodel.h"

namespace candela::app {

class UsersModel : public PagedModel<auth::User>
{
    Q_OBJECT
public:
    enum Column { Name, Id, Keys, Sessions, ColumnCount };

    explicit UsersModel(Workspace &workspace, QObject *parent = nullptr) : PagedModel(workspace, parent) {}

    const QString &search() const { return m_search; }
    // Loads anew; empty: all users.
    void setSearch(const QString &search);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString key(const auth::User &user) const override { return user.id; }
    QFuture<database::Result<Page>> page(const std::optional<QString> &after, std::stop_token stop) override;
    QString text(const auth::User &user, int column) const;

    QString m_search;
};

} // namespace candela::app
