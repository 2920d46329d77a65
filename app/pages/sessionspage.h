// The sessions: filtered by state, user and a typed beginning; selected, looked at, revoked and exported.
#pragma once

#include "models/counts.h"
#include "models/sessionsmodel.h"
#include "pages/listpage.h"

namespace candela::look {
class Chip;
class SelectionBar;
}

namespace candela::app {

class SessionDetail;

class SessionsPage : public ListPage
{
    Q_OBJECT
public:
    explicit SessionsPage(Workspace &workspace, QWidget *parent = nullptr);

    // Shows this user's sessions alone, in every state.
    void showUser(const QString &userId, const QString &name);
    void refresh() override;
    void clearFilters() override;
    QString countsLine() const override;
    QString totalText() const override { return m_total; }

    const auth::SessionFilter &filter() const { return m_model->filter(); }
    // How many the filter lets through; none while that is not known.
    std::optional<auth::SessionCounts> matching() const;
    std::vector<auth::Session> selected() const;
    bool clearSelection();

signals:
    void revokeRequested(const std::vector<candela::auth::Session> &sessions);
    void exportRequested();
    void userRequested(const QString &userId);
    void selectionChanged(int count);

private:
    void addChips();
    look::Chip *addChip(auth::State state, bool checked);
    void applyFilter();
    void count();
    void showCounts();
    void showSelection();
    void showCurrent();

    void searchFor(const QString &text) override;
    bool isFiltered() const override;
    Texts nothingExists() const override;
    Texts nothingMatches() const override;

    SessionsModel *m_model;
    Counts<auth::SessionCounts> *m_counts;
    QList<std::pair<auth::State, look::Chip *>> m_chips;
    look::Chip *m_userChip;
    QString m_user;                 // of the chip; empty: everybody's
    look::SelectionBar *m_selection;
    SessionDetail *m_detail;
    QString m_total;                // live sessions of everybody
    QTimer m_times;
};

} // namespace candela::app
