// Keys in the order that was asked for: whose they are, and what kind of hash they hold, never the hash.
#pragma once

#include "auth/keys.h"
#include "models/pagedmodel.h"

namespace candela::app {

class KeysModel : public PagedModel<auth::Key>
{
    Q_OBJECT
public:
    enum Column { Provider, ProviderUserId, User, Hash, Parameters, ColumnCount };

    explicit KeysModel(Workspace &workspace, QObject *parent = nullptr) : PagedModel(workspace, parent) {}

    const auth::KeyFilter &filter() const { return m_filter; }
    const auth::KeyOrder &order() const { return m_order; }
    // Loads anew.
    void ask(const auth::KeyFilter &filter, const auth::KeyOrder &order, End end = End::First);
    // The order in which a column can be sorted; none: it cannot.
    static std::optional<auth::KeyOrder::By> orderOf(int column);
    static int columnOf(auth::KeyOrder::By by) { return by == auth::KeyOrder::By::Id ? Provider : User; }
    // Whether an index gives that order. Where none does, every page reads and sorts the whole table.
    static bool isIndexed(const auth::Schema &schema, auth::KeyOrder::By by);

    QString keyOf(int row) const override { return at(row).id; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QFuture<database::Result<Page>> page(const Request &request, std::stop_token stop) override;
    bool isCostly() const override;
    QString text(const auth::Key &key, int column) const;

    auth::KeyFilter m_filter;
    auth::KeyOrder m_order;
};

} // namespace candela::app
