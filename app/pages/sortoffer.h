// Sorting by a column that no index orders reads and sorts the whole table: this says so, and goes on by consent alone.
// An order that was stopped or failed is the one before again.
#pragma once

#include "look/inlinebar.h"

#include <QString>

#include <functional>

namespace candela::look {
class DataTable;
}

namespace candela::app {

struct Sorting {
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const Sorting &) const = default;
};

class SortOffer : public look::InlineBar
{
    Q_OBJECT
public:
    explicit SortOffer(QWidget *parent = nullptr);

    // Of that table, where sorting costs so much: "≈1,000,000 rows"; empty where that is few. The table outlives it.
    void follow(const look::DataTable &table, const QString &cost, std::function<bool(int column)> isIndexed);
    // Nobody has to be asked.
    bool isFree(int column) const { return m_cost.isEmpty() || m_isIndexed(column); }
    // What the server does while rows in that order are waited for.
    QString busyText(const Sorting &asked) const;
    // The order in which the rows stand.
    const Sorting &shown() const { return m_shown; }
    void setShown(const Sorting &sorting) { m_shown = sorting; }

signals:
    // Also where it was not asked for.
    void accepted(const candela::app::Sorting &sorting);

private:
    void offer(const Sorting &sorting);
    QString nameOf(int column) const;

    const look::DataTable *m_table = nullptr;
    QString m_cost;
    std::function<bool(int)> m_isIndexed;
    Sorting m_offered, m_shown;
};

} // namespace candela::app
