// How every list is laid out: a head, rows of filters, a table or the words for why it is empty, a detail pane beside
// them, and an inline bar for what went wrong. It knows no model.
#pragma once

#include "pages/page.h"

#include <QPushButton>

class QSplitter;
class QStackedLayout;
class QVBoxLayout;

namespace candela::look {
class DataTable;
class EmptyState;
class PageHeader;
}

namespace candela::app {

class BusyRow;
class FailureBar;
class FaultDetails;
struct Sentence;

class ListFrame : public Page
{
    Q_OBJECT
public:
    look::DataTable *table() const override { return m_table; }
    bool isDetailVisible() const;
    bool closeDetail() override;

protected:
    struct Texts { QString icon, title, text; };

    ListFrame(const QString &name, const QString &title, QWidget *parent);

    look::PageHeader *header() const { return m_header; }
    QVBoxLayout *aboveTable() const { return m_above; }
    BusyRow *busy() const { return m_busy; }
    // In the head, after what it has already.
    void addRefresh();
    // At the top of the page, pushing it down while it is shown.
    void addBar(QWidget *bar);
    void setTable(look::DataTable *table);
    // After setTable(). A click or Enter on a row opens it.
    void setDetail(QWidget *detail);
    void showDetail(bool visible);
    // The detail's, in pixels, as somebody has dragged it; 0: as the frame has it, at most half of the room.
    int detailWidth() const { return m_detailWidth; }
    void setDetailWidth(int width);
    // The current row in the detail, where that is open: moving follows.
    void showCurrent();
    virtual void showInDetail(int row) = 0;
    void resizeEvent(QResizeEvent *event) override;

    void showTable();
    void showEmpty(const Texts &texts);
    // A way on, for the words that showEmpty() has said; `name` follows the page's in the object's name.
    template <class Slot> void addEmptyAct(const QString &name, const QString &text, Slot slot)
    {
        connect(makeEmptyAct(name, text), &QAbstractButton::clicked, this, slot);
    }
    // The same for a failure, with the server's own words to fold out where it had some.
    void showEmptyFailure(const Sentence &said);
    // Rows that are there stay and can be read; the bar says that they are old.
    void sayFailure(const Sentence &said);
    void sayNoFailure();

private:
    QPushButton *makeEmptyAct(const QString &name, const QString &text);
    void followRows();

    look::PageHeader *m_header;
    FailureBar *m_bar;
    look::DataTable *m_table = nullptr;
    look::EmptyState *m_empty;
    FaultDetails *m_emptyDetails;
    BusyRow *m_busy;
    QVBoxLayout *m_above, *m_bars;
    QStackedLayout *m_stack;
    QSplitter *m_split;
    int m_detailWidth = 0;
    bool m_hasFollowed = false;         // the detail shows the current row because that was moved to
};

} // namespace candela::app
