// The sessions that a filter lets through, in the order of their ids.
#pragma once

#include "auth/sessions.h"
#include "models/pagedmodel.h"

namespace candela::app {

class SessionsModel : public PagedModel<auth::Session>
{
    Q_OBJECT
public:
    enum Column { Id, User, State, ActiveUntil, IdleUntil, Attributes, ColumnCount };

    explicit SessionsModel(Workspace &workspace, QObject *parent = nullptr) : PagedModel(workspace, parent) {}

    const auth::SessionFilter &filter() const { return m_filter; }
    // Loads anew.
    void setFilter(const auth::SessionFilter &filter);
    // Relative times and states have moved on.
    void refreshTimes();

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString key(const auth::Session &session) const override { return session.id; }
    QFuture<database::Result<Page>> page(const std::optional<QString> &after, std::stop_token stop) override;
    QString text(const auth::Session &session, int column) const;
    QString toolTip(const auth::Session &session, int column) const;

    auth::SessionFilter m_filter;
};

} // namespace candela::app
