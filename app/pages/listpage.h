// What every list does: it asks for its rows when it is first seen, searches, sorts by consent where that is dear, goes to
// either end, and says what became of a load.
#pragma once

#include "auth/search.h"
#include "models/pagedrows.h"
#include "pages/listframe.h"
#include "pages/sortoffer.h"
#include "workspace.h"

namespace candela::app {

class ListPlace;
class ListSelection;
class SearchReach;
class SideWork;
class TableMenu;

class ListPage : public ListFrame
{
    Q_OBJECT
public:
    void startSearch() override;
    void refresh() override;            // from the end that is shown
    void clearFilters() override;
    QString countsLine() const override;
    QString totalText() const override;
    bool stopLoading() override;        // … or counting
    bool clearSelection() override;
    bool stopBeside() override;
    void park() override { m_model->park(); }
    void resume() override;
    TableMenu &tableMenu() const override { return *m_tableMenu; }
    bool canSelectAll() const override;
    void selectLoaded() override, selectMatching() override;
    bool canExport() const override { return !m_workspace.isLost(); }
    // Not what was searched for, which may name somebody or be a token.
    PageLayout layout() const override;
    void restore(const PageLayout &layout) override;
    void resetLayout() override;

protected:
    ListPage(const QString &name, const QString &title, Workspace &workspace, QWidget *parent);
    void showEvent(QShowEvent *event) override;

    // To be called once by the derived constructor, with what it has made; the latter where the bar over selected rows belongs.
    // About how many rows an order may have to read, and a search, with a note on what every search has to.
    struct Cost { std::optional<qint64> order, search; QString note = {}; };
    void assemble(PagedRows &model, look::DataTable *table, const QString &searchHint, const Cost &cost);
    void addSelection(ListSelection *selection);

    SideWork &sideWork() const { return *m_side; }        // for the derived page's counts
    Workspace &workspace() const { return m_workspace; }
    void setSubtitle(const QString &subtitle);
    auth::Search search() const;
    QString searchText() const { return search().text; }
    void ask();                         // for what the search and the derived page's filters say, in the order of sorting()
    // The one that a detail shows and an act is about, however many are selected; -1: it is not among them.
    int currentRow() const;
    // The same question was answered anew. Of what is gone there is nothing to show, and acts on it would come too late.
    virtual void showRefreshed(bool isCurrentThere) { isCurrentThere ? showCurrent() : showDetail(false); }
    virtual void load(PagedRows::End end) = 0;
    virtual Sorting sorting() const = 0;
    // Column -1: the page's own order.
    virtual void setSorting(const Sorting &sorting) = 0;
    virtual bool isIndexed(int column) const = 0;
    // All there are, as counted last, and all rows of the question: "50,489", "≈50,000"; empty: nobody knows.
    virtual QString knownTotal() const = 0;
    virtual QString matchingText() const = 0;
    // … where it was counted and is exact.
    virtual std::optional<qint64> matchingRows() const = 0;
    virtual bool isFiltered() const = 0;
    // Says anew what is there, or why nothing is: what is known of it has changed.
    void showRows();
    // What the page is filtered by for longer than a moment, as PageLayout has it. Restoring asks for nothing.
    virtual void keepFilters(PageLayout &) const {}
    virtual void restoreFilters(const PageLayout &) {}
    virtual Texts nothingExists() const = 0;
    virtual Texts nothingMatches() const = 0;

private:
    void addExport(), openDetailAgain(), sortBy(const Sorting &sorting);
    void showProgress(), showFailure(), showSideWork();
    QString subtitleNow() const;

    Workspace &m_workspace;
    PagedRows *m_model = nullptr;
    TableMenu *m_tableMenu = nullptr;
    ListPlace *m_place = nullptr;
    ListSelection *m_selection = nullptr;
    SearchReach *m_search = nullptr;
    SideWork *m_side;
    SortOffer *m_offer;
    QString m_subtitle;
    std::optional<qint64> m_answered;       // when the rows came, by the server's clock
    PageLayout m_restored;
    bool m_asked = false, m_opensDetail = false;
};

} // namespace candela::app
