// The frame that every list has: a head with search and refresh, a table or the words for why it is empty,
// a detail pane beside it, and an inline bar for what went wrong.
#pragma once

#include "models/pagedrows.h"
#include "workspace.h"

#include <QTime>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace candela::look {
class DataTable;
class EmptyState;
class InlineBar;
class PageHeader;
class SearchField;
}

namespace candela::app {

class TableMenu;

class ListPage : public QWidget
{
    Q_OBJECT
public:
    void startSearch();
    virtual void refresh();
    virtual void clearFilters();
    // "Showing 200 of 50,489", for the window's footer.
    virtual QString countsLine() const = 0;
    // How many there are, for the navigation; empty while that is not known.
    virtual QString totalText() const = 0;
    // Ends the load under way; answers whether there was one.
    bool stopLoading();
    bool closeDetail();
    // Copying, and whether all rows can be selected.
    TableMenu &tableMenu() const { return *m_tableMenu; }
    bool canSelectAll() const;
    // Every row that is loaded.
    void selectAll();

signals:
    void countsChanged();
    void loaded();              // an answer came: the connection is there

protected:
    struct Texts { QString icon, title, text; };

    ListPage(const QString &name, const QString &title, Workspace &workspace, QWidget *parent);

    // To be called once by the derived constructor, with what it has made.
    void assemble(PagedRows &model, look::DataTable *table, const QString &searchHint);
    void setDetail(QWidget *detail);
    void showDetail(bool visible);
    bool isDetailVisible() const;

    Workspace &workspace() const { return m_workspace; }
    look::PageHeader *header() const { return m_header; }
    look::DataTable *table() const { return m_table; }
    QVBoxLayout *aboveTable() const { return m_above; }
    void setSubtitle(const QString &subtitle);
    QString searchText() const;

    virtual void searchFor(const QString &text) = 0;
    virtual bool isFiltered() const = 0;
    virtual Texts nothingExists() const = 0;
    virtual Texts nothingMatches() const = 0;

private:
    void showProgress();
    QString subtitleNow() const;
    void showEmpty(const Texts &texts, const QString &act, void (ListPage::*slot)());
    void showFailure();

    Workspace &m_workspace;
    PagedRows *m_model = nullptr;
    look::PageHeader *m_header;
    look::SearchField *m_search = nullptr;
    look::InlineBar *m_bar;
    look::DataTable *m_table = nullptr;
    TableMenu *m_tableMenu = nullptr;
    look::EmptyState *m_empty;
    QVBoxLayout *m_above;
    QStackedLayout *m_stack;
    QSplitter *m_split;
    QString m_subtitle;
    QTime m_answered;           // when the rows came
    QTimer m_slow;              // nothing is said of a load that takes less than a second
    QTimer m_typing;            // a search starts when the typing pauses
};

} // namespace candela::app
