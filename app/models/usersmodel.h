// Users in the order that was asked for; what they have in the other tables follows their rows.
#pragma once

#include "auth/users.h"
#include "models/lookup.h"
#include "models/pagedmodel.h"

namespace candela::app {

class UsersModel : public PagedModel<auth::User>
{
    Q_OBJECT
public:
    // Behind these the attributes, in the order of Schema::userAttributes.
    enum Column { Name, Id, Keys, Sessions, FirstAttribute };

    explicit UsersModel(Workspace &workspace, QObject *parent = nullptr);

    const auth::Search &search() const { return m_search; }
    const auth::UserOrder &order() const { return m_order; }
    // Loads anew; an empty text: all users.
    void ask(const auth::Search &search, const auth::UserOrder &order, End end = End::First);
    void setSearch(const QString &text) { ask({text}, m_order); }
    // The order in which a column can be sorted; none: it cannot.
    std::optional<auth::UserOrder> orderOf(int column) const;
    int columnOf(const auth::UserOrder &order) const;
    QString keyOf(int row) const override { return at(row).id; }
    QString columnName(int column) const override;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QFuture<database::Result<Page>> page(const Request &request, std::stop_token stop) override;
    bool isCostly() const override { return !auth::isIndexed(workspace().schema(), m_order); }
    void arrived(int first, int last) override;
    void addBelongings();
    QString text(const auth::User &user, int column) const;
    QString text(const auth::User &user, const QString &known) const;
    QVariant copied(const auth::User &user, int column) const;
    bool isMuted(const auth::User &user, int column) const;

    auth::Search m_search;
    auth::UserOrder m_order;
    Lookup<auth::Belongings> *m_belongings;
};

} // namespace candela::app
