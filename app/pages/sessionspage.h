// The sessions: filtered by state, user and a typed beginning; selected, looked at, revoked and exported.
#pragma once

#include "models/counts.h"
#include "models/sessionsmodel.h"
#include "pages/listpage.h"
#include "pages/sessionchips.h"

namespace candela::app {

class SessionDetail;
class SessionSelection;

class SessionsPage : public ListPage
{
    Q_OBJECT
public:
    explicit SessionsPage(Workspace &workspace, QWidget *parent = nullptr);

    // Shows this user's sessions alone, in every state, whatever was searched and filtered before.
    void showUser(const QString &userId, const QString &name);
    // … with this one of them in the detail, and selected where it is among the rows that come first.
    void showSession(const auth::Session &session);
    void refresh() override;
    void clearFilters() override;
    ReportOffers reports() const override;

    const auth::SessionFilter &filter() const { return m_model->filter(); }
    // The search means more users than those whose sessions are shown.
    bool isCut() const { return m_model->isCut(); }
    // How many the filter lets through; none while that is not known.
    std::optional<auth::SessionCounts> matching() const;
    std::vector<auth::Session> selected() const;
    // Of them, at no cost however many they are.
    int selectedCount() const;
    bool isSelectionOfOneUser() const;
    SessionChips &chips() const { return *m_chips; }

signals:
    void revokeRequested(const std::vector<candela::auth::Session> &sessions);
    void revokeMatchingRequested();
    void findTokenRequested();
    void conditionRequested(QWidget *chip);     // see SessionChips
    void userRequested(const QString &userId);
    void selectionChanged(int count);

private:
    void addActs();
    void addSelectionBar();
    void addDetail();
    void count();
    void showCounts();
    void showClock();
    QString searchNote() const;
    std::optional<auth::SessionCounts> paged() const;       // matching() where that is all
    void showSelection(int count);
    void showFound();
    void nameUser();

    void showInDetail(int row) override;
    void load(PagedRows::End end) override;
    Sorting sorting() const override;
    void setSorting(const Sorting &sorting) override;
    bool isIndexed(int column) const override;
    void keepFilters(PageLayout &layout) const override { m_chips->keep(layout); }
    void restoreFilters(const PageLayout &layout) override { m_chips->restore(layout); }
    QString knownTotal() const override;
    QString matchingText() const override;
    std::optional<qint64> matchingRows() const override;
    bool isFiltered() const override;
    Texts nothingExists() const override;
    Texts nothingMatches() const override;

    SessionsModel *m_model;
    Counts<auth::SessionCounts> *m_counts;
    std::optional<auth::SessionFilter> m_counted;   // what m_counts is about, states left out
    SessionChips *m_chips;
    std::optional<auth::SessionOrder> m_order;      // none: nobody has chosen one
    SessionSelection *m_selection = nullptr;
    SessionDetail *m_detail;
    std::optional<QString> m_found;                 // to be selected once its user's sessions are there
    std::optional<qint64> m_live;                   // of everybody, when they were counted last
    qint64 m_told = 0;                              // when the counts were asked for or came, by the server's clock
    QTimer m_times;
};

} // namespace candela::app
