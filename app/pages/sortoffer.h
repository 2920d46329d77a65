// Sorting by a column that no index orders reads and sorts the whole table: this says so, and goes on by consent alone.
// An order that was stopped or failed is the one before again.
#pragma once

#include "look/inlinebar.h"

#include <QString>

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

    // `name`: the column's; `rows`: "≈1,000,000 rows".
    void offer(const Sorting &sorting, const QString &name, const QString &rows);
    // The order in which the rows stand.
    const Sorting &shown() const { return m_shown; }
    void setShown(const Sorting &sorting) { m_shown = sorting; }

signals:
    void accepted(const candela::app::Sorting &sorting);

private:
    Sorting m_offered, m_shown;
};

} // namespace candela::app
