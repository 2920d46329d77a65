// The keys: how users sign in, by provider and by kind of hash; a chosen one in detail, its reset, its user.
#pragma once

#include "models/counts.h"
#include "auth/sessions.h"
#include "keyact.h"
#include "models/keysmodel.h"
#include "pages/listpage.h"

class QPushButton;

namespace candela::look {
class Chip;
class FlowLayout;
}

namespace candela::app {

class HashKindChip;
class KeyDetail;

class KeysPage : public ListPage
{
    Q_OBJECT
public:
    explicit KeysPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    bool stopLoading() override;
    void clearFilters() override;
    ReportOffers reports() const override;
    // As the button does, where the current key may be reset.
    void resetCurrent();
    // Why it may not.
    QString resetHindrance() const;
    // That of the current row, with its person; null: that is not selected.
    const auth::Key *current() const;

signals:
    void resetRequested(const candela::auth::Key &key, const candela::auth::SessionCounts &sessions);
    void currentChanged();
    void keyActRequested(candela::app::KeyAct act, const candela::auth::Key &key);
    void userRequested(const QString &userId);

private:
    using Providers = QList<std::pair<QString, qint64>>;
    void addChips();
    void addDetail();
    void countProviders();
    void count();
    void showProviders();
    look::Chip &chipOf(const QString &provider);
    void showReset();
    void showCounts();
    auth::KeyFilter filter() const;

    void showInDetail(int row) override;
    void load(PagedRows::End end) override;
    Sorting sorting() const override;
    void setSorting(const Sorting &sorting) override;
    bool isIndexed(int column) const override;
    void keepFilters(PageLayout &layout) const override;
    void restoreFilters(const PageLayout &layout) override;
    QString knownTotal() const override;
    QString matchingText() const override;
    std::optional<qint64> matchingRows() const override { return m_counts->value(); }
    bool isFiltered() const override;
    Texts nothingExists() const override;
    Texts nothingMatches() const override;

    KeysModel *m_model;
    Counts<qint64> *m_counts;
    Counts<Providers> *m_providers;             // of all keys, whatever is filtered
    std::optional<auth::KeyFilter> m_counted;   // what m_counts is about
    auth::KeyOrder m_order;
    look::FlowLayout *m_chips;
    QHash<QString, look::Chip *> m_byProvider;
    HashKindChip *m_hashChip;
    QPushButton *m_reset;
    KeyDetail *m_detail;
};

} // namespace candela::app
