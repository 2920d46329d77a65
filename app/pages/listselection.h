// The bar over the selected rows of a list: how many of what they are, and the way to all that match. It looks at the
// selection once a change, however many rows that is and however many ask about it.
#pragma once

#include "look/selectionbar.h"

#include <optional>
#include <vector>

namespace candela::look {
class DataTable;
}

namespace candela::app {

class PagedRows;

class ListSelection : public look::SelectionBar
{
    Q_OBJECT
public:
    // Shown from so many selected rows on: one alone is what a detail shows. The table has its model, and both outlive it.
    ListSelection(look::DataTable &table, PagedRows &rows, int least = 2, QWidget *parent = nullptr);

    int count() const { return m_count; }
    // In the order of their ranges.
    std::vector<int> rows() const;
    // `all`: how many match, if that is known; `allText`: the same or an estimate, for people; empty: nobody knows.
    void setMatching(const std::optional<qint64> &all, const QString &allText);

    bool canSelectAll() const;
    void selectLoaded();
    // Fetches what is not there yet, up to PagedRows::cap.
    void selectMatching();
    // Answers whether anything was selected.
    bool clear();

signals:
    void changed(int count);
    void reloadRequested();     // all are wanted of what was stopped or failed

protected:
    // A table that moved below the pressed mouse would take its release for another row's, and a click for none.
    bool eventFilter(QObject *watched, QEvent *event) override;
    // The selection is another, or the rows are: these ones, before changed().
    virtual void take(const std::vector<int> &chosen) { Q_UNUSED(chosen) }
    // More match than can be selected: the filter alone reaches all of them.
    bool isBeyond() const;
    // … and what can be done with them; empty: nothing.
    virtual QString beyondText() const { return {}; }
    virtual void takeAll() { selectMatching(); }
    void showTexts();

private:
    void lookAgain();

    look::DataTable &m_table;
    PagedRows &m_rows;
    const int m_least;
    std::optional<qint64> m_all;
    QString m_allText;
    int m_count = 0;
    bool m_isPressed = false;
};

} // namespace candela::app
