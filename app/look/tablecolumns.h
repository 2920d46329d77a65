// Which columns of a table stand where, and how wide: what the program gives, what somebody has made of it, and what
// the room allows now.
#pragma once

#include "look/columnsstate.h"

#include <QObject>
#include <QSet>

class QHeaderView;
class QTableView;

namespace candela::look {

class TableColumns : public QObject
{
    Q_OBJECT
public:
    // Belongs to the table, whose header is there already.
    explicit TableColumns(QTableView &table);

    // See DataTable, which has the same functions.
    void setWidths(const QList<int> &widths, int stretchColumn);
    void setOptional(const QList<int> &columns, int minimumStretch);
    // Those that are off until somebody wants them; reset() returns to that.
    void setOffAtFirst(const QList<int> &columns);
    // The first column says what a row is, and is always wanted.
    void setWanted(int column, bool wanted);
    [[nodiscard]] bool isWanted(int column) const { return !m_unwanted.contains(column); }

    [[nodiscard]] ColumnsState state() const;
    // What fits the columns there are is taken, the rest is left as it is: the state may be of another version's table.
    void setState(const ColumnsState &state);
    // Order, widths and choice as they were given.
    void reset();

    // Hides what the room does not allow. To be called when the table's width changes.
    void arrange();
    // To be called when the font may have changed: widths grow with it.
    void rescale();

signals:
    void changed(); // somebody moved, resized, chose or reset columns

private:
    void resized(int column, int width);
    void place(const QList<int> &order);
    [[nodiscard]] int scaled(int width) const;

    QTableView &m_table;
    QHeaderView *m_header;
    QList<int> m_given; // pixels at 10 pt
    QList<int> m_widths; // pixels; a hidden section has no size of its own
    QList<int> m_optional;
    QSet<int> m_offAtFirst;
    QSet<int> m_unwanted;
    int m_stretch = 0;
    int m_minimumStretch = 0; // pixels at 10 pt
    double m_scale;
    bool m_isArranging = false;
};

} // namespace candela::look
