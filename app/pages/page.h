// What the window asks of each of its pages, whatever it shows and wherever that comes from.
#pragma once

#include "pagelayout.h"
#include "reportoffer.h"

#include <QWidget>

namespace candela::look {
class DataTable;
}

namespace candela::app {

class TableMenu;

class Page : public QWidget
{
    Q_OBJECT
public:
    virtual void startSearch() = 0;
    virtual void refresh() = 0;
    virtual void clearFilters() = 0;
    // "Showing 200 of 50,489", for the window's footer.
    virtual QString countsLine() const = 0;
    // How many there are, for the navigation; empty while that is not known, "unknown" after a load that failed.
    virtual QString totalText() const = 0;
    // Ends what is under way; answers whether anything was. So do the three that follow.
    virtual bool stopLoading() = 0;
    virtual bool closeDetail() = 0;
    virtual bool clearSelection() = 0;
    // What is fetched beside what is shown is unknown then.
    virtual bool stopBeside() { return false; }
    // Another page is turned to, and back: what is not seen must not hold up what is.
    virtual void park() {}
    virtual void resume() {}
    // What it lists.
    virtual look::DataTable *table() const = 0;
    // Copying.
    virtual TableMenu &tableMenu() const = 0;
    // Whether several rows can be selected.
    virtual bool canSelectAll() const { return false; }
    virtual void selectLoaded() {}
    virtual void selectMatching() {}
    // What of it can be exported; nothing: it has a way of its own.
    virtual ReportOffers reports() const { return {}; }
    virtual bool canExport() const { return false; }
    // How it is arranged now.
    virtual PageLayout layout() const = 0;
    // Before it is first seen.
    virtual void restore(const PageLayout &layout) = 0;
    // As it is for whoever sees it for the first time.
    virtual void resetLayout() = 0;

signals:
    void countsChanged();
    void exportRequested();
    void loaded();              // an answer came from the database: the connection is there

protected:
    using QWidget::QWidget;
};

} // namespace candela::app
