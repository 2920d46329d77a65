#include "pages/sortoffer.h"

#include <QPushButton>

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

void SortOffer::offer(const Sorting &sorting, const QString &name, const QString &rows)
{
    m_offered = sorting;
    setTexts(tr("Sorting by “%1” reads %2.").arg(name, rows),
        tr("No index of this table gives that order. It can be stopped, and harms nothing but the server's time."));
    show();
}

} // namespace candela::app
