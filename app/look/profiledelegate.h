// The list of connections: a bar in the colour of the environment, the name over its place.
#pragma once

#include <QStyledItemDelegate>

namespace candela::look {

class ProfileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // Beside Qt::DisplayRole (name) and SecondaryRole of CellDelegate (place): Environment as int.
    enum { EnvironmentRole = Qt::UserRole + 200 };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace candela::look
