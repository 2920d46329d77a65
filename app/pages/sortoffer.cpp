#include "pages/sortoffer.h"

#include "look/datatable.h"

#include <QPushButton>

#include <utility>

namespace candela::app {

SortOffer::SortOffer(QWidget *parent)
    : InlineBar(look::Kind::Info, parent)
{
    auto *keep = addAction(tr("Keep as &before"));
    keep->setObjectName(QStringLiteral("sortKeep"));
    auto *sort = addAction(tr("&Sort"), true);
    sort->setObjectName(QStringLiteral("sortAnyway"));
    connect(keep, &QPushButton::clicked, this, &QWidget::hide);
    connect(sort, &QPushButton::clicked, this, [this] {
        hide();
        emit accepted(m_offered);
    });
}

void SortOffer::follow(const look::DataTable &table, const QString &cost, std::function<bool(int)> isIndexed)
{
    m_table = &table;
    m_cost = cost;
    m_isIndexed = std::move(isIndexed);
    connect(&table, &look::DataTable::sortRequested, this, [this](int column, Qt::SortOrder order) {
        hide();
        if (isFree(column))
            emit accepted({column, order});
        else
            offer({column, order});
    });
}

void SortOffer::offer(const Sorting &sorting)
{
    m_offered = sorting;
    setTexts(tr("Sorting by “%1” reads %2.").arg(nameOf(sorting.column), m_cost),
        tr("No index of this table gives that order. It can be stopped, and harms nothing but the server's time."));
    show();
}

QString SortOffer::busyText(const Sorting &asked) const
{
    return asked == m_shown || isFree(asked.column)
        ? tr("Loading…")
        : tr("Sorting by “%1”: the server reads %2").arg(nameOf(asked.column), m_cost);
}

QString SortOffer::nameOf(int column) const
{
    return m_table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

} // namespace candela::app
