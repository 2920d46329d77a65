// The sessions that a filter lets through, in the order that was asked for.
#pragma once

#include "auth/sessions.h"
#include "models/lookup.h"
#include "models/pagedmodel.h"

namespace candela::app {

class SessionsModel : public PagedModel<auth::Session>
{
    Q_OBJECT
public:
    enum Column { Id, User, State, ActiveUntil, IdleUntil, LastRenewed, Attributes, ColumnCount };

    explicit SessionsModel(Workspace &workspace, QObject *parent = nullptr);

    const auth::SessionFilter &filter() const { return m_filter; }
    // Of the rows that are there.
    const auth::SessionOrder &order() const { return m_order; }
    // Loads anew; without an order in the usual one, which the database is asked for first.
    void ask(const auth::SessionFilter &filter, const std::optional<auth::SessionOrder> &order, End end = End::First);
    void setFilter(const auth::SessionFilter &filter) { ask(filter, m_order); }
    // The order in which a column can be sorted; none: it cannot.
    static std::optional<auth::SessionOrder::By> orderOf(int column);
    static int columnOf(auth::SessionOrder::By by);
    QString keyOf(int row) const override { return at(row).id; }
    // How long the site keeps a session active, as far as its rows tell: what "last renewed" is derived by.
    qint64 activePeriod() const { return m_activePeriod; }
    // Relative times and states have moved on.
    void refreshTimes();

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QFuture<database::Result<Page>> page(const Request &request, std::stop_token stop) override;
    bool isCostly() const override;
    void arrived(int first, int last) override;
    void nameByKeys();
    auth::State state(const auth::Session &session) const;
    std::optional<qint64> time(const auth::Session &session, int column) const;
    QString text(const auth::Session &session, int column) const;
    QString toolTip(const auth::Session &session, int column) const;
    QVariant copied(const auth::Session &session, int column) const;

    auth::SessionFilter m_filter;
    auth::SessionOrder m_order;
    bool m_isUsual = false;
    std::shared_ptr<std::optional<auth::SessionOrder>> m_usual;     // as the job under way finds it; ours once it is done
    Lookup<QString> *m_addresses;
    qint64 m_activePeriod = auth::defaultActivePeriod;
};

} // namespace candela::app
