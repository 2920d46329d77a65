// Where somebody is in a list: in the same place when the same rows are fetched anew, or at either end, which of millions
// of rows is a question of its own; nobody waits for what lies between.
#pragma once

#include "models/pagedrows.h"

#include <QPoint>
#include <QStringList>

#include <optional>

namespace candela::look {
class DataTable;
}

namespace candela::app {

class ListPlace : public QObject
{
    Q_OBJECT
public:
    // Belongs to the table, which shows the rows already.
    ListPlace(look::DataTable &table, PagedRows &rows);

    void showFirst();

signals:
    // The same rows have come anew. The current one is among them, or it is gone and another has taken its place.
    void refreshed(bool isCurrentThere);
    // The rows of that end are wanted, which are not there.
    void loadRequested(candela::app::PagedRows::End end);

private:
    struct Place {
        QStringList keys;                           // of the rows as they stood
        QList<std::pair<int, int>> selected;        // the first and last of each stretch
        QPoint current;                             // column and row
        int scrolled = 0;                           // pixels
        bool isAtEnd = false;
    };
    Place now() const;
    void restore(const Place &place);
    void goFirst();
    void goLast();
    void showLast();

    look::DataTable &m_table;
    PagedRows &m_rows;
    std::optional<Place> m_kept;
    bool m_goesToFirst = false;
};

} // namespace candela::app
