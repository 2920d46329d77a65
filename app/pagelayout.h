// How somebody has arranged one page of one connection: what is kept of it between runs.
#pragma once

#include "look/columnsstate.h"

#include <QVariantMap>

class QUuid;

namespace candela::app {

struct Profile;

struct PageLayout {
    QStringList names;                          // of the columns, as PagedRows::columnName() has them; empty: as they stand
    look::ColumnsState columns;
    int sortColumn = -1;                        // -1: the page's own order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    int detailWidth = 0;                        // in pixels; 0: as the page has it
    bool isDetailVisible = false;
    QVariantMap filters;                        // the page's own names; texts, numbers, truths and lists of them
    QString userId;                             // whose rows alone are shown: of the table of users, so never a token

    bool operator==(const PageLayout &) const = default;

    // The same arrangement for the columns that the page has now: those that have come are as `given`, and stand last.
    PageLayout movedTo(const QStringList &columnNames, const look::ColumnsState &given) const;

    // One line of JSON. Texts that may be session ids are left out, wherever they are among the filters.
    QByteArray toText() const;
    // What can be read of it and makes sense; the rest is as in a new layout.
    static PageLayout fromText(const QByteArray &text);
};

// What layouts are kept under: the profile's own id, or, where it is not saved, one that is always the same for its
// place (an account at a server's database, or a file).
QUuid layoutId(const Profile &profile);

} // namespace candela::app
